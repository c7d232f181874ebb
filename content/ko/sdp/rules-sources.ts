import { withParticle } from '@/content/ko/particle';
import type { ChannelRuleId, SourceRuleId } from '@/lib/sdp/rules/rule-id';
import type { RuleWords } from '@/lib/sdp/rules/rule-words';
import { ruleText } from './rules-words';

const topic = (text: unknown) => withParticle(`${text}`, '은/는');
const subject = (text: unknown) => withParticle(`${text}`, '이/가');

/** Sources, simulcast, data channels, privacy. */
export const sourceWords: Readonly<Record<SourceRuleId | ChannelRuleId, RuleWords>> = {
  S01: ruleText(
    '설명이 없는 소스의 그룹',
    (v) => `${v['semantics']} 그룹의 ${v['ssrcs']}에 a=ssrc 줄이 없습니다.`,
    '구성원마다 줄이 있어야 합니다. Chromium은 첫 구성원에만 줄이 있으면 거부합니다.',
    '줄을 넣거나 그룹을 빼십시오.',
  ),
  S02: ruleText(
    'a=ssrc 없음',
    (v) => `보내는 섹션 ${v['count']}개에 소스가 적혀 있지 않습니다.`,
    '패킷은 mid로 구별되므로 괜찮습니다.',
    '할 일이 없습니다.',
  ),
  S03: ruleText(
    '스트림이 없는 트랙',
    (v) => `${v['media']} 섹션 ${topic(v['section'])} 보내면서 msid가 없습니다.`,
    '트랙이 빈 스트림 목록과 함께 도착합니다.',
    '받는 쪽에 스트림이 필요 없다면 그대로 두십시오.',
  ),
  S04: ruleText(
    '선언되지 않은 rid의 시멀캐스트',
    (v) => `${subject(v['rids'])} 그 방향의 a=rid로 선언되지 않았습니다.`,
    'Firefox는 거부하고 Chromium은 그 스트림을 버립니다.',
    'rid를 선언하거나 시멀캐스트에서 빼십시오.',
  ),
  S05: ruleText(
    '시멀캐스트가 없는 rid',
    (v) => `rid가 ${v['count']}개인데 a=simulcast가 없습니다.`,
    '없으면 스트림 하나로 봅니다.',
    '여럿을 보낸다면 a=simulcast를 넣으십시오.',
  ),
  S06: ruleText(
    '방향과 어긋나는 rid',
    (v) => `rid ${topic(v['rid'])} ${v['ridDirection']}, 섹션은 ${v['direction']}입니다.`,
    'rid가 설명하는 것이 전송되지 않습니다.',
    '둘을 맞추십시오.',
  ),
  S07: ruleText(
    '읽을 수 없는 a=ssrc',
    undefined,
    '소스는 2^32보다 작은 수, 공백, 속성:값입니다.',
    '줄을 고치거나 지우십시오.',
  ),
  S08: ruleText(
    '쓸 수 없는 소스 그룹',
    undefined,
    'FID와 FEC-FR은 둘, SIM은 셋까지이며, 같은 구성원이나 그룹이 반복될 수 없고 복구 소스는 모든 층에 있거나 없어야 합니다.',
    '그룹을 고치거나 빼십시오.',
  ),
  S09: ruleText(
    '한 섹션에 트랙 여러 개',
    undefined,
    'Plan B 방식입니다. Unified Plan은 트랙마다 섹션 하나이며 Chromium은 더 있으면 거부합니다.',
    '트랙마다 m-섹션을 따로 두십시오.',
  ),
  S10: ruleText(
    '한 오디오 트랙에 소스 여러 개',
    undefined,
    'Chromium의 오디오 섹션은 소스 하나만 받습니다.',
    'a=ssrc를 하나만 남기십시오.',
  ),
  S11: ruleText(
    '두 섹션에 같은 트랙',
    undefined,
    '스트림과 트랙 이름은 트랙 하나를 가리킵니다. Chromium은 둘째를 거부합니다.',
    '섹션마다 다른 트랙 ID를 쓰십시오.',
  ),
  S12: ruleText(
    '쓸 수 없는 msid',
    undefined,
    'msid는 스트림과 트랙이며, 한 섹션의 모든 줄은 같은 트랙을 가리켜야 합니다.',
    '줄을 고치십시오.',
  ),
  S13: ruleText(
    '읽을 수 없는 시멀캐스트',
    undefined,
    'send나 recv, 공백, ;과 ,로 나눈 rid이며 섹션마다 한 번만 씁니다.',
    '줄을 고치거나 지우십시오.',
  ),
  S14: ruleText(
    'rid 확장이 없는 시멀캐스트',
    undefined,
    '받는 쪽은 rtp-stream-id 헤더 확장으로 스트림을 구별합니다. Chromium은 없으면 거부합니다.',
    '실제로 보낸다면 extmap을 넣으십시오.',
  ),
  S15: ruleText(
    '읽을 수 없는 a=rid',
    undefined,
    'rid는 영문자와 숫자, send나 recv, key=value 매개변수의 순서입니다.',
    '줄을 고치거나 지우십시오.',
  ),
  S16: ruleText(
    '읽을 수 없는 imageattr',
    undefined,
    'Firefox는 끝까지 읽고 오류가 있으면 전체를 거부합니다.',
    '쓰는 곳이 없으니 줄을 지우십시오.',
  ),
  C01: ruleText(
    '옛 형식의 데이터 채널',
    (v) => `DTLS/SCTP ${topic(v['port'])} 2017년 이전의 표기입니다.`,
    '두 브라우저 모두 아직 받습니다.',
    '수정 기능이 UDP/DTLS/SCTP webrtc-datachannel과 sctp-port로 바꿉니다.',
  ),
  C02: ruleText(
    'sctp-port 누락',
    () => '데이터 섹션에 포트가 없습니다.',
    'Chromium은 5000으로 보고, Firefox는 포트 0으로 답해 데이터 채널이 생기지 않습니다.',
    '보내는 쪽의 값(보통 5000)으로 a=sctp-port를 넣으십시오.',
  ),
  C03: ruleText(
    '메시지 크기',
    (v) =>
      v['given'] === ''
        ? 'max-message-size가 없으므로 65536바이트입니다.'
        : 'max-message-size가 0이므로 제한이 없습니다.',
    '더 큰 메시지는 보낼 수 없습니다.',
    '할 일이 없습니다.',
  ),
  C04: ruleText(
    '쓸 수 없는 sctp-port',
    undefined,
    '0~65535의 수이며 webrtc-datachannel 형식과만 함께 쓸 수 있습니다.',
    '줄이나 m-line의 형식을 고치십시오.',
  ),
  C05: ruleText(
    '읽을 수 없는 max-message-size',
    undefined,
    'Chromium은 2^31보다 작은 수를 요구합니다.',
    '더 작은 수를 쓰십시오.',
  ),
  C06: ruleText(
    '읽을 수 없는 sctp-init',
    undefined,
    '청크는 base64로 씁니다.',
    '줄을 지우십시오. SCTP가 평소대로 시작합니다.',
  ),
  P01: ruleText(
    '이름이나 주소가 드러나는 o=',
    (v) => `o=에 “${v['username']}”와 ${subject(v['address'])} 있습니다.`,
    '호스트 이름과 자기 주소는 기기를 드러냅니다. JSEP는 “-”와 127.0.0.1을 씁니다.',
    '공유하기 전에 가리십시오.',
  ),
  P02: ruleText(
    '모두 거절된 섹션',
    (v) => `섹션 ${v['count']}개의 포트가 모두 0입니다.`,
    '합의된 것이 없어 미디어도 데이터도 흐르지 않습니다.',
    '오퍼에 답하지 못한 이유를 찾으십시오.',
  ),
};

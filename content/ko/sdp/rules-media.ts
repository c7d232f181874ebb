import { withParticle } from '@/content/ko/particle';
import type { FindingValues } from '@/lib/sdp/rules/finding';
import type { BundleRuleId, MediaRuleId } from '@/lib/sdp/rules/rule-id';
import type { RuleWords } from '@/lib/sdp/rules/rule-words';
import { ruleText } from './rules-words';

const at = (v: FindingValues) => `${v['media']} 섹션 ${v['section']}`;
const subject = (text: unknown) => withParticle(`${text}`, '이/가');
const topic = (text: unknown) => withParticle(`${text}`, '은/는');

/** m-lines, mids, directions; groups. */
export const mediaWords: Readonly<Record<MediaRuleId | BundleRuleId, RuleWords>> = {
  M01: ruleText(
    '앤서의 m-line 개수가 다름',
    (v) => `오퍼의 m-line은 ${v['offered']}개, 앤서는 ${v['answered']}개입니다.`,
    '앤서는 오퍼와 같은 m-line을 같은 순서로 가지며, 거절한 것은 포트 0으로 둡니다.',
    '오퍼의 모든 m-line에 답하십시오.',
  ),
  M02: ruleText(
    '앤서의 미디어 순서가 다름',
    (v) =>
      `${v['position']}번째 m-line이 오퍼에서는 ${v['offered']}, 앤서에서는 ${v['answered']}입니다.`,
    '어느 m-line끼리 짝인지는 위치로만 알 수 있습니다.',
    '오퍼의 순서를 지키십시오.',
  ),
  M03: ruleText(
    '중복된 mid',
    (v) => `mid “${v['mid']}”가 두 섹션에 있습니다.`,
    'mid는 섹션 하나의 이름입니다. Chromium은 거부하고 Firefox는 앤서를 설정할 때 실패합니다.',
    '섹션마다 다른 이름을 주고 그룹에도 반영하십시오.',
  ),
  M04: ruleText(
    'mid가 없는 섹션',
    (v) => `그룹이 섹션 이름을 쓰는데 ${v['position']}번째 섹션(${v['media']})에 mid가 없습니다.`,
    'mid가 없으면 그룹에 속하지 않습니다. Chromium은 0부터 번호를 붙이고 이미 쓰인 번호이면 거부합니다.',
    '보내는 쪽이 쓰는 mid를 적으십시오.',
  ),
  M05: ruleText(
    '앤서가 mid를 바꿈',
    (v) => `“${v['offered']}” 대신 “${v['answered']}”로 답했습니다.`,
    'mid는 오퍼가 정합니다.',
    '오퍼의 mid를 그대로 쓰십시오.',
  ),
  M06: ruleText(
    '16자를 넘는 mid',
    (v) => `“${v['mid']}”의 길이는 ${v['length']}자입니다.`,
    'mid는 16바이트까지 담는 1바이트 헤더 확장으로 전송됩니다. 두 브라우저 모두 거부합니다.',
    '섹션과 그룹에서 더 짧은 mid를 쓰십시오.',
  ),
  M07: ruleText(
    '거절된 섹션',
    (v) => `${topic(at(v))} 포트가 0이므로 거절되었거나 중지되었습니다.`,
    '포트 0은 자리를 지키면서 m-line을 거절하는 방법입니다.',
    '의도한 것이라면 그대로 두십시오.',
  ),
  M08: ruleText(
    '“아직 모름”을 뜻하는 포트 9',
    (v) => `${at(v)}의 포트가 9입니다.`,
    'ICE에서는 후보가 포트를 알려 줍니다. 9는 discard 포트이며 오류가 아닙니다.',
    '할 일이 없습니다.',
  ),
  M09: ruleText(
    'DTLS가 없는 프로필',
    (v) => `${at(v)}의 프로필이 ${v['proto']}입니다.`,
    'WebRTC의 프로필은 UDP/TLS/RTP/SAVPF입니다. 두 브라우저가 옛 이름을 받아 주지만 Firefox는 RTP/AVPF를 거부합니다.',
    'fingerprint가 있어 DTLS가 분명하면 수정 기능이 UDP/TLS/RTP/SAVPF로 바꿉니다.',
  ),
  M10: ruleText(
    'm-line의 TCP 프로필',
    (v) => `${at(v)}의 프로필이 ${v['proto']}입니다.`,
    'TCP는 m-line이 아니라 ICE 후보로 정해집니다. Firefox는 모르는 이름을 거부합니다.',
    'UDP/TLS/RTP/SAVPF로 쓰십시오.',
  ),
  M11: ruleText(
    '방향 생략',
    (v) => `${at(v)}에 방향이 없어 sendrecv입니다.`,
    '기본값은 sendrecv이며, 적어 두면 누구에게나 분명합니다.',
    '방향을 적으십시오.',
  ),
  M12: ruleText(
    '방향이 두 개',
    (v) =>
      `한 섹션에 ${withParticle(`${v['first']}`, '과/와')} ${subject(v['last'])} 함께 있습니다.`,
    '구현에 따라 첫째나 마지막 것을 씁니다.',
    '하나만 남기십시오.',
  ),
  M13: ruleText(
    '오퍼에 맞지 않는 방향',
    (v) =>
      `${at(v)}에서 ${v['offered']}에 ${withParticle(`${v['answered']}`, '으로/로')} 답했습니다.`,
    '오퍼가 받겠다는 것만 보낼 수 있고, 보내겠다는 것만 받을 수 있습니다.',
    '반대 방향이나 그보다 좁은 방향으로 답하십시오.',
  ),
  M14: ruleText(
    '읽을 수 없는 m=',
    undefined,
    'm-line은 미디어, 포트(0~65535), 전송, 형식을 공백 하나로 나누어 씁니다.',
    'm-line을 고치십시오.',
  ),
  M15: ruleText(
    '브라우저가 모르는 전송',
    undefined,
    'Chromium은 오디오와 비디오에 RTP/가 든 이름을 요구합니다. Firefox에는 목록이 있으며 RTP/AVPF, TCP, 팩스는 빠져 있습니다.',
    'UDP/TLS/RTP/SAVPF를, 데이터에는 UDP/DTLS/SCTP를 쓰십시오.',
  ),
  M16: ruleText(
    'Firefox가 모르는 미디어 종류',
    undefined,
    'Firefox는 audio, video, application, image를 받습니다. Chromium은 다른 종류에 포트 0으로 답합니다.',
    'Firefox에 주는 오퍼에서는 그 섹션을 빼십시오.',
  ),
  M17: ruleText(
    '숫자가 아닌 형식',
    undefined,
    'RTP의 형식은 0~127의 페이로드 타입입니다.',
    '그 형식을 지우십시오.',
  ),
  M18: ruleText(
    '형식이 맞지 않는 데이터 섹션',
    undefined,
    'UDP/DTLS/SCTP에는 webrtc-datachannel을, 옛 DTLS/SCTP에는 포트를 씁니다.',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel로 쓰십시오.',
  ),
  M19: ruleText(
    'mid에 쓸 수 없는 문자',
    undefined,
    'mid는 공백, 괄호, 콜론, 쉼표가 없는 토큰입니다. Chromium은 다른 문자를 거부합니다.',
    '영문자와 숫자를 쓰십시오.',
  ),
  B01: ruleText(
    '그룹에 없는 mid',
    (v) => `mid가 ${v['mids']}인 섹션이 없습니다.`,
    'Chromium은 거부하고, Firefox는 그룹의 첫 이름일 때 거부합니다.',
    '수정 기능이 그룹에서 그 이름을 뺍니다.',
  ),
  B02: ruleText(
    '오퍼보다 큰 앤서 그룹',
    (v) => `${topic(v['mids'])} 오퍼의 그룹에 없었습니다.`,
    '앤서는 그룹에서 섹션을 뺄 수만 있습니다. Chromium은 거부하고, Firefox는 받아들여 그 섹션을 그룹의 전송으로 옮기지만 상대가 그곳을 쓰지 않으면 연결되지 않습니다.',
    '앤서의 그룹에서 빼십시오.',
  ),
  B03: ruleText(
    'BUNDLE 없음',
    (v) => `섹션 ${v['count']}개가 각자 전송을 가집니다.`,
    '포트와 연결 검사가 늘어 연결이 느려지지만 오류는 아닙니다.',
    '가능하면 보내는 쪽에서 묶으십시오.',
  ),
  B04: ruleText(
    '거절된 그룹의 첫 섹션',
    (v) => `그룹의 첫 섹션인 ${at(v)}의 포트가 0입니다.`,
    '첫 섹션의 전송을 모두가 함께 씁니다. Firefox는 거부하고, Chromium은 받지만 나머지에 전송이 없습니다.',
    '남는 섹션을 그룹의 맨 앞에 두십시오.',
  ),
  B05: ruleText(
    '그룹 안에서 다른 전송 속성',
    (v) => `${at(v)}의 ${subject(v['attribute'])} 섹션 ${v['first']}의 것과 다릅니다.`,
    '그룹이 합의되면 첫 섹션의 줄만 쓰입니다.',
    '앤서 전에 섹션마다 전송이 있었다면 그대로 두십시오.',
  ),
  B06: ruleText(
    '전송 속성이 없는 그룹 섹션',
    (v) => `${at(v)}에 ${v['missing']}가 없습니다.`,
    '오퍼에서는 bundle-only일 때만 생략할 수 있습니다. Firefox는 거부하고 Chromium은 첫 섹션의 것을 씁니다.',
    '첫 섹션의 줄을 되풀이하거나 포트 0과 bundle-only로 표시하십시오.',
  ),
  B07: ruleText(
    '확장 ID 하나에 확장 둘',
    (v) => `ID ${v['id']}가 여기서는 ${v['uri']}, 그룹의 다른 곳에서는 ${v['other']}입니다.`,
    '그룹의 패킷은 ID를 함께 씁니다. Chromium은 거부합니다.',
    '둘 중 하나에 빈 ID를 주십시오.',
  ),
  B08: ruleText(
    '페이로드 타입 하나에 코덱 둘',
    (v) =>
      `${topic(v['payloadType'])} 여기서는 ${v['codec']}, 그룹의 다른 곳에서는 ${v['other']}입니다.`,
    '페이로드 타입으로 섹션을 구별할 수 없어 mid나 SSRC가 필요합니다.',
    '둘 중 하나에 빈 번호를 주십시오.',
  ),
  B09: ruleText(
    '두 섹션에 같은 SSRC',
    (v) => `SSRC ${subject(v['ssrc'])} 두 섹션에 있습니다.`,
    '패킷을 구별할 수 없습니다. Chromium은 나중에 실패합니다.',
    '소스는 한 섹션에만 두십시오.',
  ),
  B10: ruleText(
    '읽을 수 없는 a=group',
    undefined,
    '그룹은 의미 이름과 mid를 공백으로 나누어 씁니다.',
    'a=group:BUNDLE과 mid를 쓰십시오.',
  ),
  B11: ruleText(
    '두 번 묶인 mid',
    (v) => `${subject(v['mids'])} 두 번 있습니다.`,
    '섹션의 전송은 하나입니다. Firefox는 모든 중복을, Chromium은 두 그룹에 걸친 중복을 거부합니다.',
    '수정 기능이 한 그룹 안의 중복을 지웁니다.',
  ),
  B12: ruleText(
    '오퍼와 다르게 묶은 앤서',
    (v) => `${topic(v['mids'])} 오퍼에서 다른 그룹에 있었습니다.`,
    '앤서는 그룹에서 섹션을 뺄 수 있을 뿐, 그룹을 나누거나 섹션을 옮길 수 없습니다. Chromium은 거부하고, Firefox는 받아들이지만 상대의 전송이 하나뿐이면 둘째 그룹이 연결되지 않습니다.',
    '오퍼의 그룹 그대로 묶으십시오.',
  ),
};

import { withParticle } from '@/content/ko/particle';
import type { FindingValues } from '@/lib/sdp/rules/finding';
import type { ExtensionRuleId, FormatRuleId } from '@/lib/sdp/rules/rule-id';
import type { RuleWords } from '@/lib/sdp/rules/rule-words';
import { ruleText } from './rules-words';

const at = (v: FindingValues) => `${v['media']} 섹션 ${v['section']}`;
const extension = (v: FindingValues) => `${v['uri']}의 ID가 ${v['id']}입니다.`;
const topic = (text: unknown) => withParticle(`${text}`, '은/는');

/** Payload types, codecs, header extensions. */
export const formatWords: Readonly<Record<FormatRuleId | ExtensionRuleId, RuleWords>> = {
  R01: ruleText(
    '코덱이 없는 페이로드 타입',
    (v) => `${at(v)}의 ${v['payloadTypes']}에 rtpmap이 없습니다.`,
    '동적 번호는 그 자체로 뜻이 없습니다. Chromium은 fmtp나 rtcp-fb가 그 번호를 쓰거나 비디오 섹션에 코덱이 남지 않으면 거부합니다.',
    'rtpmap을 넣거나 m-line에서 번호를 빼십시오.',
  ),
  R02: ruleText(
    'm-line에 없는 번호의 매개변수',
    (v) =>
      `${v['attribute']}가 m-line에 없는 ${withParticle(`${v['payloadType']}`, '을/를')} 가리킵니다.`,
    'Chromium에서는 이름 없는 코덱이 되어 거부됩니다.',
    '수정 기능이 그 줄을 지웁니다.',
  ),
  R03: ruleText(
    'm-line에 없는 번호의 rtpmap',
    (v) => `m-line에 ${withParticle(`${v['payloadType']}`, '이/가')} 없습니다.`,
    '아무도 쓰지 않습니다.',
    '수정 기능이 그 줄을 지웁니다.',
  ),
  R04: ruleText(
    '대상이 없는 재전송',
    (v) =>
      v['apt'] === ''
        ? `페이로드 타입 ${topic(v['payloadType'])} apt가 없는 rtx입니다.`
        : `rtx ${v['payloadType']}의 대상 ${topic(v['apt'])} 이 섹션의 코덱이 아닙니다.`,
    'Chromium은 섹션을 설정하지 못해 거부합니다.',
    'apt가 섹션의 코덱을 가리키게 하거나 rtx를 빼십시오.',
  ),
  R05: ruleText(
    '127보다 큰 페이로드 타입',
    (v) => `${at(v)}에 ${withParticle(`${v['payloadTypes']}`, '이/가')} 있습니다.`,
    '필드는 7비트입니다.',
    '96~127을 쓰십시오.',
  ),
  R06: ruleText(
    'RTCP와 겹치는 페이로드 타입',
    (v) => `${at(v)}에 ${withParticle(`${v['payloadTypes']}`, '이/가')} 있습니다.`,
    'rtcp-mux에서 64~95는 RTCP 패킷처럼 보입니다. 1, 2, 19는 예약된 번호입니다.',
    '96~127을, 모자라면 35~63을 쓰십시오.',
  ),
  R07: ruleText(
    '앤서의 다른 코덱',
    (v) =>
      v['offered'] === ''
        ? `${withParticle(`${v['codec']}`, '은/는')} 오퍼에 없던 코덱입니다(${v['payloadType']}).`
        : `${v['payloadType']}의 코덱이 오퍼에서는 ${v['offered']}, 앤서에서는 ${v['codec']}입니다.`,
    '오퍼에 있던 것으로만 답할 수 있습니다. Chromium은 어떤 코덱이든 받아들여, 아는 이름이면 앤서대로 보내고 모르는 이름이면 아무것도 보내지 않습니다. Firefox는 그 코덱을 버리고, 남는 코덱이 없으면 거부합니다.',
    '오퍼의 형식으로 답하십시오.',
  ),
  R08: ruleText(
    'Opus는 항상 48000/2',
    (v) =>
      `페이로드 타입 ${v['payloadType']}에 ${withParticle(`${v['written']}`, '으로/로')} 적혀 있습니다.`,
    '실제 주파수와 채널이 무엇이든 RFC 7587이 표기를 정해 두었습니다.',
    '수정 기능이 opus/48000/2로 바꿉니다.',
  ),
  R09: ruleText(
    'packetization-mode가 없는 H.264',
    (v) => `페이로드 타입 ${v['payloadType']}에 없으므로 모드 0입니다.`,
    '모드 0과 모드 1은 서로 맞지 않습니다.',
    '뜻하는 모드를 적으십시오.',
  ),
  R10: ruleText(
    '읽을 수 없는 rtpmap',
    (v) =>
      v['problem'] === 'channels'
        ? `비디오 섹션의 “${v['text']}”에 채널 수가 있습니다.`
        : `“${v['text']}”에 코덱/클럭이 없습니다.`,
    'rtpmap은 코덱/클럭이며 오디오에는 채널이 붙습니다. Chromium은 클럭이 없으면 거부합니다.',
    '줄을 고치십시오.',
  ),
  R11: ruleText(
    '읽을 수 없는 코덱 줄',
    undefined,
    'fmtp, rtcp-fb, packetization은 페이로드 타입, 공백, 값의 순서입니다.',
    '줄을 고치거나 지우십시오.',
  ),
  R12: ruleText(
    '페이로드 타입 하나에 rtpmap 둘',
    undefined,
    '둘째 rtpmap이 첫째 것이나 RFC 3551이 정한 뜻과 어긋납니다.',
    '하나만 남기십시오.',
  ),
  R13: ruleText(
    '16개를 넘는 채널',
    undefined,
    'Chromium은 16개까지만 받습니다.',
    '채널 수를 줄이십시오.',
  ),
  R14: ruleText(
    '비디오 코덱이 없는 비디오 섹션',
    undefined,
    '재전송이나 보호 형식만 있어 Chromium이 섹션을 설정하지 못합니다.',
    '비디오 코덱을 넣으십시오.',
  ),
  R15: ruleText(
    '공통 코덱 없음',
    (v) => `${v['media']} 섹션 ${v['section']}에 오퍼와 공통인 코덱이 없습니다.`,
    '공통 코덱이 없는 섹션은 포트 0으로 거절해야 합니다. Firefox는 받을 수 있는 아는 코덱이 아니면 앤서를 거부하고, Chromium은 받아들이지만 모르는 코덱이면 아무것도 보내지 않습니다.',
    '오퍼의 코덱이나 포트 0으로 답하십시오.',
  ),
  X01: ruleText('확장 ID 0', extension, '1바이트 형식에서 0은 채움 값입니다.', '1~14를 쓰십시오.'),
  X02: ruleText(
    '확장 ID 15',
    extension,
    '1바이트 형식에서 15는 목록의 끝입니다. Firefox는 거부합니다.',
    '1~14를 쓰십시오.',
  ),
  X03: ruleText(
    'extmap-allow-mixed 없는 2바이트 ID',
    extension,
    '15보다 큰 ID에는 상대가 허용한 2바이트 형식이 필요합니다. Firefox는 거부합니다.',
    '1~14를 쓰거나 양쪽이 혼용을 허용하게 하십시오.',
  ),
  X04: ruleText(
    '255보다 큰 확장 ID',
    extension,
    '담을 자리가 없습니다. 오퍼의 4096~4351은 “골라 달라”는 뜻이지만 두 브라우저 모두 받지 않습니다.',
    '1~14를 쓰십시오.',
  ),
  X05: ruleText(
    '중복된 확장 ID',
    (v) => `ID ${v['id']}가 ${v['uri']}이면서 ${v['other']}입니다.`,
    'ID로 확장을 구별할 수 있어야 합니다.',
    '같은 줄의 반복이면 수정 기능이 지웁니다. 아니면 빈 ID를 주십시오.',
  ),
  X06: ruleText(
    '앤서가 확장 번호를 바꿈',
    (v) => `${v['uri']}의 ID가 오퍼에서는 ${v['offered']}, 앤서에서는 ${v['answered']}입니다.`,
    '오퍼의 ID는 그대로 둡니다. Firefox는 거부합니다.',
    '오퍼의 ID를 그대로 쓰십시오.',
  ),
  X07: ruleText(
    '읽을 수 없는 extmap',
    undefined,
    'extmap은 번호, 공백, 제어 문자가 없는 URI입니다.',
    '줄을 고치거나 지우십시오.',
  ),
  X08: ruleText(
    '세션과 섹션에 모두 있는 확장',
    undefined,
    'Chromium은 모두 세션에 두거나 모두 섹션에 두기를 요구합니다.',
    '세션의 extmap 줄을 섹션으로 옮기십시오.',
  ),
  X09: ruleText(
    '앤서가 더한 확장',
    (v) => `${v['uri']} 확장(ID ${v['id']})은 오퍼에 없었습니다.`,
    '앤서는 오퍼의 확장을 그대로 두거나 뺄 수 있을 뿐입니다. Firefox는 거부합니다. Chromium도 들어오는 미디어의 다른 확장이 쓰던 번호라면 거부합니다.',
    '이 줄을 지우십시오.',
  ),
};

import { withParticle } from '@/content/ko/particle';
import type { GrammarRuleId } from '@/lib/sdp/rules/rule-id';
import type { RuleWords } from '@/lib/sdp/rules/rule-words';
import { ruleText } from './rules-words';

/** Lines and session. */
export const grammarWords: Readonly<Record<GrammarRuleId, RuleWords>> = {
  G01: ruleText(
    '첫 줄이 v=0이 아님',
    (v) => (v['found'] ? `첫 줄이 “${v['found']}”입니다.` : '맨 앞에 v= 줄이 없습니다.'),
    'SDP는 반드시 v=0으로 시작하며, 파서는 다른 첫 줄을 바로 거부합니다.',
    'v=0을 맨 앞에 두십시오. 다른 곳에 v=가 없으면 수정 기능이 넣어 줍니다.',
  ),
  G02: ruleText(
    '0이 아닌 버전',
    (v) => `버전이 “${v['version']}”입니다.`,
    'SDP에는 버전 0만 있습니다. Chromium은 확인하지 않고 Firefox는 거부합니다.',
    '수정 기능이 v=0으로 바꿉니다.',
  ),
  G03: ruleText(
    'o= 누락 또는 형식 오류',
    (v) =>
      v['fields'] === 0
        ? 'o= 줄이 없습니다.'
        : `o=의 필드가 ${v['fields']}개입니다. 6개여야 합니다.`,
    'o=는 세션과 그 버전을 나타냅니다. Chromium은 공백 하나로 나뉜 6개 필드만 받습니다.',
    '보낸 쪽의 값 그대로 o=<사용자> <세션 ID> <버전> IN IP4 <주소>로 쓰십시오.',
  ),
  G04: ruleText(
    's= 누락',
    () => 'o= 뒤에 s= 줄이 없습니다.',
    '세션 이름은 필수입니다. Chromium은 거부하고 Firefox는 문제 삼지 않습니다.',
    '수정 기능이 “이름 없음”을 뜻하는 s=-를 넣습니다.',
  ),
  G05: ruleText(
    't= 누락',
    () => 't= 줄이 없습니다.',
    '시간은 필수이며, 기한이 없는 세션은 0 0입니다.',
    '수정 기능이 t=0 0을 넣습니다.',
  ),
  G06: ruleText(
    '세션 줄 순서 오류',
    (v) => `${v['letter']}= 줄이 자기보다 뒤에 와야 할 줄 다음에 있습니다.`,
    '글자의 순서는 정해져 있습니다. Chromium은 순서가 어긋난 첫 줄에서 멈춥니다.',
    '수정 기능이 내용은 그대로 두고 세션 줄을 정렬합니다.',
  ),
  G07: ruleText(
    '속성 뒤의 c=',
    () => 'c= 줄이 같은 m-섹션의 a= 줄 뒤에 있습니다.',
    '문법상 c=는 속성보다 앞에 옵니다. 브라우저는 둘 다 받습니다.',
    '수정 기능이 c=를 위로 옮깁니다.',
  ),
  G08: ruleText(
    'c=가 없는 섹션',
    (v) => `${v['media']} 섹션에 c=가 없고 세션에도 없습니다.`,
    '미디어마다 주소 줄이 하나 필요합니다. 모르면 0.0.0.0을 씁니다. Firefox는 없으면 거부합니다.',
    'ICE를 쓰는 경우 섹션에 c=IN IP4 0.0.0.0을 넣으십시오.',
  ),
  G09: ruleText(
    'LF만 있는 줄 끝',
    (v) => `${v['count']}개 줄이 CR 없이 끝납니다.`,
    'SDP의 줄 끝은 CR LF입니다. 브라우저는 LF도 받지만 다른 파서는 그렇지 않을 수 있습니다.',
    '수정 기능이 모든 줄 끝을 CR LF로 바꿉니다.',
  ),
  G10: ruleText(
    'CR만 있는 줄 끝',
    (v) => `${v['count']}개 줄이 LF 없이 CR로 끝납니다.`,
    '브라우저에게 CR은 줄 끝이 아니므로 여러 줄이 한 줄로 읽힙니다.',
    '수정 기능이 모든 줄 끝을 CR LF로 바꿉니다.',
  ),
  G11: ruleText(
    '마지막 줄 끝 누락',
    (v) => `“${v['text']}” 뒤에 줄 끝이 없습니다.`,
    'Chromium은 마지막 줄을 거부하고 Firefox는 말없이 버립니다. 복사할 때 흔히 생깁니다.',
    '수정 기능이 줄 끝을 붙입니다.',
  ),
  G12: ruleText(
    '빈 줄',
    (v) => `빈 줄이 ${v['count']}개 있습니다.`,
    'Chromium은 빈 줄에서 거부하고, Firefox는 거기서 읽기를 멈추어 뒤의 내용을 잃습니다.',
    '수정 기능이 빈 줄을 지웁니다.',
  ),
  G13: ruleText(
    'SDP가 아닌 줄',
    (v) => strange(v['problem'], v['text'], v['count']),
    '줄은 앞에 공백 없이 소문자 하나, “=”, 값으로 이루어집니다. Chromium은 다른 줄을 거부하고 Firefox는 읽기를 멈추거나 거부합니다.',
    '수정 기능이 들여쓰기와 주변 글을 지웁니다. 나머지 줄은 직접 판단하십시오.',
  ),
  G14: ruleText(
    '제어 문자',
    (v) => `줄에 ${v['code']} 문자가 있습니다.`,
    '값에는 제어 문자를 쓸 수 없습니다. Firefox는 U+0000에서 글이 끝난 것으로 봅니다.',
    '글을 만드는 곳에서 그 문자를 없애십시오.',
  ),
  G15: ruleText(
    '2^63 이상의 세션 ID',
    (v) => `세션 ID가 ${v['id']}입니다.`,
    'JSEP는 63비트 안의 값을 요구합니다. Firefox는 더 큰 값을 거부합니다.',
    '보내는 쪽에서 더 작은 ID를 쓰십시오. 다른 의미는 없는 값입니다.',
  ),
  G16: ruleText(
    '더는 쓰지 않는 k=',
    () => '키가 평문으로 적혀 있습니다.',
    'RFC 8866은 k=의 사용을 금지합니다. 브라우저는 무시합니다.',
    '수정 기능이 줄을 지웁니다.',
  ),
  G17: ruleText(
    '값이 없는 줄',
    (v) => `${v['letter']}= 뒤에 아무것도 없습니다.`,
    'Chromium은 세 글자보다 짧은 줄을 거부합니다.',
    '수정 기능이 s=-나 v=0을 씁니다. 다른 빈 줄은 지우십시오.',
  ),
  G18: ruleText(
    'Firefox가 거부하는 o= 값',
    undefined,
    'Firefox는 숫자로 된 세션 ID와 버전, IN, 그리고 IP4 또는 IP6을 요구합니다.',
    '십진수와 IN IP4 또는 IN IP6을 쓰십시오.',
  ),
  G19: ruleText(
    'Firefox가 거부하는 t= 값',
    undefined,
    'Firefox는 2^32보다 작은 수 두 개를 요구합니다.',
    '기한이 없는 세션은 t=0 0으로 쓰십시오.',
  ),
  G20: ruleText(
    '읽을 수 없는 b=',
    undefined,
    '대역폭은 b=<종류>:<정수>이며 AS와 TIAS는 음수일 수 없습니다.',
    '소수점이나 단위 없이 쓰거나 줄을 지우십시오.',
  ),
  G21: ruleText(
    '멀티캐스트 주소',
    undefined,
    'WebRTC는 한 상대에게 보냅니다. Chromium은 빗금이 있는 주소를 거부합니다.',
    '멀티캐스트 수신용 SDP이며 브라우저에 줄 오퍼가 아닙니다.',
  ),
  G22: ruleText(
    '쓸 수 없는 c=',
    undefined,
    '브라우저는 IN과 IP4 또는 IP6만 알며, 주소는 그 종류와 맞아야 합니다.',
    '주소를 ICE가 찾는다면 c=IN IP4 0.0.0.0으로 쓰십시오.',
  ),
  G23: ruleText(
    'c=의 호스트 이름',
    undefined,
    'Firefox는 IP4 주소의 앞부분을 숫자로 읽으므로 이름을 거부합니다.',
    '주소를 쓰십시오. ICE라면 0.0.0.0입니다.',
  ),
  G24: ruleText(
    '한 섹션의 c= 두 개',
    undefined,
    'Firefox는 섹션마다, 그리고 세션에 c=를 하나씩만 받습니다.',
    '하나만 남기십시오.',
  ),
  G25: ruleText(
    '키가 없는 k=',
    undefined,
    'Firefox는 키가 없는 clear, base64, uri를 거부합니다.',
    '줄을 지우십시오. k=는 더는 쓰지 않습니다.',
  ),
  G26: ruleText(
    '두 번째 v=',
    undefined,
    '두 번째 v=는 다른 SDP의 시작입니다. Firefox는 그 앞까지만 읽고, Chromium은 세션 부분에 있으면 거부합니다.',
    'SDP를 하나씩 따로 주십시오.',
  ),
  G27: ruleText(
    'ASCII 밖의 문자',
    (v) => `글에 “${v['character']}” 문자가 있습니다.`,
    '이름에는 UTF-8을 쓸 수 있지만 Firefox는 ASCII가 아닌 문자를 모두 거부합니다.',
    '브라우저가 주고받는 글에는 ASCII만 쓰십시오.',
  ),
  G28: ruleText(
    '이름이 없는 a=',
    undefined,
    '속성의 이름이 없어 아무도 읽을 수 없습니다.',
    '이름을 적거나 줄을 지우십시오.',
  ),
  G29: ruleText(
    '값이 빠진 속성',
    undefined,
    'Chromium은 이 속성에 콜론과 값을 요구합니다.',
    '값을 넣거나 줄을 지우십시오.',
  ),
  G30: ruleText(
    '철자가 틀린 속성',
    (v) =>
      `${withParticle(`“${v['name']}”`, '은/는')} 알려진 속성이 아닙니다. ${withParticle(String(v['meant']), '을/를')} 쓰려던 것으로 보입니다.`,
    '받는 쪽은 모르는 속성을 건너뛰므로 이 줄의 내용은 아무 경고 없이 사라집니다.',
    '정확한 이름으로 고치십시오. 대소문자와 하이픈까지 같아야 합니다.',
  ),
};

function strange(problem: unknown, text: unknown, count: unknown): string {
  if (problem === 'indented') return `“${text}” 등 ${count}개 줄이 공백으로 시작합니다.`;
  if (problem === 'around') return `“${text}” 등 ${count}개 줄은 SDP의 일부가 아닙니다.`;
  return `${withParticle(`“${text}”`, '은/는')} SDP 줄이 아닙니다.`;
}

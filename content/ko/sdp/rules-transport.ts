import { withParticle } from '@/content/ko/particle';
import type { FindingValues } from '@/lib/sdp/rules/finding';
import type { DtlsRuleId, IceRuleId } from '@/lib/sdp/rules/rule-id';
import type { RuleWords } from '@/lib/sdp/rules/rule-words';
import { ruleText } from './rules-words';

const at = (v: FindingValues) => `${v['media']} 섹션 ${v['section']}`;
const topic = (text: unknown) => withParticle(`${text}`, '은/는');
const subject = (text: unknown) => withParticle(`${text}`, '이/가');

/** ICE and DTLS. */
export const transportWords: Readonly<Record<IceRuleId | DtlsRuleId, RuleWords>> = {
  I01: ruleText(
    'ICE 자격 정보 누락',
    (v) => `${at(v)}에 ${subject(v['missing'])} 없습니다.`,
    '둘 다 없으면 연결 검사를 보내거나 답할 수 없습니다.',
    '보내는 쪽에서 받으십시오. 지어낼 수 없는 값입니다.',
  ),
  I02: ruleText(
    'ice-ufrag 길이 오류',
    (v) => `${v['length']}자입니다. 4~256자여야 합니다.`,
    '4자는 통화를 구별하는 최소 길이입니다.',
    '보내는 쪽에서 더 길게 만드십시오.',
  ),
  I03: ruleText(
    'ice-pwd 길이 오류',
    (v) => `${v['length']}자입니다. 22~256자여야 합니다.`,
    '22자는 연결 검사의 안전을 받치는 128비트 무작위 값입니다.',
    '보내는 쪽에서 더 길게 만드십시오.',
  ),
  I04: ruleText(
    'ICE 자격 정보의 금지 문자',
    (v) => `${v['name']}에 “${v['character']}” 문자가 있습니다.`,
    '영문자, 숫자, +, /만 쓸 수 있습니다. Chromium은 - _ = #도 받고 나머지는 거부하며, Firefox는 $를 거부합니다.',
    '보내는 쪽에서 허용된 문자를 쓰십시오.',
  ),
  I05: ruleText(
    'ufrag와 pwd 중 하나만 바뀜',
    (v) => `${at(v)}의 ${subject(v['kept'])} 그대로입니다.`,
    '재시작은 둘을 모두 바꿉니다. 앤서에 오퍼의 값이 하나만 남아 있다면 잘못 베낀 것입니다. 두 브라우저 모두 받아들이지만 검사가 하나도 성공하지 않습니다.',
    '둘 다 바꾸거나 둘 다 그대로 두십시오.',
  ),
  I06: ruleText(
    '후보도 그 예고도 없음',
    () => '후보가 없고 ice-options:trickle도 없습니다.',
    'trickle ICE를 모르는 상대에게는 검사할 것이 없습니다.',
    '후보를 따로 보내거나 수집이 끝나기를 기다리십시오.',
  ),
  I07: ruleText(
    'host 후보뿐',
    (v) => `후보 ${v['count']}개가 모두 host입니다.`,
    '같은 네트워크에서, 또는 공인 주소일 때만 닿습니다.',
    'STUN 서버를, 엄격한 NAT에는 TURN을 더하십시오.',
  ),
  I08: ruleText(
    'mDNS 이름뿐',
    (v) => `후보 ${v['count']}개가 모두 .local 이름입니다.`,
    '같은 네트워크의 멀티캐스트로만 풀리는 이름입니다.',
    'STUN 서버를 더하십시오. 카메라나 마이크 권한이 있으면 실제 주소가 나옵니다.',
  ),
  I09: ruleText(
    '사설 주소',
    (v) => `${topic(v['address'])} 인터넷으로 라우팅되지 않는 범위(${v['class']})입니다.`,
    '내부에서만 닿으며 네트워크의 모습을 일부 드러냅니다.',
    '내부 통화라면 그대로 두고, 아니면 STUN이나 TURN을 쓰십시오.',
  ),
  I10: ruleText(
    '기반 주소가 이상한 srflx',
    (v) =>
      v['related'] === ''
        ? `${v['address']} 후보에 raddr와 rport가 없습니다.`
        : `${v['address']} 후보의 기반 ${subject(v['related'])} 공인 주소입니다.`,
    'srflx 후보는 raddr가 가리키는 사설 주소에서 나옵니다.',
    '후보가 만들어진 과정을 확인하십시오.',
  ),
  I11: ruleText(
    '읽을 수 없는 후보',
    (v) => `“${v['text']}”의 “${v['found']}”에서 형식이 어긋납니다.`,
    'Chromium에서는 잘못된 후보 하나가 전체를 거부하게 하고, Firefox는 그 줄을 무시합니다.',
    '수정 기능이 그 줄을 지우고 다른 후보는 남깁니다.',
  ),
  I12: ruleText(
    'tcptype이 없는 TCP 후보',
    (v) => `${v['address']} 후보에 active, passive, so가 없습니다.`,
    'RFC 6544의 필수 항목입니다. Chromium은 passive로 봅니다.',
    '후보를 만드는 곳에서 tcptype을 넣으십시오.',
  ),
  I13: ruleText(
    'tcptype과 포트가 맞지 않음',
    (v) => `${v['tcpType']}인데 포트가 ${v['port']}입니다.`,
    'active 후보는 포트가 없어 9를 쓰고, 나머지는 실제 포트를 씁니다.',
    '후보가 만들어진 과정을 확인하십시오.',
  ),
  I14: ruleText(
    '종류와 다른 우선순위',
    (v) => `${v['type']} 후보의 우선순위 ${v['priority']}에서 종류 값이 ${v['preference']}입니다.`,
    'host, srflx, relay 순서여야 합니다. 다르면 쌍을 이상한 순서로 시도합니다.',
    '126, 110, 100, 0을 쓰십시오.',
  ),
  I15: ruleText(
    '다른 후보에 같은 foundation',
    (v) => `“${v['foundation']}”이 ${v['what']}이면서 ${v['other']}입니다.`,
    '같은 foundation은 종류, 기반, 서버가 같다는 뜻이어서 함께 멈추고 함께 풀립니다.',
    '종류마다 다른 foundation을 쓰십시오.',
  ),
  I16: ruleText(
    'rtcp-mux와 RTCP 후보',
    (v) => `컴포넌트 2의 후보가 ${v['count']}개 있습니다.`,
    'rtcp-mux가 합의되면 쓸모가 없습니다.',
    '앤서가 합의하면 사라지므로 할 일이 없습니다.',
  ),
  I17: ruleText(
    'trickle하는 ICE lite',
    () => 'ice-lite와 ice-options:trickle이 함께 있습니다.',
    'lite 쪽은 주소를 처음부터 모두 알고 검사를 보내지 않으며, full 쪽이 이끕니다.',
    '할 일이 없습니다.',
  ),
  I18: ruleText(
    '클라이언트를 드러내는 relay',
    (v) => `${v['address']} 후보의 raddr가 ${v['related']}입니다.`,
    'relay의 관련 주소는 서버가 본 클라이언트의 주소입니다.',
    '브라우저가 주소를 지우는 iceTransportPolicy: relay를 쓰십시오.',
  ),
  I19: ruleText(
    '다른 세대의 후보',
    (v) => `후보의 ufrag는 ${v['own']}, 섹션의 ufrag는 ${v['ufrag']}입니다.`,
    '이전이나 이후의 자격 정보에 속한 후보입니다.',
    '후보를 빼거나 그 후보가 온 SDP를 쓰십시오.',
  ),
  D01: ruleText(
    'fingerprint 누락',
    (v) => `${at(v)}에도 세션에도 없습니다.`,
    '없으면 DTLS가 상대를 확인할 수 없어 두 브라우저 모두 거부합니다.',
    '보내는 쪽에서 받으십시오. 인증서의 해시이므로 지어낼 수 없습니다.',
  ),
  D02: ruleText(
    'sha-1',
    () => 'fingerprint가 sha-1입니다.',
    '약한 해시지만 브라우저는 아직 받습니다.',
    '보내는 쪽에서 sha-256을 쓰십시오.',
  ),
  D03: ruleText(
    '금지된 해시 함수',
    (v) => `fingerprint가 ${v['algorithm']}입니다.`,
    'RFC 8122는 md2와 md5를 금지합니다. Chromium은 거부합니다.',
    '보내는 쪽에서 sha-256을 쓰십시오.',
  ),
  D04: ruleText(
    '길이가 틀린 다이제스트',
    (v) => `${topic(v['algorithm'])} ${v['expected']}바이트인데 ${v['octets']}바이트입니다.`,
    '어떤 인증서와도 맞지 않습니다. 두 브라우저가 오퍼로는 받지만 DTLS가 실패합니다.',
    '보내는 쪽의 줄 전체를 복사하십시오.',
  ),
  D05: ruleText(
    '소문자 fingerprint',
    (v) => `${v['algorithm']} 다이제스트가 대문자가 아닙니다.`,
    '문법은 대문자이며 Firefox는 다른 것을 거부합니다.',
    '수정 기능이 같은 바이트를 대문자로 씁니다.',
  ),
  D06: ruleText(
    '역할을 정하지 않은 앤서',
    () => '앤서의 setup이 actpass입니다.',
    '앤서는 active나 passive를 골라야 합니다. 두 브라우저 모두 거부합니다.',
    '권장대로 active로 답하십시오.',
  ),
  D07: ruleText(
    'setup 누락',
    (v) => `${at(v)}에 누가 DTLS를 시작하는지 없습니다.`,
    'Chromium은 추정하고 Firefox는 거부합니다.',
    '수정 기능이 오퍼에 필수인 setup:actpass를 넣습니다.',
  ),
  D08: ruleText(
    '오퍼가 역할을 정함',
    (v) => `오퍼의 setup이 ${v['role']}입니다.`,
    '답하는 쪽에 선택이 없습니다. 일반적으로는 허용되지만 WebRTC에서는 아닙니다.',
    'actpass로 제안하십시오.',
  ),
  D09: ruleText(
    'setup:holdconn',
    () => '연결을 보류하라고 합니다.',
    'DTLS-SRTP에서는 쓸 수 없습니다. Firefox는 거부하고 Chromium은 createAnswer에서 실패합니다.',
    'actpass로 제안하십시오.',
  ),
  D10: ruleText(
    '양쪽이 같은 역할',
    (v) => `${at(v)}에서 둘 다 ${v['role']}입니다.`,
    '아무도 핸드셰이크를 시작하지 않거나 둘 다 시작합니다. Chromium은 거부하고, Firefox에서는 연결이 끝내 이루어지지 않습니다.',
    '다른 역할로 답하십시오.',
  ),
  D11: ruleText(
    '더는 쓰지 않는 a=crypto',
    (v) => `${at(v)}에 평문 키가 ${v['count']}개 있습니다.`,
    'WebRTC는 SDES를 금지합니다. 브라우저는 이 키를 쓰지 않고 fingerprint를 요구하지만, SDP를 읽는 사람은 키를 갖게 됩니다.',
    '수정 기능이 줄을 지웁니다.',
  ),
  D12: ruleText(
    '읽을 수 없는 fingerprint',
    undefined,
    'fingerprint는 해시 함수, 공백 하나, 콜론으로 나눈 16진수 바이트입니다.',
    '보내는 쪽의 줄 전체를 복사하십시오.',
  ),
  D13: ruleText(
    '세션의 fingerprint 여러 개',
    (v) => `세션에 ${v['count']}개 있습니다.`,
    'Chromium은 세션에 하나만 받고 더 있으면 거부합니다.',
    '수정 기능이 반복된 줄을 지웁니다.',
  ),
  D14: ruleText(
    '모르는 setup 역할',
    undefined,
    '역할은 active, passive, actpass, holdconn입니다.',
    'actpass로 제안하십시오.',
  ),
  T01: ruleText(
    'rtcp-mux 누락',
    (v) => `${topic(at(v))} 포트를 함께 쓰는 데 동의하지 않습니다.`,
    'Chromium은 모든 섹션에, Firefox는 SAVPF 프로필에 요구합니다.',
    '수정 기능이 a=rtcp-mux를 넣습니다. 보내는 쪽도 실제로 그래야 합니다.',
  ),
};

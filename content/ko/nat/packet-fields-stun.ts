import { withParticle } from '@/content/ko/particle';
import type { FieldWords } from '@/lib/packet/field-words';
import type { TurnAttributeName } from '@/lib/turn/attributes';

type MessageField =
  | 'stun-message'
  | 'stun-type'
  | 'stun-length'
  | 'stun-cookie'
  | 'stun-transaction'
  | 'unknown-attribute'
  | 'malformed-attribute'
  | 'attribute-type'
  | 'attribute-length'
  | 'attribute-value'
  | 'attribute-padding';

const CLASSES = {
  request: '요청입니다. 같은 트랜잭션 ID를 가진 응답을 기다립니다',
  indication: 'indication입니다. 응답이 없습니다',
  'success-response': '요청을 받아들인 성공 응답입니다',
  'error-response': '요청을 거절한 오류 응답입니다. 이유는 ERROR-CODE에 있습니다',
} as const;

/** STUN 메시지와 속성의 틀. */
export const stunFrameWords: Pick<FieldWords, MessageField> = {
  'stun-message': {
    name: 'STUN 메시지',
    means: ({ class: messageClass, method, length }) =>
      `${method ?? '등록되지 않은 메서드의'} ${CLASSES[messageClass]}. 20바이트 헤더 뒤에 속성 ${length}바이트가 이어집니다.`,
  },
  'stun-type': {
    name: '메시지 타입',
    means: ({ type, class: messageClass, method, methodNumber }) =>
      `${type}에는 메서드 ${methodNumber}${method ? `(${method})` : ''}이 들어 있고, 그 비트 사이에 클래스가 나뉘어 있습니다. 클래스는 ${CLASSES[messageClass]}. 첫 두 비트가 0이어서 같은 포트로 오는 다른 프로토콜과 구분됩니다.`,
  },
  'stun-length': {
    name: '메시지 길이',
    means: ({ length }) =>
      `헤더 뒤에 속성 ${length}바이트가 있습니다. 패딩까지 세므로 항상 4의 배수입니다.`,
  },
  'stun-cookie': {
    name: '매직 쿠키',
    means: ({ right }) =>
      right
        ? '항상 0x2112a442입니다. RFC 5389부터 STUN임을 나타내며, XOR 주소를 가릴 때도 씁니다.'
        : '0x2112a442여야 합니다. 이 값이 아니면 지금의 STUN이 아닙니다. RFC 3489 메시지는 이 자리에 난수가 들어갑니다.',
  },
  'stun-transaction': {
    name: '트랜잭션 ID',
    means: ({ id }) =>
      `96비트 난수 ${id.slice(0, 8)}…입니다. 응답이 같은 값을 돌려주므로 어느 요청의 응답인지 알 수 있고, 요청을 보지 못한 쪽은 응답을 위조할 수 없습니다.`,
  },
  'unknown-attribute': {
    name: '알 수 없는 속성',
    means: ({ code, required }) =>
      required
        ? `${withParticle(code, '은/는')} 여기서 모르는 속성입니다. 0x8000보다 작은 속성은 받는 쪽이 반드시 이해해야 하므로, 모르면 420으로 거절합니다.`
        : `${withParticle(code, '은/는')} 여기서 모르는 속성입니다. 0x8000 이상이면 모르는 속성은 건너뜁니다.`,
  },
  'malformed-attribute': {
    name: '깨진 속성',
    means: ({ attribute, code }) =>
      `${withParticle(attribute ?? (code || '이 자리의 속성'), '을/를')} 읽을 수 없습니다. 받는 쪽은 메시지 전체를 버립니다.`,
  },
  'attribute-type': {
    name: '타입',
    means: ({ code, attribute, required }) =>
      `${withParticle(code, '은/는')} ${attribute ?? '여기서 모르는 속성'}입니다. ${required ? '0x8000보다 작으므로 받는 쪽이 반드시 이해해야 합니다.' : '0x8000 이상이므로 몰라도 건너뛸 수 있습니다.'}`,
  },
  'attribute-length': {
    name: '길이',
    means: ({ length, padding }) =>
      padding === 0
        ? `값은 ${length}바이트입니다.`
        : `값은 ${length}바이트입니다. 뒤의 패딩 ${padding}바이트는 여기에는 세지 않고 메시지 길이에만 셉니다.`,
  },
  'attribute-value': {
    name: '값',
    means: ({ length }) => `나눌 것이 없는 값 ${length}바이트입니다.`,
  },
  'attribute-padding': {
    name: '패딩',
    means: ({ length }) =>
      `4의 배수로 맞추는 ${length}바이트입니다. 내용은 상관없지만 MESSAGE-INTEGRITY와 FINGERPRINT 계산에는 들어갑니다.`,
  },
};

type TurnOwn =
  | 'CHANNEL-NUMBER'
  | 'LIFETIME'
  | 'XOR-PEER-ADDRESS'
  | 'DATA'
  | 'XOR-RELAYED-ADDRESS'
  | 'REQUESTED-ADDRESS-FAMILY'
  | 'EVEN-PORT'
  | 'REQUESTED-TRANSPORT'
  | 'DONT-FRAGMENT'
  | 'RESERVATION-TOKEN'
  | 'ADDITIONAL-ADDRESS-FAMILY'
  | 'ADDRESS-ERROR-CODE'
  | 'ICMP';

const KEYS = {
  'short-term': '요청을 받는 쪽의 ICE 비밀번호(응답에도 같은 것을 씁니다)',
  'long-term': 'TURN 계정의 사용자 이름, realm, 비밀번호를 해시한 값',
} as const;

/** STUN, ICE, libwebrtc의 속성. */
export const stunAttributeWords: Pick<FieldWords, Exclude<TurnAttributeName, TurnOwn>> = {
  'MAPPED-ADDRESS': ({ address, port }) =>
    `요청의 출발지는 ${address}, 포트 ${port}였습니다. 주소를 그대로 적었습니다. 페이로드 안의 주소까지 바꿔 버리는 NAT가 있어 XOR-MAPPED-ADDRESS가 생겼습니다.`,
  'XOR-MAPPED-ADDRESS': ({ address, port }) =>
    `응답하는 쪽이 본 요청의 출발지는 ${address}, 포트 ${port}입니다. 경로상 마지막 NAT의 바깥 주소인 셈입니다. NAT가 바꾸지 못하도록 XOR로 가려 두었습니다.`,
  USERNAME: ({ text, isCheck }) =>
    isCheck
      ? `이 연결 검사를 받을 쪽과 보낸 쪽을 나타냅니다. 받는 쪽의 ice-ufrag, 콜론, 보내는 쪽의 ice-ufrag 순서입니다. 받는 쪽은 “${text}”를 보고 어느 세션의 연결 검사인지 압니다.`
      : `“${text}” 계정의 비밀번호로 이 메시지를 보호합니다.`,
  'MESSAGE-INTEGRITY': ({ covered, countedLength, credential }) =>
    `앞의 ${covered}바이트로 계산한 HMAC-SHA1입니다. 계산할 때 길이 필드는 메시지가 여기서 끝나는 것처럼 ${withParticle(String(countedLength), '으로/로')} 둡니다. 키는 ${KEYS[credential]}입니다. 키를 모르면 메시지를 만들 수도 고칠 수도 없습니다.`,
  'MESSAGE-INTEGRITY-SHA256': ({ covered, countedLength, credential }) =>
    `앞의 ${covered}바이트로 계산한 HMAC-SHA256입니다. 계산할 때 길이 필드는 ${withParticle(String(countedLength), '으로/로')} 둡니다. 키는 ${KEYS[credential]}입니다.`,
  FINGERPRINT: ({ value, expected, right, covered }) =>
    right
      ? `앞의 ${covered}바이트의 CRC-32에 0x5354554e(“STUN”)를 XOR한 값입니다. ${value}, 맞습니다. 같은 포트의 다른 프로토콜과 구분하는 용도이며 위조를 막지는 못합니다.`
      : `앞의 ${covered}바이트의 CRC-32에 0x5354554e를 XOR하면 ${expected}인데 ${withParticle(value, '이/가')} 들어 있습니다. 받는 쪽은 STUN으로 여기지 않습니다.`,
  'ERROR-CODE': ({ code }) => `${code}: ${ERRORS[code] ?? '요청이 거절되었습니다'}.`,
  'UNKNOWN-ATTRIBUTES': (codes) =>
    codes.length === 0
      ? '응답하는 쪽이 이해하지 못한 속성이 있지만 무엇인지 적지 않았습니다.'
      : `응답하는 쪽이 ${codes.map((code) => `0x${code.toString(16).padStart(4, '0')}`).join(', ')} 속성을 이해하지 못합니다.`,
  REALM: (realm) =>
    `계정이 속한 곳, “${realm}”입니다. 키를 만들 때 들어가므로 비밀번호가 같아도 realm이 다르면 키가 달라집니다.`,
  NONCE: () =>
    '서버가 준 값으로, 클라이언트는 다음 요청부터 이 값을 함께 보냅니다. 얼마 뒤에 만료되므로(438) 오래된 요청을 다시 쓰는 공격을 막습니다.',
  'PASSWORD-ALGORITHM': ({ algorithm }) =>
    `클라이언트는 ${algorithm === 1 ? 'MD5' : algorithm === 2 ? 'SHA-256' : `${algorithm}번 알고리즘`}으로 키를 만듭니다.`,
  'PASSWORD-ALGORITHMS': (entries) =>
    `서버가 쓸 수 있는 키 생성 알고리즘 ${entries.length}개를 선호하는 순서로 적었습니다.`,
  USERHASH: () =>
    'USERNAME 대신 넣는, 사용자 이름과 realm의 SHA-256입니다. 엿보는 쪽은 이름을 알 수 없습니다.',
  'ALTERNATE-DOMAIN': (domain) => `다른 서버의 인증서에 적힌 이름은 ${domain}입니다.`,
  SOFTWARE: (text) =>
    `보낸 프로그램이 스스로 밝힌 이름은 “${text}”입니다. 이 값에 따라 동작을 바꾸면 안 됩니다.`,
  'ALTERNATE-SERVER': ({ address, port }) =>
    `서버가 ${address}, 포트 ${port}의 서버를 대신 써 보라고 합니다.`,
  PRIORITY: ({ value, type, local, component }) =>
    `${value} = 2²⁴ × ${type} + 2⁸ × ${local} + (256 − ${component}). 이 연결 검사로 peer-reflexive 후보가 생기면 갖게 될 우선순위입니다. 그래서 어느 후보에서 보내든 타입 선호도는 prflx의 값(권장 110)입니다.`,
  'USE-CANDIDATE': () =>
    'controlling 쪽이 이 연결 검사가 지나는 쌍을 지명합니다. Chrome은 첫 연결 검사부터 넣고, RFC 8445는 동작이 확인된 쌍에만 넣습니다.',
  'ICE-CONTROLLED': () =>
    '보낸 쪽은 controlled 쪽입니다. 양쪽이 같은 역할을 주장하면 이 숫자가 큰 쪽이 controlling이 됩니다.',
  'ICE-CONTROLLING': () =>
    '보낸 쪽은 controlling 쪽으로, 어느 쌍을 쓸지 정합니다. 양쪽이 모두 이 역할을 주장하면 이 숫자가 큰 쪽이 역할을 지킵니다.',
  NOMINATION: (count) =>
    `libwebrtc의 재지명 번호 ${count}입니다. 번호가 더 큰 지명이 이전 지명을 대신합니다. RFC에는 없습니다.`,
  'GOOG-NETWORK-INFO': ({ networkId, networkCost }) =>
    `Chrome이 연결 검사를 내보낸 네트워크를 알려 줍니다. 번호 ${networkId}, 비용 ${networkCost}입니다(유선 0, Wi-Fi 10, 모름 50, 이동 통신 900). RFC에는 없습니다.`,
  'GOOG-MISC-INFO': () => '보낸 쪽이 지원하는 libwebrtc 자체 확장의 목록입니다. RFC에는 없습니다.',
  'DTLS-IN-STUN': ({ length }) =>
    `왕복을 줄이려고 ${length}바이트 DTLS 패킷을 함께 실었습니다(libwebrtc의 실험 기능).`,
  'DTLS-IN-STUN-ACK': (acknowledged) =>
    `STUN에 실려 온 DTLS 패킷 ${acknowledged.length}개의 CRC-32입니다(libwebrtc의 실험 기능).`,
  'RETRANSMIT-COUNT': (count) => `libwebrtc가 이 요청을 이미 ${count}번 보냈습니다.`,
};

const ERRORS: Readonly<Record<number, string>> = {
  300: '다른 서버를 써야 합니다. 주소는 ALTERNATE-SERVER에 있습니다',
  400: '요청의 형식이 잘못되었습니다',
  401: '자격 증명이 없거나 틀렸습니다. TURN의 첫 응답은 늘 401이며, 다음 요청에 필요한 REALM과 NONCE를 알려 줍니다',
  403: '서버의 정책이 허용하지 않습니다',
  420: '반드시 이해해야 하는 속성을 이해하지 못했습니다. UNKNOWN-ATTRIBUTES에 적혀 있습니다',
  437: '없어야 할 할당이 있거나, 있어야 할 할당이 없습니다',
  438: 'nonce가 만료되었습니다. 새 nonce가 이 응답에 있습니다',
  440: '서버가 이 주소 체계를 제공하지 않습니다',
  441: '할당을 만들 때와 다른 자격 증명입니다',
  442: '서버가 이 프로토콜을 중계하지 않습니다',
  443: '피어 주소와 릴레이 주소의 주소 체계가 다릅니다',
  486: '이 사용자는 할당을 더 만들 수 없습니다',
  487: '양쪽이 같은 역할을 주장합니다. 요청을 보낸 쪽이 역할을 바꿉니다',
  500: '서버에 일시적인 오류가 났습니다',
  508: '서버에 남은 주소나 포트가 없습니다',
};

import { withParticle } from '@/content/ko/particle';
import type { FieldWords } from '@/lib/packet/field-words';

type Covered =
  | 'reserved'
  | 'address-family'
  | 'plain-port'
  | 'plain-address'
  | 'xor-port'
  | 'xor-address'
  | 'username-receiver'
  | 'username-sender'
  | 'priority-type'
  | 'priority-local'
  | 'priority-component'
  | 'error-class'
  | 'error-number'
  | 'error-reason'
  | 'transport-protocol'
  | 'even-port-bit'
  | 'icmp-type-code'
  | 'icmp-data'
  | 'network-id'
  | 'network-cost'
  | 'list-entry'
  | 'password-algorithm-number'
  | 'algorithm-parameters-length'
  | 'algorithm-parameters';

/** 속성 값의 각 부분. */
export const partFieldWords: Pick<FieldWords, Covered> = {
  reserved: {
    name: '예약됨',
    means: ({ length }) => `뜻이 없는 ${length}바이트입니다. 0으로 두며 읽지 않습니다.`,
  },
  'address-family': {
    name: '주소 체계',
    means: ({ family, byte }) =>
      family
        ? `${withParticle(String(byte), '은/는')} ${withParticle(family, '을/를')} 뜻합니다.`
        : `${withParticle(String(byte), '은/는')} 1(IPv4)도 2(IPv6)도 아닙니다.`,
  },
  'plain-port': { name: '포트', means: ({ port }) => `포트 ${port}, 적힌 그대로입니다.` },
  'plain-address': { name: '주소', means: ({ address }) => `${address}, 적힌 그대로입니다.` },
  'xor-port': {
    name: '포트(XOR)',
    means: ({ raw, port }) =>
      `${raw}에 매직 쿠키의 앞 절반 0x2112를 XOR하면 ${withParticle(String(port), '이/가')} 됩니다.`,
  },
  'xor-address': {
    name: '주소(XOR)',
    means: ({ raw, mask, address, family }) =>
      `${raw}에 ${withParticle(mask, '을/를')} XOR하면 ${withParticle(address, '이/가')} 됩니다. ${family === 'IPv4' ? 'XOR하는 값은 매직 쿠키입니다.' : 'XOR하는 값은 매직 쿠키와 트랜잭션 ID를 이은 것입니다.'}`,
  },
  'username-receiver': {
    name: '받는 쪽의 ufrag',
    means: ({ fragment }) =>
      `받는 쪽이 시그널링으로 알린 ice-ufrag “${fragment}”입니다. 자기 것이 아니면 연결 검사를 거절합니다.`,
  },
  'username-sender': {
    name: '보내는 쪽의 ufrag',
    means: ({ fragment }) => `연결 검사를 보내는 쪽의 ice-ufrag “${fragment}”입니다.`,
  },
  'priority-type': {
    name: '타입 선호도',
    means: ({ preference }) =>
      `${preference}. 가장 높은 바이트라 나머지보다 우선합니다. 권장값은 host 126, peer-reflexive 110, server-reflexive 100, relay 0입니다.`,
  },
  'priority-local': {
    name: '로컬 선호도',
    means: ({ preference }) =>
      `${preference}(최대 65535). 자기 주소, 네트워크, 주소 체계 가운데 무엇을 더 좋아하는지 나타냅니다.`,
  },
  'priority-component': {
    name: '256 − 컴포넌트',
    means: ({ byte, component }) =>
      `${withParticle(String(byte), '은/는')} 컴포넌트 ${withParticle(String(component), '을/를')} 뜻합니다${component === 1 ? '(RTP, RTCP와 포트를 함께 쓰면 전부)' : ''}.`,
  },
  'error-class': {
    name: '클래스',
    means: ({ hundreds }) => `오류 코드의 백의 자리, ${hundreds}입니다.`,
  },
  'error-number': {
    name: '번호',
    means: ({ number }) => `오류 코드의 나머지(0~99), ${number}입니다.`,
  },
  'error-reason': {
    name: '이유',
    means: ({ reason }) => `“${reason}”은 사람이 읽는 글입니다. 프로그램은 코드만 봅니다.`,
  },
  'transport-protocol': {
    name: '프로토콜',
    means: ({ protocol }) =>
      `IP 헤더에서 ${withParticle(protocol === 17 ? 'UDP' : protocol === 6 ? 'TCP' : '이 프로토콜', '을/를')} 나타내는 번호 ${protocol}입니다.`,
  },
  'even-port-bit': {
    name: 'R',
    means: ({ reserveNext }) =>
      reserveNext ? '다음 포트를 남겨 둡니다.' : '다음 포트를 남겨 두지 않습니다.',
  },
  'icmp-type-code': {
    name: 'ICMP 타입과 코드',
    means: ({ type, code }) => `타입 ${type}, 코드 ${code}입니다.`,
  },
  'icmp-data': {
    name: '오류 데이터',
    means: ({ data }) => `${data}. 패킷이 너무 컸다면 들어갈 수 있던 크기입니다.`,
  },
  'network-id': {
    name: '네트워크 번호',
    means: ({ id }) =>
      `Chrome이 자기 네트워크에 붙인 번호 ${id}입니다. 다른 곳에서는 뜻이 없습니다.`,
  },
  'network-cost': {
    name: '네트워크 비용',
    means: ({ cost }) =>
      `${cost}. 유선 0, Wi-Fi 10, 모름 50, 이동 통신 900, 주소를 숨기면 999입니다. Chrome은 비용이 낮은 네트워크를 고릅니다.`,
  },
  'list-entry': { name: '항목', means: ({ entry }) => `목록의 항목 ${entry}입니다.` },
  'password-algorithm-number': {
    name: '알고리즘',
    means: ({ algorithm }) =>
      algorithm === 1
        ? '1은 MD5입니다.'
        : algorithm === 2
          ? '2는 SHA-256입니다.'
          : `등록되지 않은 번호 ${algorithm}입니다.`,
  },
  'algorithm-parameters-length': {
    name: '매개변수 길이',
    means: ({ length }) => `${length}바이트입니다. MD5와 SHA-256에는 매개변수가 없습니다.`,
  },
  'algorithm-parameters': {
    name: '매개변수',
    means: ({ length }) => `등록된 알고리즘은 쓰지 않는 ${length}바이트입니다.`,
  },
};

import type { FieldWords } from '@/lib/packet/field-words';

type Covered =
  | 'tls-record'
  | 'tls-type'
  | 'tls-version'
  | 'tls-length'
  | 'tls-fragment'
  | 'tls-continuation'
  | 'payload';

const MODELLED = '모델입니다. 크기와 왕복 횟수는 TLS 1.3과 같지만 암호화는 하지 않습니다.';

const TYPES = {
  change_cipher_spec: 'change_cipher_spec(TLS 1.3이 TLS 1.2처럼 보이려고 보냄)',
  alert: 'alert',
  handshake: '핸드셰이크 메시지(ClientHello 또는 ServerHello)',
  application_data: 'application_data(암호화되므로 핸드셰이크의 나머지도 데이터와 똑같아 보임)',
} as const;

const FAMILIES = {
  dtls: '첫 바이트(20~63)로는 DTLS여야 하지만 레코드가 없습니다',
  rtcp: '첫 두 바이트로 보아 RTCP입니다',
  zrtp: '첫 바이트(16~19)로 보아 ZRTP입니다',
  stream: 'STUN이나 TURN 메시지의 시작이 아닙니다. 앞 세그먼트에서 이어지는 내용일 수 있습니다',
  fragment: 'IP 패킷의 조각입니다. 모두 모여야 내용을 알 수 있습니다',
  other: '여기서 해석하는 프로토콜의 바이트가 아닙니다',
} as const;

/** STUN도 TURN도 아닌 것. */
export const payloadFieldWords: Pick<FieldWords, Covered> = {
  'tls-record': {
    name: 'TLS 레코드',
    means: ({ type, length }) => `${TYPES[type]}, ${length}바이트. ${MODELLED}`,
  },
  'tls-type': {
    name: '콘텐츠 타입',
    means: ({ type, byte }) => `${byte}: ${TYPES[type]}.`,
  },
  'tls-version': {
    name: '레거시 버전',
    means: ({ version }) =>
      `${version}. 모르는 버전을 버리는 장비가 있어 TLS 1.3도 여기에는 1.2(0x0303)라고 적습니다.`,
  },
  'tls-length': {
    name: '길이',
    means: ({ length }) => `이 레코드에 ${length}바이트가 이어집니다.`,
  },
  'tls-fragment': {
    name: '내용',
    means: ({ length, type }) =>
      `${length}바이트${type === 'application_data' ? '이며, 그중 17바이트는 숨겨진 타입과 인증 태그' : ''}입니다. ${MODELLED}`,
  },
  'tls-continuation': {
    name: 'TLS 레코드의 나머지',
    means: ({ length }) =>
      `앞 세그먼트에서 시작한 레코드의 나머지 ${length}바이트입니다. TCP는 메시지가 아니라 스트림을 나릅니다. ${MODELLED}`,
  },
  payload: {
    name: '바이트',
    means: ({ length, family }) => `${FAMILIES[family]}. 모두 ${length}바이트입니다.`,
  },
};

import type { FieldWords } from '@/lib/packet/field-words';

type Covered =
  | 'tls-record'
  | 'tls-type'
  | 'tls-version'
  | 'tls-length'
  | 'tls-fragment'
  | 'tls-continuation'
  | 'rtp-packet'
  | 'rtp-flags'
  | 'rtp-payload-type'
  | 'rtp-sequence'
  | 'rtp-timestamp'
  | 'rtp-ssrc'
  | 'rtp-csrc'
  | 'rtp-extension'
  | 'rtp-payload'
  | 'payload';

const MODELLED = '모델입니다. 크기와 왕복 횟수는 TLS 1.3과 같지만 암호화는 하지 않습니다.';

const TYPES = {
  change_cipher_spec: 'change_cipher_spec(TLS 1.3이 TLS 1.2처럼 보이려고 보냄)',
  alert: 'alert',
  handshake: '핸드셰이크 메시지(ClientHello 또는 ServerHello)',
  application_data: 'application_data(암호화되므로 핸드셰이크의 나머지도 데이터와 똑같아 보임)',
} as const;

const FAMILIES = {
  dtls: '첫 바이트(20~63)로 보아 DTLS입니다',
  rtcp: '첫 두 바이트로 보아 RTCP입니다',
  zrtp: '첫 바이트(16~19)로 보아 ZRTP입니다',
  stream: 'STUN이나 TURN 메시지의 시작이 아닙니다. 앞 세그먼트에서 이어지는 내용일 수 있습니다',
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
  'rtp-packet': {
    name: 'RTP 패킷',
    means: ({ payloadType, sequence }) =>
      `페이로드 타입 ${payloadType}, 번호 ${sequence}입니다. 미디어를 대신하는 패킷으로, 헤더는 RTP이고 나머지는 난수입니다. 네트워크에는 암호화된 미디어와 똑같아 보입니다.`,
  },
  'rtp-flags': {
    name: '버전과 플래그',
    means: ({ version, padding, extension, sources }) =>
      `버전 ${version}, 패딩 ${padding ? '있음' : '없음'}, 헤더 확장 ${extension ? '있음' : '없음'}, 기여 소스 ${sources}개입니다. 첫 바이트가 128~191이어서 STUN, DTLS와 구분됩니다.`,
  },
  'rtp-payload-type': {
    name: '마커와 페이로드 타입',
    means: ({ marker, payloadType }) =>
      `타입 ${payloadType}이 어느 코덱인지는 SDP의 a=rtpmap에 있습니다. 마커는 ${marker ? '켜져' : '꺼져'} 있습니다.`,
  },
  'rtp-sequence': {
    name: '시퀀스 번호',
    means: ({ sequence }) =>
      `${sequence}. 패킷마다 하나씩 늘어나므로 받는 쪽은 무엇이 빠졌는지 알 수 있습니다.`,
  },
  'rtp-timestamp': {
    name: '타임스탬프',
    means: ({ timestamp }) =>
      `${timestamp}. 패킷의 첫 표본을 얻은 시각을 코덱의 클록 단위로 나타냅니다.`,
  },
  'rtp-ssrc': { name: 'SSRC', means: ({ ssrc }) => `스트림의 식별자 ${ssrc}입니다.` },
  'rtp-csrc': {
    name: 'CSRC',
    means: ({ csrc }) => `믹서가 합친 스트림 가운데 하나, ${csrc}입니다.`,
  },
  'rtp-extension': {
    name: '헤더 확장',
    means: ({ profile, length }) =>
      `${profile} 형식의 ${length}바이트입니다.${profile === '0xbede' ? ' 1바이트 헤더를 가진 요소들이며, 이름은 a=extmap에 있습니다.' : ''}`,
  },
  'rtp-payload': {
    name: '페이로드',
    means: ({ length }) =>
      `SRTP라면 암호화될 ${length}바이트입니다. 여기서는 난수이며 네트워크는 차이를 모릅니다.`,
  },
  payload: {
    name: '바이트',
    means: ({ length, family }) => `${FAMILIES[family]}. 모두 ${length}바이트입니다.`,
  },
};

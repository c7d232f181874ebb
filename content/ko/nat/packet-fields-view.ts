import type { packetViewWords as english } from '@/content/en/nat/packet-fields-view';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';

const layerNames = {
  plaintext: '속',
  joined: '이어 붙임',
};

/** 트리와 바이트 둘레에 서는 것: 계층, 읽을 수 있는 사람, 값의 출처. */
export const packetViewWords: Words<typeof english> = {
  layers: '계층',
  datagram: (bytes) => `UDP 데이터그램, ${bytes}바이트`,
  datagramNote: '보낸 쪽이 쓴 헤더입니다. 도중의 NAT은 저마다 헤더를 새로 씁니다.',
  wire: (bytes) => `전송된 그대로, ${bytes}바이트`,
  layer: (kind, what) => `${layerNames[kind]}: ${what}`,
  record: (epoch) => `에포크 ${epoch} 레코드`,
  rtp: '복호화한 RTP',
  rtcp: '복호화한 RTCP',
  opened: '이 모의 통화의 키로 열었습니다. 실제 네트워크에서는 통화의 양 끝만 열 수 있습니다.',
  openedShort: '이 모의 통화의 키로 열었음',
  stillClosed: '이 부분은 열지 못했습니다. 통화의 어떤 키로도 열리지 않습니다.',
  annotations: '설명',
  annotationsOn: '켜기',
  annotationsOff: '끄기',
  readersHeading: '누가 읽을 수 있는가',
  readers: {
    clear: { name: '경로 위의 누구나', means: '읽을 수 있고 바꿀 수도 있습니다' },
    authenticated: {
      name: '누구나 읽지만 보호됨',
      means: '읽을 수는 있어도 바꾸면 들통납니다. 태그가 이 부분까지 덮습니다',
    },
    hidden: {
      name: '양 끝만',
      means: '암호화되어 남들은 길이와 지나간 시각만 압니다',
    },
    tag: {
      name: '증명',
      means: '누구에게나 보이지만 키가 있어야 계산하고 검증합니다',
    },
  },
  count: (bytes) => `${bytes}바이트`,
  none: '없음',
  learned: {
    'rtp-packet':
      '중계 서버나 도청자도 어느 스트림인지(SSRC), 코덱 번호, 시퀀스 번호와 타임스탬프, 헤더 확장(흔히 말하는 사람의 음량까지), 페이로드 길이, 패킷이 오가는 박자는 알 수 있습니다.',
    'srtcp-packet':
      '중계 서버나 도청자도 어느 스트림의 보고인지, 첫 보고의 종류, 인덱스와 길이는 알 수 있습니다.',
    'dtls-datagram':
      '중계 서버나 도청자도 DTLS를 쓴다는 사실, 레코드마다의 길이와 시각은 알 수 있습니다. Hello 메시지는 평문이고, DTLS 1.2에서는 인증서도 평문입니다.',
    'stun-message':
      'STUN은 아무것도 숨기지 않습니다. 연결 확인은 SDP로 주고받은 비밀번호로 변조를 막지만 내용은 누구나 읽습니다.',
    'channel-data':
      'ChannelData는 아무것도 보호하지 않습니다. 헤더는 중계 서버를 위한 것이고, 안에 든 것은 스스로 보호해야 합니다.',
  },
  below:
    '이 바이트 앞에는 양쪽 주소와 포트가 든 IP 헤더와 UDP 헤더가 있습니다. 이것은 경로 위의 누구나 읽습니다.',
  allHidden: (bytes) => `${bytes}바이트 모두 암호화되어 전송되었습니다. 양 끝만 읽을 수 있습니다.`,
  partHidden: '키로 연 내용입니다. 전송 중에 이 바이트를 읽을 수 있던 쪽은 다음과 같습니다.',
  encrypted: {
    unified: (epochBits) => `암호화됨(DTLS 1.3, 에포크 …${epochBits})`,
    full: (type) => `암호화된 ${type}`,
    withId: '암호화됨(연결 ID 있음)',
  },
  strip: {
    label: '보호하기 전과 뒤',
    plain: '평문',
    wire: '전송된 것',
    header: '헤더',
    payload: '페이로드',
    plaintext: '평문',
    encrypted: '암호문',
    tag: '태그',
    index: '인덱스',
    nonce: '논스',
  },
  arrival: {
    heading: '이 데이터그램이 가는 곳:',
    sorted: (peer, first, to) => `${to} (피어 ${peer}에서 첫 바이트는 ${first}).`,
    second: (second, { first, last }, isRtcp) =>
      isRtcp
        ? `둘째 바이트 ${withParticle(`${second}`, '은/는')} ${first}~${last} 안에 있으므로 RTP가 아니라 RTCP입니다(RFC 5761 §4).`
        : `둘째 바이트 ${withParticle(`${second}`, '은/는')} ${first}~${last} 밖에 있으므로 RTCP가 아니라 RTP입니다(RFC 5761 §4).`,
    inner: (first, to) => `꺼낸 내용의 첫 바이트는 ${first}, 가는 곳은 ${to}.`,
    ruler: '첫 바이트의 값, 0부터 255까지',
    classes: {
      stun: 'ICE 에이전트(STUN)',
      zrtp: '없음(ZRTP는 WebRTC에서 쓰지 않음)',
      dtls: 'DTLS(핸드셰이크와 그 안의 데이터 채널)',
      'turn-channel-data': '내용을 꺼낼 TURN 클라이언트(TURN 채널 데이터)',
      rtp: '미디어 스트림(RTP 또는 SRTP)',
      rtcp: '미디어 보고(RTCP 또는 SRTCP)',
      quic: '없음(QUIC은 여기서 쓰지 않음)',
      unassigned: '없음(버려짐)',
    },
    short: { stun: 'STUN', zrtp: 'ZRTP', dtls: 'DTLS', turn: 'TURN', media: 'RTP, RTCP' },
  },
  values: {
    feeds: '여기서 나오는 것',
    'made-with': '만드는 데 쓴 것',
    chain: (relation, count) => `${relation}: 처음부터 끝까지 값 ${count}개`,
    from: '바탕이 된 값',
    to: '여기서 나오는 값',
    function: '함수',
    given: {
      drawn: '무작위로 뽑은 값입니다. 여기서 시작합니다',
      sent: '보낸 그대로의 값입니다',
      received: '받은 그대로의 값입니다',
      constant: '표준에 정해진 상수입니다',
      'key-log': '키 로그에 적힌 값입니다',
    },
    hex: (id) => `${id}의 16진수`,
    bytes: (count) => `${count}바이트`,
    close: '닫기',
    at: (peer) => `피어 ${peer}가 계산한 값`,
  },
  link: '이 필드의 링크 복사',
  linkCopied: '링크를 복사했습니다.',
  linkRefused: '브라우저가 클립보드 사용을 막았습니다.',
  noSuchField: (field) => `링크가 가리키는 필드가 이 패킷에 없습니다: ${field}.`,
};

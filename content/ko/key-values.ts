import type { keyValueWords as english } from '@/content/en/key-values';
import type { Words } from '@/content/words';

/** What each value of a key schedule is called and what it is for. */
export const keyValueWords: Words<typeof english> = {
  'private-key': {
    name: '개인 키',
    means:
      '이 통화 한 번을 위해 무작위로 만든 값입니다. 여기 있는 모든 비밀이 여기서 시작되며, 전송되는 일은 없습니다.',
  },
  'public-key': {
    name: '공개 키',
    means:
      '개인 키로 계산해 평문으로 보냅니다. 공개 키에서 개인 키를 거꾸로 알아내는 방법은 알려져 있지 않습니다.',
  },
  'key-share': {
    name: '키 셰어',
    means: 'Hello에 실리는 값입니다. ML-KEM 부분이 먼저, X25519 공개 키가 다음입니다.',
  },
  'ml-kem-seed': {
    name: 'ML-KEM 시드',
    means: '클라이언트가 ML-KEM 키 쌍을 만드는 64바이트 난수입니다. 전송하지 않습니다.',
  },
  'encapsulation-key': {
    name: '캡슐화 키',
    means:
      'ML-KEM의 공개된 절반입니다. 서버가 이 키로 비밀값을 감싸면 클라이언트만 풀 수 있습니다.',
  },
  'ml-kem-randomness': {
    name: 'ML-KEM 난수',
    means: '서버가 비밀값을 감쌀 때 넣는 32바이트 난수입니다. 전송하지 않습니다.',
  },
  ciphertext: {
    name: 'ML-KEM 암호문',
    means: '서버가 돌려보내는, 감싸인 비밀값입니다. 시드를 가진 쪽만 열 수 있습니다.',
  },
  'ml-kem-secret': {
    name: 'ML-KEM 비밀값',
    means: '공유 비밀값 가운데 양자 컴퓨터에도 견디도록 만든 절반입니다.',
  },
  'x25519-secret': {
    name: 'X25519 비밀값',
    means: '타원 곡선에서 나온 절반입니다. ML-KEM에 약점이 드러나도 이쪽이 지켜 줍니다.',
  },
  'shared-secret': {
    name: '공유 비밀값',
    means:
      '양쪽이 각자의 비밀과 상대가 보낸 값으로 같은 바이트를 얻습니다. 엿듣기만 해서는 얻을 수 없습니다.',
  },
  'premaster-secret': {
    name: '프리마스터 비밀값',
    means: 'DTLS 1.2가 공유 비밀값을 부르는 이름입니다. 바이트는 그대로입니다.',
  },
  random: {
    name: '랜덤',
    means:
      'Hello에 평문으로 실리는 새 32바이트입니다. 이 값 덕분에 어떤 두 통화도 같은 키를 쓰지 않습니다.',
  },
  message: {
    name: '메시지',
    means:
      '양쪽이 해시하는 형태의 핸드셰이크 메시지입니다. 데이터그램이 어떻게 나뉘어 왔든 한 덩어리로 칩니다.',
  },
  'transcript-hash': {
    name: '트랜스크립트 해시',
    means:
      '지금까지의 모든 핸드셰이크 메시지를 묶은 해시입니다. 키를 바로 이 대화에 묶어 두므로, 도중에 누가 한 바이트라도 바꿨다면 양쪽의 키가 서로 달라집니다.',
  },
  zeros: {
    name: '0으로 채운 값',
    means: '섞어 넣을 것이 없는 자리에 씁니다. WebRTC에는 없는 사전 공유 키가 그런 자리입니다.',
  },
  'empty-hash': {
    name: '빈 입력의 해시',
    means: '어떤 메시지에도 묶이지 않는 레이블의 컨텍스트, 곧 0바이트의 해시입니다.',
  },
  'first-client-hello': {
    name: '첫 ClientHello',
    means: 'HelloRetryRequest가 돌려보낸 ClientHello입니다.',
  },
  'first-client-hello-hash': {
    name: '첫 ClientHello의 해시',
    means: '트랜스크립트에서 그 메시지를 대신합니다.',
  },
  'message-hash-header': {
    name: 'message_hash 헤더',
    means: '타입 254와 길이입니다. 해시를 핸드셰이크 메시지처럼 보이게 합니다.',
  },
  'early-secret': {
    name: '초기 비밀값',
    means:
      '사전 공유 키가 들어갈 자리입니다. WebRTC에는 그 키가 없어 누구나 계산할 수 있으므로 아직 비밀이 아닙니다.',
  },
  'derived-secret': {
    name: '파생 비밀값',
    means: '두 비밀값 사이의 단계입니다. 하나의 비밀값을 두 가지 용도로 쓰지 않게 합니다.',
  },
  'handshake-secret': {
    name: '핸드셰이크 비밀값',
    means:
      '공유 비밀값이 키 스케줄에 들어오는 곳입니다. 남은 핸드셰이크를 지키는 키가 모두 여기서 나옵니다.',
  },
  'master-secret': {
    name: '마스터 비밀값',
    means: '데이터를 지키는 키와 다른 프로토콜에 넘겨주는 모든 키의 뿌리입니다.',
  },
  'handshake-traffic-secret': {
    name: '핸드셰이크 트래픽 비밀값',
    means: '이쪽이 hello 다음의 핸드셰이크(인증서 등)를 암호화하는 키들이 나오는 곳입니다.',
  },
  'application-traffic-secret': {
    name: '애플리케이션 트래픽 비밀값',
    means:
      '이쪽이 데이터를 암호화하는 키들이 나오는 곳입니다. WebRTC에서는 데이터 채널(SCTP)이 씁니다. 미디어에는 따로 키가 있습니다.',
  },
  'handshake-key': {
    name: '핸드셰이크 키',
    means: '이쪽이 보내는 핸드셰이크 레코드를 암호화하고 인증합니다.',
  },
  'handshake-iv': {
    name: '핸드셰이크 IV',
    means: '레코드 번호와 합쳐 nonce가 됩니다. 같은 nonce를 쓰는 레코드는 없습니다.',
  },
  'handshake-sn': {
    name: '핸드셰이크 번호 키',
    means: '핸드셰이크 레코드 헤더의 시퀀스 번호를 가립니다.',
  },
  'application-key': {
    name: '애플리케이션 키',
    means: '이쪽이 보내는 데이터를 암호화하고 인증합니다.',
  },
  'application-iv': {
    name: '애플리케이션 IV',
    means: '레코드 번호와 합쳐 nonce가 됩니다. 같은 nonce를 쓰는 레코드는 없습니다.',
  },
  'application-sn': {
    name: '애플리케이션 번호 키',
    means: '데이터 레코드 헤더의 시퀀스 번호를 가립니다.',
  },
  'finished-key': {
    name: 'Finished 키',
    means: '이쪽의 Finished에 담을 증명에 딱 한 번 씁니다.',
  },
  'verify-data': {
    name: 'verify_data',
    means: 'Finished의 내용입니다. 같은 비밀값을 갖고 같은 메시지를 보았다는 증명입니다.',
  },
  'exporter-master-secret': {
    name: '익스포터 마스터 비밀값',
    means: '이 핸드셰이크에서 키를 얻으려는 다른 프로토콜을 위한 값입니다. 여기서는 SRTP가 씁니다.',
  },
  'resumption-master-secret': {
    name: '재개용 마스터 비밀값',
    means: '나중에 연결을 재개할 때 쓰는 값이지만 WebRTC는 재개하지 않습니다.',
  },
  'exporter-secret': {
    name: '익스포터 비밀값',
    means: 'SRTP 레이블 전용의 비밀값입니다. 레이블이 다르면 다른 값이 나옵니다.',
  },
  'exporter-context': {
    name: '익스포터 컨텍스트',
    means: '익스포터가 레이블 외에 함께 섞는 값입니다.',
  },
  exported: {
    name: '익스포트한 키 재료',
    means:
      'DTLS가 SRTP에 넘겨주는 바이트입니다. 클라이언트와 서버의 마스터 키, 이어서 두 마스터 솔트로 잘라 씁니다.',
  },
  'key-block': {
    name: '키 블록',
    means: '모든 레코드 키를 한 줄로 이은 값입니다. 키 둘, IV 둘로 잘라 씁니다.',
  },
  'write-key': {
    name: '쓰기 키',
    means: '이쪽이 보내는 레코드를 암호화하고 인증합니다.',
  },
  'write-iv': {
    name: '쓰기 IV',
    means: '각 nonce의 고정된 부분입니다. 나머지 부분은 레코드에 실립니다.',
  },
  'srtp-master-key': {
    name: 'SRTP 마스터 키',
    means:
      '이쪽이 보내는 미디어의 모든 키가 나오는 곳입니다. 이 키로 패킷을 암호화하지는 않습니다.',
  },
  'srtp-master-salt': {
    name: 'SRTP 마스터 솔트',
    means: '마스터 키와 함께 쓰며, 키 도출의 입력을 추측할 수 없게 합니다.',
  },
  'srtp-encryption-key': {
    name: 'SRTP 암호화 키',
    means: '이쪽이 보내는 RTP 패킷의 페이로드, 곧 소리와 영상을 암호화합니다.',
  },
  'srtp-authentication-key': {
    name: 'SRTP 인증 키',
    means: 'RTP 패킷 끝의 태그를 만듭니다. 한 비트만 바뀌어도 통과하지 못합니다.',
  },
  'srtp-salt': {
    name: 'SRTP 솔트',
    means: 'SSRC, 패킷 번호와 함께 RTP 패킷마다 초기화 벡터를 만듭니다.',
  },
  'srtcp-encryption-key': {
    name: 'SRTCP 암호화 키',
    means: '이쪽이 보내는 보고(RTCP)를 암호화합니다.',
  },
  'srtcp-authentication-key': {
    name: 'SRTCP 인증 키',
    means: 'RTCP 패킷의 태그를 만듭니다.',
  },
  'srtcp-salt': {
    name: 'SRTCP 솔트',
    means: 'SSRC, 패킷 번호와 함께 RTCP 패킷마다 초기화 벡터를 만듭니다.',
  },
  other: { name: '값', means: '이 페이지에 이름이 없는 값입니다.' },
};

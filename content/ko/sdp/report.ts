import type { reportWords as english } from '@/content/en/sdp/report';
import type { Words } from '@/content/words';

/** 명령줄에서 출력하는 보고서의 글. */
export const reportWords: Words<typeof english> = {
  readAs: '읽은 방법',
  lines: '한 줄씩',
  findings: '문제점',
  noFindings: '문제점이 없습니다.',
  line: (number) => `${number}번 줄`,
  severity: { error: '오류', warning: '경고', information: '참고' },
  foreseen: '오퍼로 주면 (예측)',
  foreseenAnswer: '이 오퍼에 대한 앤서로 주면 (예측)',
  accepts: '받아들임',
  rejects: (title, line) =>
    line === undefined ? `거부: ${title}` : `거부: ${title} (${line}번 줄)`,
  negotiated: '협상 결과',
  section: (place, media) => `섹션 ${place} (${media})`,
  wholeConnection: '연결 전체',
  offer: '오퍼',
  answer: '앤서',
  nothing: 'SDP 줄이 하나도 없습니다.',
  usage: `사용법: npm run -s peerscope -- <명령>

  explain [파일…] [--json] [--lang en|ko]             SDP의 모든 줄 설명과 문제점
  explain --offer 파일 --answer 파일 [--json] [--lang en|ko]   협상 결과까지 설명
  redact [파일]                                       사람, 기기, 키를 알 수 없게 가린 사본
  simulate [시나리오] [--a 위치] [--b 위치] [--turn none|udp,tcp,tls] [--agent rfc8445|chrome]
           [--seed N] [--dtls 1.2|1.3] [--group x25519|X25519MLKEM768] [--srtp PROFILE]
           [--timer libwebrtc|rfc6347] [--mtu 바이트]
           [--attack none|other-certificate|rewritten-descriptions] [--json] [--lang en|ko]
           [--pcapng 파일] [--keylog 파일] [--sctp 파일] [--ladder 파일.svg]
                                                      시뮬레이션한 NAT를 지나는 통화와 그 결과
  matrix [--turn none|udp,tcp,tls] [--agent rfc8445|chrome] [--json] [--lang en|ko]
                                                      모든 NAT 조합의 결과
  dissect [파일…] [--keylog 파일] [--json] [--lang en|ko]
                                                      pcap이나 pcapng의 모든 패킷을 필드별로 해석

파일이 없거나 -이면 표준 입력을 읽습니다. --json이면 파일마다 JSON 문서를 한 줄씩 출력합니다.
위치는 public, udp-blocked, NAT 이름(home-router, symmetric-office, mobile-carrier,
linux-masquerade, linux-masquerade-random, linux-masquerade-open), 또는 RFC 4787의 매핑/필터링입니다.
매핑은 eim, adm, apdm, 필터링은 eif, adf, apdf입니다. 시나리오가 없으면 가정용 공유기 두 대를
시뮬레이션합니다. 시나리오에서 따로 정하지 않으면 양쪽 모두 STUN을 씁니다.
--dtls를 주면 ICE 다음까지 이어집니다. 실제 키로 핸드셰이크를 한 뒤 10초 동안 오디오, 비디오, 데이터를 주고받습니다.
--group, --srtp, --timer, --mtu, --attack 중 하나만 주어도 마찬가지입니다. PROFILE은 AEAD_AES_128_GCM 또는
AES128_CM_HMAC_SHA1_80이며, 앞에 SRTP_를 붙여도 됩니다. --timer는 플라이트를 다시 보내는 시점을 정합니다.
libwebrtc 방식이거나 RFC 6347의 1초입니다. --mtu는 그때부터 보내는 UDP 페이로드의 최대 크기로, 256~1200바이트입니다.
--attack은 자기 인증서를 가진 공격자를 경로에 둡니다. rewritten-descriptions이면 SDP까지 고쳐 씁니다.
--keylog는 SSLKEYLOGFILE 형식의 키 로그입니다. simulate는 여기에 쓰고 dissect는 읽습니다. 캡처는 gzip으로
압축되어 있어도 되고, simulate가 쓴 캡처에는 비밀값이 들어 있습니다.
--sctp는 DTLS에서 꺼낸 SCTP 패킷만 링크 타입 248의 pcapng로 쓰고, --ladder는 메시지를 400개까지 그림으로
그립니다. simulate가 쓰는 파일은 경로가 서로 달라야 하며 -는 쓸 수 없습니다.
종료 코드: 0 오류 없음, 시뮬레이션 완료 또는 캡처 해석 완료, 1 오류가 있거나 일부 파일이 캡처가 아님,
2 읽은 것 없음, 파일을 쓸 수 없음, 또는 모르는 이름.
`,
  usageProblems: {
    command: (found) => `없는 명령: ${found} (explain, redact, simulate, matrix, dissect, help)`,
    pair: (found) => `--offer와 --answer는 함께 써야 합니다. 빠진 옵션: ${found}`,
    'file beside a pair': (found) =>
      `--offer와 --answer를 쓰면 다른 파일은 줄 수 없습니다: ${found}`,
    language: (found) => `없는 언어: ${found} (en, ko)`,
    'redact files': (found) => `redact에는 파일을 하나만 줄 수 있습니다: ${found}`,
    scenario: (found, known) => `없는 시나리오: ${found} (${known})`,
    'another scenario': (found) => `simulate에는 시나리오를 하나만 줄 수 있습니다: ${found}`,
    place: (found, known) => `없는 위치: ${found} (${known})`,
    turn: (found, known) => `--turn에는 ${known} 중에서 쉼표로 이어 적습니다: ${found}`,
    agent: (found, known) => `없는 에이전트: ${found} (${known})`,
    dtls: (found, known) => `없는 DTLS 버전: ${found} (${known})`,
    srtp: (found, known) => `없는 SRTP 프로파일: ${found} (${known})`,
    group: (found, known) => `없는 키 교환 그룹: ${found} (${known})`,
    'hybrid group': (found) => `DTLS 1.2 통화에는 쓸 수 없는 DTLS 1.3 전용 그룹: ${found}`,
    timer: (found, known) => `없는 DTLS 타이머: ${found} (${known})`,
    attack: (found, known) => `없는 공격: ${found} (${known})`,
    mtu: (found, known) =>
      `--mtu에는 ${known.replace(', ', '~')} 범위의 바이트 수를 정수로 적습니다: ${found}`,
    'no path': (found) => `경로가 비어 있습니다: ${found}`,
    'standard output': (found) =>
      `보고서가 표준 출력으로 나가므로 파일 경로를 적어야 합니다: ${found}`,
    'same file': (found, known) => `같은 파일에 쓰게 되는 옵션: ${known} (${found})`,
    seed: (found) => `--seed에는 0부터 4294967295까지의 정수를 적습니다: ${found}`,
    'matrix of something': (found) => `matrix에는 옵션만 줄 수 있습니다: ${found}`,
    'foreign option': (found, known) => `이 명령에 없는 옵션: ${found} (${known})`,
    option: (found) => `알 수 없는 옵션입니다. ${found}`,
  },
};

import type { handshakeWords as english } from '@/content/en/handshake';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';

export const handshakeWords: Words<typeof english> = {
  heading: '핸드셰이크',
  lead: 'DTLS 핸드셰이크의 모든 데이터그램을 실제 시간 비율로 그렸습니다. 아무거나 하나를 유실시켜 어느 플라이트가 언제 다시 오고 얼마나 늦어지는지 확인해 보십시오.',
  version: (version) => `DTLS ${version}`,
  unknownVersion: 'DTLS, 아직 합의된 것 없음',
  roles: { client: '클라이언트', server: '서버' },
  took: (duration) => `${duration} 만에 양쪽 모두 연결됨`,
  between: '중간자',
  inBetween: (name) =>
    `${withParticle(name, '이/가')} 모든 데이터그램을 가로채 직접 응답합니다. 양쪽과 각각 핸드셰이크를 하므로 핸드셰이크가 둘이고 키도 따로입니다.`,
  twoClients:
    '두 디스크립션이 모두 active 역할을 주장해서 양쪽이 클라이언트가 되었습니다. 서로 상대의 ClientHello를 버리므로 응답할 쪽이 없습니다.',
  none: {
    bothPassive:
      '핸드셰이크가 없습니다. 두 디스크립션이 모두 passive 역할을 주장해서 아무도 보내지 않는 ClientHello를 양쪽이 기다립니다.',
    noPath: '핸드셰이크가 없습니다. 클라이언트가 ClientHello를 보낼 경로를 끝내 얻지 못했습니다.',
  },
  never: '양쪽이 모두 연결되지는 못함',
  trips: (client) => `클라이언트가 미디어를 보내기까지 왕복 ${client}번`,
  media: (duration) => `양쪽 미디어까지 ${duration}`,
  noMedia: '미디어 없음',
  hidden:
    '이 데이터그램들은 TURN 서버까지 TLS 안에서 이동합니다. 중간에서는 아무도 볼 수 없고, 이 화면도 마찬가지입니다.',
  drawing: (version, count) =>
    `${version}: 두 피어 사이의 데이터그램 ${count}개를 시간에 따라 그린 그림. 목록에 같은 내용이 있습니다.`,
  list: '데이터그램과 주요 순간(시간순)',
  time: (milliseconds) => `+${milliseconds}`,
  way: (from, to) => `${from} → ${to}`,
  sentArrived: (sent, arrived) => `${sent} 전송, ${arrived} 도착`,
  sentLost: (sent) => `${sent} 전송, 유실`,
  sentOpen: (sent) => `${sent} 전송, 이동 중`,
  kept: (side, until) => `${side}가 자기 경로가 생긴 ${until}까지 보관`,
  thrownAway: (side, reason) => `${side}가 버림: ${reason}.`,
  partThrownAway: (side, reason) => `${side}가 그중 레코드 하나를 버림: ${reason}.`,
  discards: {
    'authentication-failed': '인증 태그가 맞지 않습니다. 오는 길에 바뀌었습니다',
    replayed: '같은 번호가 이미 왔습니다',
    malformed: '읽을 수 없는 형식입니다',
    'wrong-version': 'DTLS 버전이 다릅니다',
    'unknown-epoch': '해당 에포크의 키가 없습니다',
    'unexpected-message': '핸드셰이크의 이 시점에 올 수 있는 메시지가 아닙니다',
    'after-the-end': '이미 끝난 연결입니다',
    'no-path-yet': '이쪽에 아직 경로가 없습니다',
    'no-keys-yet': '열어 볼 키가 아직 없습니다',
  },
  flight: (side, flight) => `${side}의 플라이트 ${flight}`,
  attempt: (attempt) => `${attempt}번째 시도`,
  ack: 'ACK',
  alert: '경고(alert)',
  bytes: (bytes) => `${bytes}바이트`,
  relayed: '릴레이 경유',
  record: (epoch, number) => `레코드 ${epoch}:${number}`,
  recordTitle: (epoch, number) => `에포크 ${epoch}, 시퀀스 번호 ${number}`,
  sequence: (number) => `message_seq ${number}`,
  fragment: (start, end, whole) => `${whole}바이트 중 ${start}–${end}`,
  acknowledges: (records) => `대상: ${records}`,
  moments: {
    'handshake-keys': '핸드셰이크 키',
    keys: '키',
    trust: '지문 일치',
    'application-keys': '애플리케이션 키',
    connected: '연결됨',
    media: '첫 미디어',
    overheard: '엿보기 시작',
    'overheard-both': '양쪽 키를 모두 가짐',
  },
  meanings: {
    'handshake-keys': '양쪽의 키 셰어가 모였습니다. 핸드셰이크의 나머지는 암호화됩니다.',
    keys: '마스터 비밀값이 정해졌습니다. 그 키를 언제부터 쓰는지는 ChangeCipherSpec이 알립니다.',
    trust: '받은 인증서의 해시가 디스크립션이 약속한 값과 같습니다. 신뢰가 결정되는 순간입니다.',
    'application-keys': '데이터의 키와, 익스포터를 거친 SRTP의 키가 여기서 나옵니다.',
    connected: '상대가 자신을 증명했습니다.',
    media: '상대의 첫 미디어 패킷이 도착했습니다.',
    overheard: '중간자가 처음으로 열어서 읽고, 상대 쪽 키로 다시 보호해 보낸 패킷입니다.',
    'overheard-both':
      '이제 양쪽에서 온 것을 모두 읽었습니다. 모든 패킷을 한쪽 연결의 키로 열고 다른 쪽 연결의 키로 다시 보호합니다.',
  },
  distrust: '지문 불일치',
  distrustMeans:
    '인증서가 디스크립션이 약속한 것이 아닙니다. bad_certificate 경고로 핸드셰이크가 끝나고 통화는 이루어지지 않습니다.',
  connectedToHim: '중간자가 인증서의 주인임을 증명했지만, 그 인증서는 중간자 자신의 것입니다.',
  forged: '일치, 단 중간자의 것',
  forgedMeans:
    '지문이 일치하는 것은 중간자의 지문이기 때문입니다. 디스크립션이 오는 길에 고쳐져 중간자의 인증서를 약속합니다. 이 검사로는 알아챌 수 없습니다.',
  waited: (duration) => `${duration} 대기`,
  cause: {
    timer: (side, duration) => `재전송: ${side}가 응답을 ${duration} 동안 기다림`,
    heard: (number) =>
      `재전송: 상대가 이것을 받지 못했음을 데이터그램 ${withParticle(`${number}`, '이/가')} 보여 줌`,
  },
  inspect: (number) => `데이터그램 ${withParticle(`${number}`, '을/를')} 인스펙터에서 보기`,
  lose: '유실시키기',
  loseNamed: (number, names) => `유실시키기: 데이터그램 ${number}, ${names}`,
  takeBack: '되돌리기',
  takeBackNamed: (number, names) => `되돌리기: 데이터그램 ${number}, ${names}`,
  loss: {
    heading: '유실의 결과',
    again: (side, flight, at) =>
      `${side}의 플라이트 ${withParticle(`${flight}`, '이/가')} ${at}에 다시 나갑니다`,
    byTimer: (duration) => `${duration} 동안 응답이 없었기 때문`,
    byHearing: '상대의 플라이트가 한 번 더 왔기 때문',
    healed: (number, at) => `유실된 내용은 데이터그램 ${number}에 실려 ${at}에 도착합니다.`,
    openEnd: '유실된 내용은 이 실행에서 끝내 도착하지 않습니다.',
    computing: '유실이 없는 같은 실행을 계산하는 중…',
    cost: (duration, from, to) =>
      `${duration} 늦어집니다. 양쪽이 연결되기까지 ${from}가 아니라 ${to}가 걸립니다.`,
    noCost: (after) =>
      `늦어지지 않습니다. 양쪽 모두 어차피 ${after} 만에 연결되었습니다. 다시 필요할 때를 대비해 플라이트를 더 오래 간직할 뿐입니다.`,
    gain: (duration, from, to) =>
      `우연히 ${duration} 빨라졌습니다. 양쪽이 연결되기까지 ${from}가 아니라 ${to}가 걸립니다.`,
    never: '이 실행은 끝까지 가지 못하므로 얼마나 늦어지는지 말할 수 없습니다.',
    media: (duration) => `미디어는 ${duration} 늦게 시작합니다.`,
    timers: {
      libwebrtc:
        '타이머는 libwebrtc의 것입니다. ICE가 잰 왕복 시간의 두 배이되 50 ms 이상 3 s 이하이고, 매번 두 배가 됩니다. RFC 6347이라면 1초를 기다립니다.',
      rfc6347:
        '타이머는 RFC 6347 §4.2.4.1의 것입니다. 1초에서 시작해 매번 두 배가 되며 최대 1분입니다. libwebrtc는 그 대신 왕복 시간의 두 배를 기다립니다.',
    },
    byRecord:
      'DTLS 1.3은 ACK가 지목하지 않은 레코드만 다시 보냅니다(RFC 9147 §7). 응답이 오면 플라이트 전체를 ACK한 것으로 봅니다.',
    byFlight: 'DTLS 1.2에는 ACK가 없어 플라이트 전체가 다시 옵니다(RFC 6347 §4.2.4).',
  },
  compare: {
    label: (version) => `${withParticle(`DTLS ${version}`, '과/와')} 같은 시간축에서 비교`,
    computing: (version) =>
      `같은 통화를 ${withParticle(`DTLS ${version}`, '으로/로')} 계산하는 중…`,
    failed: '그 실행은 계산하지 못했습니다.',
    same: '같은 통화를 다른 버전으로 실행한 것입니다. 여기서 유실된 것에 해당하는 데이터그램이 거기서도 유실됩니다.',
    noCounterpart:
      '다른 버전에는 여기서 유실된 것에 해당하는 데이터그램이 없어 거기서는 아무것도 유실되지 않습니다.',
  },
  tls: {
    open: '왜 그냥 TLS를 쓰지 않을까?',
    lead: '같은 메시지와 같은 유실을 한 시간축에서 세 번 봅니다. 실행된 그대로의 DTLS, 데이터그램에 그대로 담은 TLS 레코드, 그리고 TCP 위의 TLS입니다.',
    choose: '아직 유실된 것이 없습니다. 위에서 “유실시키기”를 누르면 차이가 보입니다.',
    computing: '같은 핸드셰이크를 TLS로 계산하는 중…',
    nothing: '키까지 만들어진 핸드셰이크만 TLS로 옮길 수 있습니다.',
    loses: (number, names) => `셋 모두에서 유실된 것: 데이터그램 ${number}, ${names}.`,
    inBetween:
      '중간자가 있으면 핸드셰이크가 둘이 되고, TLS라도 DTLS와 똑같이 중간자에게서 끝납니다. 중간자를 막는 것은 아래의 프로토콜이 아니라 지문입니다. 비교는 중간자가 없는 통화에서 하세요.',
    noSuch:
      '여기서 유실된 것은 TLS에 없습니다. 확인 응답은 TCP에 맡기기 때문입니다. 나머지 둘에서는 아무것도 유실되지 않습니다.',
    dataLabel: '데이터',
    columns: {
      dtls: 'DTLS',
      bare: '데이터그램에 그대로 담은 TLS',
      tcp: 'TCP 위의 TLS',
    },
    connected: (duration) => `${duration} 만에 양쪽 모두 연결됨.`,
    data: (duration) => `양쪽의 첫 데이터까지 ${duration}.`,
    bare: {
      waits: (who) =>
        `${who}. TLS는 재전송을 전송 계층에 맡기므로 아무도 다시 보내지 않고, 핸드셰이크는 영원히 기다립니다.`,
      waitsFor: (side, message) => `${side}는 ${message} 대기`,
      and: ', ',
      tag: (side, sealed, opened) =>
        `${side}가 다음 레코드를 틀린 번호로 엽니다. 보낸 쪽은 ${sealed}번으로 봉했는데 받은 쪽은 ${opened}번으로 셉니다. 태그가 맞지 않아 연결이 bad_record_mac으로 끝납니다.`,
      otherKeys: (side) =>
        `${side}가 다음 레코드를 이미 쓰지 않는 키로 엽니다. 키를 바꾸라는 신호가 함께 유실되었기 때문입니다. 태그가 맞지 않아 연결이 bad_record_mac으로 끝납니다.`,
      came: '레코드의 태그',
      computed: '계산한 태그',
      noKeys: (side, message) =>
        `${side}가 암호화된 레코드를 받았지만 키가 없습니다. 키는 유실된 ${message}에서 나와야 했습니다. 연결이 unexpected_message로 끝납니다.`,
      misread: (side, type, expected) =>
        `${side}가 메시지의 중간을 처음으로 읽습니다. ${expected} 자리에 타입 ${type}이 나옵니다. 오프셋이 없으니 무엇이 빠졌는지 아무도 모릅니다.`,
      arrived: '유실되는 것이 없고 순서도 바뀌지 않는 동안에는 그대로 담은 TLS도 동작합니다.',
    },
    tcp: {
      handshake: (duration) => `먼저 TCP 자체의 핸드셰이크: ${duration}.`,
      timeout: (duration) => `유실된 세그먼트는 ${duration} 뒤에 다시 옵니다.`,
      held: (count, duration) =>
        `빈자리 뒤의 세그먼트 ${count}개는 도착하고도 최대 ${duration} 기다려야 했습니다. HOL(head-of-line) 블로킹입니다. 미디어에는 너무 늦습니다.`,
      held0:
        '이번에는 빈자리 뒤에 아무것도 없었습니다. 통화 중이라면 그 뒤의 미디어가 모두 기다립니다.',
      assumed:
        '이 프로젝트의 TCP로 시뮬레이션했습니다. 첫 타임아웃은 1 s, 그다음은 RFC 6298을 따르되 Linux처럼 최소 200 ms이며, 빠른 재전송과 중간의 NAT는 없습니다.',
    },
    next: {
      text: (sealed, opened) =>
        `그 뒤에도 마찬가지입니다. 이 실행의 키로 계산해 보면, 클라이언트의 데이터 레코드 하나가 유실되었을 때 다음 레코드는 ${sealed}번으로 봉했는데 TLS 수신자는 ${opened}번으로 셉니다.`,
      dtls: 'DTLS 레코드는 번호를 스스로 밝히므로 하나씩 따로 열 수 있습니다.',
    },
    adds: {
      heading: 'DTLS가 더한 것과 그 이유',
      items: [
        {
          name: '에포크와 시퀀스 번호',
          text: '모든 레코드에 있어 순서와 상관없이 하나씩 따로 열 수 있습니다. 1.3에서는 번호도 암호화됩니다.',
          section: 'RFC 9147 §4',
        },
        {
          name: 'message_seq와 fragment offset',
          text: '메시지 하나가 여러 데이터그램에 나뉘어 뒤섞여 도착해도 다시 맞출 수 있습니다.',
          section: 'RFC 9147 §5.2',
        },
        {
          name: '플라이트와 타이머',
          text: '함께 응답받는 메시지들은 함께 다시 보냅니다. 1.3은 레코드별 ACK도 있습니다.',
          section: 'RFC 9147 §5.8',
        },
        {
          name: '재전송 공격 방지 창',
          text: '데이터그램은 두 번 올 수 있습니다. 이미 본 번호는 버립니다.',
          section: 'RFC 9147 §4.5.1',
        },
        {
          name: '쿠키',
          text: 'TCP라면 핸드셰이크가 해 주었을 주소 확인을 서버가 먼저 요구할 수 있습니다. WebRTC는 ICE가 주소를 이미 확인했으므로 쓰지 않습니다.',
          section: 'RFC 9147 §5.1',
        },
      ],
    },
  },
};

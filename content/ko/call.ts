import type { callWords as english } from '@/content/en/call';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';

/** Texts of the live call's source panel, in Korean. */
export const callWords: Words<typeof english> = {
  start: '통화 시작',
  stop: '통화 종료',
  restartIce: 'ICE 재시작',
  modes: {
    label: '진행 방식',
    live: '그대로 연결',
    steps: '한 단계씩',
    experiments: '일부러 망가뜨리기',
  },
  options: {
    heading: '통화 설정',
    what: '주고받을 내용',
    audio: {
      label: '오디오',
      hint: '피어마다 다른 시험음(A는 440 Hz, B는 660 Hz)입니다. 음소거를 풀기 전에는 들리지 않습니다.',
    },
    video: {
      label: '비디오',
      hint: '시계가 흐르는 시험 화면입니다. 멈추면 바로 알 수 있습니다.',
    },
    data: {
      label: '데이터 채널',
      hint: 'DTLS 위의 SCTP입니다. 데이터만 쓰는 통화에는 SRTP가 없지만 거치는 단계는 같습니다.',
    },
    nothing: '하나 이상 선택해야 합니다. 보낼 것이 없으면 협상할 것도 없습니다.',
    source: {
      legend: 'A의 입력',
      test: '시험 화면과 시험음',
      devices: '카메라와 마이크',
      hint: '시험 입력에는 권한이 필요 없습니다. 화면과 소리는 이 페이지 밖으로 나가지 않습니다.',
    },
    policy: {
      legend: 'ICE transport 정책',
      all: 'all',
      relay: 'relay',
      hint: 'relay를 고르면 TURN 서버의 후보만 씁니다. 그런 서버가 없으면 후보도 없습니다.',
    },
    delay: {
      label: '시그널링 지연',
      hint: '오퍼, 앤서, 후보가 이 시간만큼 늦게 도착합니다. 연결이 늦어질 뿐 미디어는 늦어지지 않습니다. Firefox의 B는 검사에 대한 A의 응답을 5초만 기다리므로, 5초로 두면 Firefox에서는 통화가 실패합니다.',
      format: (seconds) => `${seconds}초`,
    },
    negotiation: {
      legend: '협상 방식',
      simple: '단순',
      perfect: 'perfect negotiation',
      hint: 'perfect negotiation은 양쪽이 동시에 오퍼를 보냈을 때 어느 쪽이 양보할지 정해 두는 방식입니다.',
    },
    iceServers: {
      heading: 'ICE 서버',
      hint: '한 페이지 안의 두 피어에게는 필요 없습니다. 직접 운영하는 STUN이나 TURN 서버를 넣으면 그 서버에서 얻은 후보를 볼 수 있습니다.',
      row: (number) => `서버 ${number}`,
      url: 'URL',
      username: '사용자 이름',
      credential: '자격 증명',
      add: '서버 추가',
      remove: (number) => `서버 ${number} 삭제`,
      privacy:
        '입력한 값은 해당 서버로만 전달됩니다. 저장하는 기록에는 비밀번호가 들어가지 않습니다.',
    },
    faults: {
      scheme: 'stun:, stuns:, turn:, turns: 가운데 하나로 시작해야 합니다.',
      slashes: '슬래시를 빼야 합니다. stun://host가 아니라 stun:host입니다.',
      userinfo: '사용자 이름과 비밀번호는 아래 칸에 따로 입력합니다.',
      host: '호스트 이름, IPv4 주소, 대괄호로 묶은 IPv6 주소 가운데 어느 것도 아닙니다.',
      port: '포트는 1부터 65535까지의 정수여야 합니다.',
      query:
        'STUN URL에는 쿼리를 쓸 수 없고, TURN URL에는 ?transport=udp 또는 ?transport=tcp만 쓸 수 있습니다.',
      transport: 'transport는 udp 또는 tcp입니다.',
      missing: 'TURN 서버에 필요한 값입니다.',
    },
  },
  pictures: {
    heading: '수신 화면',
    label: (peer, other) => `피어 ${withParticle(peer, '이/가')} ${other}에게서 받은 화면`,
    unmute: (peer) => `${peer}의 수신음 켜기`,
    mute: (peer) => `${peer}의 수신음 끄기`,
    none: '아직 없음',
  },
  messages: {
    heading: '데이터 채널 메시지',
    from: '보내는 쪽',
    text: '메시지',
    send: '보내기',
    notOpen: '데이터 채널이 열려 있지 않아 보내지 못했습니다.',
    received: '도착한 메시지',
    item: (from, to) => `${from}에서 ${to}로`,
  },
  steps: {
    heading: '한 단계씩 진행하는 연결 절차',
    begin: '시작',
    lead: '한 번 누를 때마다 API 호출 하나 또는 메시지 하나가 처리됩니다. 읽는 동안 만료되는 것은 없으므로 천천히 살펴봐도 됩니다.',
    next: '다음 단계',
    passRest: (count) => `후보 ${count}개 모두 전달`,
    allDone: '모든 단계를 마쳤습니다.',
    run: (step) => `실행: ${step}`,
    retry: (step) => `다시 시도: ${step}`,
    code: '코드',
    result: '결과',
    states: {
      waiting: '대기',
      ready: '실행 가능',
      running: '진행 중',
      held: '보류',
      done: '완료',
      failed: '거부됨',
    },
    waiting: {
      'earlier-step': '앞 단계를 먼저 진행해야 합니다.',
      'message-underway': '메시지가 아직 도착하지 않았습니다. 시그널링 지연 시간이 지나야 합니다.',
      candidates: 'B가 검사할 상대를 알 수 있도록 A의 후보를 먼저 전달해야 합니다.',
    },
    held: 'A가 앤서를 적용할 때까지 보류합니다. ICE 에이전트는 두 디스크립션을 모두 갖추는 순간 연결성 검사를 시작하고, 상대의 응답 없이는 오래 버티지 않습니다. Firefox의 B는 앤서를 적용하고 5초 안에 A도 적용하지 않으면 실패합니다. 그래서 양쪽이 한 번에 앤서를 적용합니다.',
    list: {
      'create-offer': {
        name: 'A가 오퍼 생성',
        change: 'A가 보내고 받으려는 것을 나열합니다. 아직 아무것도 바뀌거나 전송되지 않습니다.',
      },
      'apply-offer': {
        name: 'A가 오퍼 적용',
        change: 'A의 signalingState가 have-local-offer가 되고, A가 후보 수집을 시작합니다.',
      },
      'send-offer': {
        name: 'A가 오퍼 전송',
        change: 'SDP 텍스트가 시그널링 채널로 전달됩니다. 전달 방법은 WebRTC가 정하지 않습니다.',
      },
      'receive-offer': {
        name: 'B가 오퍼 적용',
        change:
          'B가 A의 m-섹션, 지문(fingerprint), ICE 자격 증명을 알게 됩니다. 상태는 have-remote-offer입니다.',
      },
      'create-answer': {
        name: 'B가 앤서 생성',
        change: 'B가 A의 오퍼에서 섹션별로 받아들일 것을 고릅니다.',
      },
      'apply-answer': {
        name: 'B가 앤서 적용',
        change: 'B가 stable로 돌아가 후보를 수집하고 연결성 검사를 시작합니다.',
      },
      'send-answer': {
        name: 'B가 앤서 전송',
        change: '앤서가 시그널링 채널로 되돌아갑니다.',
      },
      'receive-answer': {
        name: 'A가 앤서 적용',
        change:
          'A가 stable로 돌아가 연결성 검사를 시작합니다. B에서 보류한 단계도 이때 함께 실행됩니다.',
      },
    },
    candidate: {
      name: (peer, other, number) => `${peer}의 후보 ${number}번을 ${other}에게 전달`,
      end: (peer, other) => `${peer}의 후보가 더 없음을 ${other}에게 알림`,
      changeA: 'B가 자기 후보와 짝을 짓습니다. 앤서를 적용하기 전에는 아무것도 검사하지 않습니다.',
      changeB:
        'A가 이미 아는 주소일 수 있습니다. B가 보낸 검사의 발신지로 먼저 보았기 때문입니다(peer-reflexive). 이제 그 유형까지 알게 됩니다.',
    },
  },
  notices: {
    environment: {
      'no-webrtc': {
        heading: '이 브라우저에는 WebRTC가 없습니다',
        text: 'RTCPeerConnection이 없습니다. 최신 Chromium, Firefox, Safari를 쓰거나 WebRTC를 켜야 합니다. Firefox에서는 about:config의 media.peerconnection.enabled입니다.',
      },
      'insecure-context': {
        heading: '이 페이지는 보안 컨텍스트가 아닙니다',
        text: '다른 기기에서 HTTP로 불러온 페이지입니다. 이 경우 브라우저는 카메라와 지문(fingerprint) 확인에 필요한 암호 기능을 제공하지 않습니다. https:// 또는 http://localhost로 열어야 합니다.',
      },
      blocked: {
        heading: '브라우저가 연결 생성을 거부했습니다',
        text: (message) =>
          `RTCPeerConnection은 있지만 만들 수 없습니다: “${message}”. 확장 프로그램이나 정책이 막았거나, 열린 연결이 너무 많을 수 있습니다. 다른 탭을 닫거나 확장 프로그램이 없는 창에서 다시 시도하십시오.`,
      },
    },
    devices: {
      refused: {
        heading: '카메라와 마이크 사용이 거부되었습니다',
        text: '주소 표시줄에서 허용한 뒤 다시 시작하거나, 시험 입력으로 통화할 수 있습니다.',
      },
      'not-found': {
        heading: '해당하는 카메라나 마이크가 없습니다',
        text: '장치를 연결한 뒤 다시 시작하거나, 오디오나 비디오만 선택하거나, 시험 입력으로 통화할 수 있습니다.',
      },
      'in-use': {
        heading: '카메라나 마이크를 열 수 없습니다',
        text: '다른 프로그램이 쓰고 있을 수 있습니다. 그 프로그램을 닫고 다시 시작하거나, 시험 입력으로 통화할 수 있습니다.',
      },
      unavailable: {
        heading: '여기서는 카메라와 마이크를 쓸 수 없습니다',
        text: '브라우저는 https://와 localhost에서만 장치를 제공합니다. 시험 입력은 여기서도 쓸 수 있습니다.',
      },
      other: {
        heading: '카메라나 마이크에 문제가 생겼습니다',
        text: (name, message) =>
          `브라우저의 응답은 ${name}: “${message}”입니다. 시험 입력에는 장치가 필요 없습니다.`,
      },
      useTest: '시험 입력으로 통화',
    },
    configuration: {
      heading: '브라우저가 ICE 서버 설정을 거부했습니다',
      text: (name, message) =>
        `${name}: “${message}”. URL을 확인해야 합니다. Firefox는 웹에서 차단한 포트도 거부합니다.`,
    },
    'no-candidates': {
      heading: (peer) => `피어 ${withParticle(peer, '이/가')} 후보를 하나도 찾지 못했습니다`,
      relay:
        'relay 정책은 TURN 서버의 후보만 허용하는데, 그런 후보가 하나도 없습니다. TURN 서버를 추가하고, 이미 넣었다면 주소와 자격 증명을 확인하십시오. 아니면 all을 고르십시오.',
      all: '브라우저가 쓸 수 있는 네트워크 인터페이스를 찾지 못했습니다. 어느 네트워크든 연결하면 됩니다(통화는 이 기기 밖으로 나가지 않습니다). 정책이나 확장 프로그램이 WebRTC를 제한하는지도 확인하십시오. 이때 Chromium은 아무 알림 없이 new에 머물고, Firefox는 실패를 보고합니다.',
    },
    'negotiation-error': {
      heading: (peer) => `피어 ${peer}에서 협상 단계가 거부되었습니다`,
      text: (name, message) => `${name}: “${message}”`,
    },
  },
};

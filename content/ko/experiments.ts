import type { experimentWords as english } from '@/content/en/experiments';
import type { Words } from '@/content/words';

/** Texts of the experiments, in Korean. */
export const experimentWords: Words<typeof english> = {
  heading: '일부러 망가뜨리기',
  lead: '실험마다 이 브라우저의 실제 통화에서 한 가지를 일부러 잘못되게 합니다. 결과를 먼저 예측해 보십시오.',
  choose: '실험',
  fault: '바꾸는 것',
  predict: '어떻게 끝나는가?',
  predictFirst: '예상하는 결과를 고르면 실행할 수 있습니다.',
  run: '실험 실행',
  again: '다시 실행',
  stop: '중지',
  running: '실험 중입니다. 20초를 기다려야 알 수 있는 결과도 있습니다.',
  right: '예측과 같습니다',
  wrong: '예측과 다릅니다',
  predicted: '예측',
  happened: '실제 결과',
  why: '이유',
  measured: '이전 측정 결과',
  unexpected: '이 브라우저에서 이전에 측정한 결과와 다릅니다. 기록에서 달라진 점을 찾아보십시오.',
  otherBrowser: '이 브라우저는 측정한 적이 없습니다. 아래는 두 브라우저의 측정 결과입니다.',
  browsers: { chromium: 'Chromium 156', firefox: 'Firefox 153' },
  inPractice: '실제 통화에서는',
  experiments: {
    'wrong-fingerprint': {
      name: '다른 인증서의 지문',
      fault:
        'A로 가는 앤서의 지문(fingerprint)을 두 피어 어느 쪽의 것도 아닌 인증서의 값으로 바꿉니다.',
      why: '경로에는 문제가 없으므로 ICE는 연결됩니다. 핸드셰이크에서 B가 인증서를 내놓으면 A는 지문을 계산해 약속된 값이 아님을 확인하고 alert를 보내고 핸드셰이크를 끝냅니다. 중간자 공격을 막는 것이 바로 이 절차입니다. 경로를 가로채더라도 약속된 지문과 일치하는 인증서를 내놓을 수는 없습니다.',
      chromium:
        '수 밀리초 안에 양쪽 모두 failed가 되고, iceConnectionState는 connected로 남습니다.',
      firefox: 'Chromium과 같습니다. 양쪽 DTLS가 failed가 되고 ICE는 connected로 남습니다.',
      inPractice:
        'ICE는 연결되었는데 DTLS가 실패했다면 네트워크가 아니라 지문을 살펴봐야 합니다. 이전 연결의 SDP를 썼거나, 서버가 SDP를 고쳐 쓴 경우가 많습니다.',
    },
    'wrong-ice-pwd': {
      name: '잘못된 ice-pwd',
      fault: 'A로 가는 앤서의 ice-pwd를 다른 값으로 바꿉니다.',
      why: 'A는 전달받은 비밀번호로 연결성 검사에 서명하지만, B는 이를 확인할 수 없어 모두 거부합니다. 반대로 B의 검사는 올바른 A의 비밀번호로 서명되므로, 두 피어가 보는 상황이 서로 다릅니다.',
      chromium:
        'B는 자신의 검사에 응답을 받았으므로 connected가 되지만, A가 시작하지 않는 핸드셰이크를 계속 기다립니다. A는 15초 동안 응답을 받지 못해 실패하며 이때 iceConnectionState는 disconnected입니다. 이후 B의 검사가 도착하면 다시 시도하는 일이 약 16초마다 되풀이됩니다.',
      firefox: 'A는 시작한 지 약 15초 뒤에 실패합니다. B는 계속 checking에 머뭅니다.',
      inPractice:
        '패킷은 도착하는데 연결성 검사에 응답이 없다면 양쪽의 ice-ufrag와 ice-pwd를 비교해야 합니다. 후보와 디스크립션의 세대가 다른 경우가 많습니다.',
    },
    'candidates-withheld': {
      name: '후보 전달 차단',
      fault: '시그널링 채널이 모든 후보를 버리고, 디스크립션 안에 든 후보도 지웁니다.',
      why: '양쪽 모두 디스크립션은 받았지만 상대의 주소를 하나도 모릅니다. 검사할 후보 쌍이 없습니다.',
      chromium: '아무 일도 일어나지 않습니다. 오류 없이 양쪽 모두 new에 머뭅니다.',
      firefox: '첫 후보를 기다리는 시간인 5초가 지나면 양쪽 모두 실패합니다.',
      inPractice:
        '한쪽에서는 후보를 수집했는데 다른 쪽에 도착하지 않는다면, 애플리케이션이 전달하지 않았거나, 디스크립션보다 먼저 전달했거나, 이벤트를 더는 받지 않고 있는 것입니다.',
    },
    'relay-only': {
      name: 'TURN 서버 없는 relay 정책',
      fault: 'iceTransportPolicy를 relay로 정하고 ICE 서버는 주지 않습니다.',
      why: 'relay 정책은 host와 srflx 후보를 모두 버립니다. TURN 서버가 없으면 남는 것이 없으므로 보낼 것도, 검사할 것도 없습니다.',
      chromium: '후보를 하나도 얻지 못한 채 수집이 끝나고, 오류 없이 양쪽 모두 new에 머뭅니다.',
      firefox: '양쪽 모두 곧바로 실패합니다. 후보 없이 수집이 끝나 더 기다릴 것이 없기 때문입니다.',
      inPractice:
        'relay 정책에서 후보가 하나도 없다면 TURN 서버가 빠졌거나, 닿지 않거나, 자격 증명을 거부한 것입니다. icecandidateerror가 있는지 확인해야 합니다.',
    },
    'ice-restart': {
      name: '통화 중 ICE 재시작',
      fault: '데이터 채널이 열리고 2초 뒤에 A가 restartIce()를 호출합니다.',
      why: '새 오퍼에 새로운 ICE 자격 증명이 실리고, 양쪽이 다시 수집하고 검사합니다. 새 후보 쌍이 선택될 때까지 미디어는 이전 쌍으로 흐릅니다. DTLS 연결은 그대로이므로 핸드셰이크를 다시 하지 않습니다.',
      chromium: 'iceConnectionState는 내내 connected이고 후보 쌍만 바뀝니다.',
      firefox: 'A가 약 20밀리초 동안 checking으로 돌아갔다가 다시 connected가 됩니다.',
      inPractice:
        '네트워크가 바뀌어도 통화를 잇는 방법입니다. connectionState가 disconnected가 되거나 ICE 때문에 failed가 되면, 처음부터 다시 연결하지 말고 restartIce()를 호출하는 편이 좋습니다.',
    },
    glare: {
      name: '동시에 보낸 오퍼',
      fault:
        '두 피어가 상대의 오퍼를 보기 전에 각자 오퍼를 보냅니다. 누가 양보할지는 정하지 않습니다.',
      why: '자기 오퍼가 대기 중일 때 오퍼를 받은 피어는 자기 것을 거두고(롤백) 앤서를 보냅니다. 그래서 두 앤서 모두 앤서를 기다리지 않는 피어에 도착해 InvalidStateError가 납니다. 양쪽 모두 stable이지만, 서로 상대가 이미 거둔 오퍼에 답한 셈입니다.',
      chromium:
        '양쪽 모두 상대가 전해 듣지 못한 새 ICE 자격 증명을 갖게 되어 어떤 검사에도 응답이 없습니다. 둘 다 checking에 머뭅니다.',
      firefox:
        'ICE 자격 증명이 유지되어 ICE는 연결됩니다. 그러나 둘 다 앤서를 보냈으므로 둘 다 DTLS 클라이언트가 되려 하고, 핸드셰이크가 실패합니다.',
      inPractice:
        '평소에는 잘 되다가 양쪽이 동시에 무언가를 바꿀 때 멈추는 통화라면 perfect negotiation을 써야 합니다.',
    },
    'glare-perfect': {
      name: '동시에 보낸 오퍼와 perfect negotiation',
      fault: '똑같이 오퍼가 엇갈리지만, 이번에는 A가 impolite, B가 polite 역할을 맡습니다.',
      why: 'A는 B의 오퍼를 무시합니다. B는 자기 오퍼를 거두고 A의 오퍼를 적용한 뒤 앤서를 보냅니다. 교환은 하나만 남고, 여기에 양쪽이 원한 것이 모두 담깁니다.',
      chromium: '양쪽 모두 연결됩니다. B는 오퍼를 거두는 순간 잠시 stable을 보입니다.',
      firefox: 'Chromium과 같습니다.',
      inPractice:
        '열 줄 남짓한 코드입니다. 양쪽 모두 통화를 바꿀 수 있는 애플리케이션이라면 반드시 넣어야 합니다.',
    },
  },
  outcomes: {
    connects: '연결되어 그대로 유지됨',
    'checks-again': 'ICE가 잠시 checking으로 돌아갔다가 다시 연결됨',
    'stays-new': '아무것도 시작되지 않고 양쪽 모두 new에 머묾',
    'ice-fails': '경로를 찾지 못함: ICE 실패 또는 끝없는 검사',
    'dtls-fails': '경로는 찾았지만 DTLS 핸드셰이크 실패',
  },
};

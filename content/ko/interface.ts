import type { interfaceWords as english } from '@/content/en/interface';
import type { Words } from '@/content/words';

/** Texts of the shell and of the controls, in Korean. */
export const interfaceWords: Words<typeof english> = {
  site: {
    name: 'Peerscope',
    skip: '본문으로 건너뛰기',
    home: 'Peerscope 첫 화면',
    navigation: '페이지',
    language: '언어',
    footer:
      '정적 사이트입니다. 모든 처리는 이 브라우저 안에서 이루어지며, 붙여 넣거나 연 내용은 밖으로 나가지 않습니다.',
    footerFacts: '자체 서버도, 계정도, 다른 호스트로 보내는 요청도 없습니다.',
  },
  theme: {
    label: '화면 색상',
    system: '시스템 설정',
    light: '밝게',
    dark: '어둡게',
  },
  pages: {
    home: {
      nav: '홈',
      title: 'Peerscope: WebRTC 통화가 연결되는 과정',
      description:
        '이 페이지 안의 두 RTCPeerConnection이 시그널링, ICE, DTLS, 미디어를 거쳐 실제로 연결되는 과정을 지켜보고, 느리게 다시 재생하며 한 단계씩 살펴봅니다.',
    },
    call: {
      nav: '통화',
      title: '실제 통화 · Peerscope',
      description:
        '이 페이지 안에서 실제 WebRTC 통화를 시작해 단계별 연결 과정을 보고, 느리게 다시 재생하고, 실패하면 그 이유를 확인합니다.',
      heading: '실제 통화',
      lead: '이 페이지 안의 두 RTCPeerConnection이 서로 통화합니다.',
    },
    sdp: {
      nav: 'SDP',
      title: 'SDP 한 줄씩 풀이 · Peerscope',
      description:
        'SDP를 붙여 넣으면 모든 줄을 그 안의 값으로 설명하고, 잘못된 곳과 Chromium·Firefox의 판정을 알려 줍니다. 붙여 넣은 내용은 브라우저 밖으로 나가지 않습니다.',
      heading: 'SDP 한 줄씩 풀이',
      lead: 'SDP를 붙여 넣으면 줄마다 뜻을 풀고, 잘못된 곳과 브라우저의 판정을 보여 줍니다.',
    },
    nat: {
      nav: 'NAT',
      title: 'NAT와 ICE 시뮬레이터 · Peerscope',
      description:
        '두 피어를 원하는 NAT 뒤에 두고 결과를 예상한 다음, 실제 STUN과 TURN 메시지가 경로를 찾는 과정이나 찾지 못하는 이유를 확인합니다. 모두 브라우저 안에서 계산합니다.',
      heading: 'NAT와 ICE 시뮬레이터',
      lead: '누가 어떤 NAT 뒤에 있는지 고르고, 결과를 예상하고, 재생해 보십시오. 두 에이전트가 경로를 찾고, 키를 합의하고, 통화합니다. STUN부터 SRTP까지 모두 실제 바이트입니다.',
    },
    notFound: {
      title: '페이지 없음 · Peerscope',
      heading: '이 주소에는 페이지가 없습니다',
      explanation: '주소를 잘못 입력했거나 페이지가 옮겨졌을 수 있습니다.',
      home: '첫 화면으로 가기',
    },
  },
  phases: {
    signaling: { name: '시그널링', question: '서로를 어떻게 찾는가?' },
    ice: { name: 'ICE', question: '이 경로로 패킷이 정말 오가는가?' },
    dtls: { name: 'DTLS', question: '이 경로는 안전한가?' },
    media: { name: '미디어와 데이터', question: '지금 무엇이 흐르는가?' },
  },
  tones: {
    waiting: '대기',
    progress: '진행 중',
    succeeded: '성공',
    failed: '실패',
    ended: '종료',
  },
  origins: {
    measured: {
      name: '측정값',
      meaning: '고유한 시각을 가진 API 이벤트 또는 통계입니다.',
    },
    bounded: {
      name: '구간값',
      meaning: '두 관측 사이에 일어난 일이므로 점이 아니라 구간으로 그립니다.',
    },
    modelled: {
      name: '모델값',
      meaning: '시뮬레이션하거나 설명을 위해 추론한 값이며, 브라우저가 보고한 것이 아닙니다.',
    },
  },
  controls: {
    close: '닫기',
    copy: (what) => `${what} 복사`,
    copied: '복사됨',
    copyFailed: '브라우저가 복사를 허용하지 않았습니다',
    help: (topic) => `${topic} 설명`,
    newTab: '새 탭에서 열림',
    information: '참고',
    warning: '주의',
    error: '오류',
  },
  home: {
    heading: 'WebRTC 통화가 연결되는 과정',
    lead: '처음 만나는 두 브라우저는 서로를 찾고, 통하는 경로를 확인하고, 그 경로를 안전하게 만든 뒤에야 대화를 시작합니다. Peerscope는 이 페이지 안에서 실제 통화를 연결하고 그 단계를 하나하나 보여 줍니다.',
    start: '통화 시작',
    startFacts:
      '이 페이지 안의 두 피어가 직접 그린 시험 화면, 시험음, 데이터 채널을 주고받습니다. 카메라도, 권한도, 서버도 필요 없습니다.',
    more: '옵션, 한 단계씩 진행, 실험',
    sdp: { question: 'SDP가 이미 있습니까?', link: '붙여 넣고 한 줄씩 풀이를 보십시오' },
    phasesHeading: '네 단계, 그리고 각 단계가 답하는 질문',
    phasesNote: '단계는 서로 겹치며, 재협상이나 ICE 재시작이 일어나면 다시 열립니다.',
    whomHeading: '이런 분에게',
    whom: {
      learning: {
        name: 'WebRTC를 배우는 분',
        text: '연결은 0.1초 남짓이면 끝납니다. 기록된 과정을 최대 200배 느리게 한 단계씩 다시 보면서, 각 이벤트가 이 통화에서 무엇을 뜻하는지 확인할 수 있습니다.',
      },
      failing: {
        name: '통화가 실패하는 분',
        text: '잘못된 지문(fingerprint), 전달되지 않는 후보, TURN 서버 없는 relay 정책처럼 통화를 일부러 망가뜨리고, 브라우저의 반응을 자신의 통화와 비교할 수 있습니다.',
      },
      teaching: {
        name: '가르치는 분',
        text: '결과를 먼저 예측하게 하고, 실제 브라우저에서 실험한 다음, 결과를 가른 순간을 짚어 보일 수 있습니다.',
      },
    },
    originsHeading: '무엇을, 어떻게 알았는가',
    originsLead:
      '웹 페이지는 자기 통화의 패킷을 볼 수 없습니다. 그래서 화면의 모든 값은 출처를 단어와 선 모양으로 밝힙니다.',
  },
};

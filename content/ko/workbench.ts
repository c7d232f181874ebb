import type { workbenchWords as english } from '@/content/en/workbench';
import type { Words } from '@/content/words';

/** 작업대의 글: 재생기, 패널, 파일, 단축키. */
export const workbenchWords: Words<typeof english> = {
  peers: { A: '피어 A', B: '피어 B', unknown: '피어' },
  player: {
    label: '재생기',
    play: '재생',
    playAgain: '다시 재생',
    pause: '일시 정지',
    first: '처음으로',
    previous: '이전 이벤트',
    next: '다음 이벤트',
    last: '끝으로',
    follow: '실시간 보기',
    following: '실시간',
    replay: (speed: string) => `다시 보기, ${speed}`,
    atRest: '다시 보기, 멈춤',
    goesOn: '통화는 계속되는 중',
    speed: '속도',
    position: '기록 안에서의 위치',
    positionOf: (at: string, end: string) => `${end} 중 ${at}`,
    phaseEnds: '단계가 끝난 시점으로 이동',
    jump: (phase: string, peer: string, at: string) => `${phase}, ${peer}: ${at}`,
  },
  panels: {
    label: '기록을 보는 화면',
    topology: '네트워크 구성',
    ladder: '메시지',
    events: '이벤트',
    pairs: '후보 쌍',
    security: 'DTLS',
    media: '미디어와 데이터',
    charts: '상태도',
  },
  regions: {
    phases: '단계',
    timeline: '타임라인',
    inspector: '상세 보기',
    source: '통화',
  },
  files: {
    save: '기록 저장',
    open: '기록 열기',
    opening: (file: string, percent: number) => `${file} 읽는 중: ${percent}%`,
    cancel: '취소',
    refused: (file: string) => `${file} 파일을 열 수 없습니다`,
    kept: '화면에 있던 내용은 그대로 남아 있습니다.',
    dismiss: '닫기',
    problems: {
      empty: '빈 파일입니다. ‘기록 저장’으로 만든 파일을 선택하십시오.',
      cutOff: (line: number, column: number) =>
        `파일이 ${line}번째 줄 ${column}번째 글자에서 끊겼습니다. 복사 도중에 잘렸을 수 있으니 다시 저장하거나 복사하십시오.`,
      syntax: (line: number, column: number) =>
        `JSON이 아닙니다. ${line}번째 줄 ${column}번째 글자에 오류가 있습니다.`,
      otherFormat:
        'Peerscope 기록 파일이 아닙니다. "format": "peerscope-trace"로 시작하지 않습니다. ‘기록 저장’으로 만든 파일을 선택하십시오.',
      newerVersion: (version: number, known: number) =>
        `파일 버전은 ${version}인데 이 사이트는 ${known}까지만 읽을 수 있습니다. 페이지를 새로 고쳐 최신 사이트를 받으십시오.`,
      value: (path: string, expected: string, received: string) =>
        `${path} 위치에 ${expected} 값이 있어야 하는데 ${received} 값이 있습니다.`,
      order: (path: string) =>
        `${path} 위치에서 시간이 거꾸로 갑니다. 이벤트는 시간순이어야 합니다.`,
      unreadable: '브라우저가 파일을 읽지 못했습니다. 파일이 아직 있는지 확인하십시오.',
    },
    source: {
      live: '실시간으로 기록함',
      simulated: '시뮬레이션: 모든 값이 모델에서 나왔습니다',
      imported: '다른 프로그램의 파일에서 불러옴',
    },
  },
  thinned: (count: string, before: string) =>
    `메모리를 제한하기 위해 ${before} 이전의 통계 표본 ${count}개를 솎아 냈습니다. 이벤트는 모두 남아 있습니다.`,
  hidden: '이 페이지가 한동안 백그라운드에 있어서 브라우저가 타이머를 늦췄습니다.',
  keys: {
    open: '단축키',
    heading: '단축키',
    enabled: '한 글자 단축키',
    enabledHint: '음성 입력이나 스크린 리더와 충돌하면 끄십시오.',
    list: {
      toggle: '재생 또는 일시 정지',
      step: '이전 또는 다음 이벤트',
      ends: '기록의 처음 또는 끝',
      phase: '이전 또는 다음 단계의 끝',
      follow: '실시간 보기',
      release: '선택을 풀고 커서 시점으로 돌아가기',
      search: '이벤트 검색',
      help: '이 목록',
      zoom: '타임라인 확대·축소(타임라인에 초점이 있을 때)',
    },
    space: '스페이스',
    or: '또는',
  },
  failed: {
    heading: '통화를 시작하지 못했습니다',
    text: (name: string, message: string) =>
      `${name}: “${message}”. 페이지를 새로 고친 뒤 다시 시도하십시오. 계속되면 브라우저 콘솔의 내용을 저장해 두십시오.`,
  },
  empty: {
    heading: '아직 기록이 없습니다',
    text: '통화를 시작하거나 저장해 둔 기록을 여십시오.',
  },
};

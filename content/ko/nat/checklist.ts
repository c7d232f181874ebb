import type * as english from '@/content/en/nat/checklist';
import { CHECK_CAUSES, MOVES, UNPAIRED } from '@/content/ko/event-texts';
import { asError, refusalText } from '@/content/ko/nat/agent-reasons';
import { dropped, end, stopText } from '@/content/ko/nat/why';
import type { Words } from '@/content/words';

export { CHECK_CAUSES as causes, dropped, end, MOVES as moves, stopText, UNPAIRED as unpaired };

/** 커서 시점의 체크리스트. */
export const checklist: Words<typeof english.checklist> = {
  heading: '커서 시점의 체크리스트',
  open: '쌍마다 지금 상태에 있는 까닭',
  agents: {
    rfc8445:
      'RFC 8445: waiting 상태인 쌍 가운데 우선순위가 가장 높은 것을 다음에 검사합니다. 방금 상대가 검사한 쌍은 그보다 먼저입니다. foundation이 같은 쌍은 하나만 검사하고, 그것이 성공할 때까지 나머지는 frozen으로 둡니다.',
    libwebrtc:
      'Chrome 방식: frozen 상태인 쌍이 없습니다. 모두 차례대로 검사합니다. 한 번도 검사하지 않은 쌍이 먼저이고, 그다음은 마지막 연결 검사가 가장 오래된 쌍입니다.',
  },
  caption: (group) => `우선순위 순서로 늘어놓은 쌍(${group})`,
  state: (state, because) => (because === undefined ? state : `${state}: ${because}`),
  proved: '다른 쌍의 연결 검사에 대한 응답으로 통한다는 것이 확인됨',
  waitsFor: (pair) => `foundation이 같은 쌍이 성공할 때까지 frozen: ${pair}`,
  arithmetic: (low, high, extra, value) => `2³² · ${low} + 2 · ${high} + ${extra} = ${value}`,
  formula: '2³² · min(G, D) + 2 · max(G, D) + (G > D이면 1)',
  parts: (controlling, controlled) =>
    `G = ${controlling}(controlling), D = ${controlled}(controlled)`,
  next: (at) => `다음에 검사할 쌍입니다(${at}).`,
  last: (at) => `마지막 연결 검사: ${at}.`,
  none: '아직 검사하지 않았습니다.',
  answered: (at) => `${at}에 응답을 받았습니다.`,
  refusedWith: (error) => `연결 검사가 ${asError(error)} 거부됨`,
  relayRefused: '릴레이가 상대를 들여보낼 수 없음',
  refusedHeading: 'TURN 서버가 거절한 요청',
  refusal: refusalText,
  stopped: (what) => `이 연결 검사는 ${what}.`,
  underWay: '응답을 기다리는 중입니다.',
  nextElsewhere: '다음 연결 검사는 아직 만들어지지 않은 쌍의 것입니다.',
  noNext: '이 에이전트는 이 실행에서 더는 연결 검사를 보내지 않습니다.',
  unpairedHeading: '규칙에 따라 쌍으로 만들지 않은 후보',
  show: '이벤트 보기',
};

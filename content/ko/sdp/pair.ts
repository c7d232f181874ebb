import type { pairWords as english } from '@/content/en/sdp/pair';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';

const SIDES = { offerer: '오퍼 쪽', answerer: '앤서 쪽' } as const;

/** SDP 두 개를 나란히 보는 화면의 글. */
export const pairWords: Words<typeof english> = {
  names: {
    pair: { first: '오퍼', second: '앤서' },
    change: { first: '이전', second: '이후' },
  },
  placeholders: {
    pair: {
      first: '여기에 오퍼를 붙여 넣으십시오. SDP 그대로도, SDP가 든 JSON이나 로그도 됩니다.',
      second: '여기에 그 오퍼에 대한 앤서를 붙여 넣으십시오.',
    },
    change: {
      first: '여기에 바뀌기 전의 SDP를 붙여 넣으십시오. 예: createOffer()가 준 것.',
      second: '여기에 바뀐 뒤의 SDP를 붙여 넣으십시오. 예: 실제로 설정한 것, 다음 번 오퍼.',
    },
  },
  toolbar: {
    label: (name) => `텍스트: ${name}`,
    examples: '예제',
    open: '파일 열기',
    alone: '한 줄씩 풀이',
    clear: '지우기',
    swap: '서로 바꾸기',
  },
  reading: {
    busy: '비교하는 중 …',
    stop: '중지',
    failed: (message) => `두 텍스트를 비교하지 못했습니다: ${message}`,
    again: '다시 시도',
    readAs: '읽은 방법:',
    original: '붙여 넣은 그대로 보기',
  },
  empty: {
    pair: {
      heading: '오퍼와 앤서를 붙여 넣거나 예제로 시작하십시오',
      text: '둘이 무엇에 합의했는지를 섹션별로, 그 근거가 된 양쪽의 줄과 함께 보여 줍니다. 앤서가 해서는 안 되는 일도 짚어 줍니다.',
    },
    change: {
      heading: '한 피어의 SDP 두 개를 붙여 넣거나 예제로 시작하십시오',
      text: '줄 순서가 아니라 뜻을 기준으로 차이를 보여 줍니다. 만들어진 SDP를 설정하기 전에 고친 곳(munging)이나 재협상으로 바뀐 곳을 찾을 때 씁니다.',
    },
  },
  missing: (name) => `‘${name}’ 칸이 비어 있습니다. 나머지 SDP를 그곳에 붙여 넣거나 여십시오.`,
  unfound: (name) => ({
    heading: `‘${name}’ 칸에 SDP로 보이는 줄이 없습니다`,
    text: 'v=0부터 마지막 줄까지 전체를 붙여 넣거나, 한 줄씩 풀이에서 각 줄이 무엇인지 확인하십시오.',
  }),
  several: (name, count) => ({
    heading: `‘${name}’ 칸에 SDP가 ${count}개 있습니다`,
    text: '한 번에 양쪽에 하나씩, 두 개만 비교할 수 있습니다. 어느 것을 쓰시겠습니까?',
  }),
  keep: (place, type, first, last) =>
    `${place}번째만 남기기 (${type === undefined ? '' : `${type}, `}${first}–${last}번 줄)`,
  spread: '양쪽에 하나씩 나누기',
  exchanged: {
    heading: '두 SDP의 자리가 바뀐 것 같습니다',
    text: '텍스트를 감싸고 있던 내용에 따르면 첫째 칸이 앤서이거나 둘째 칸이 오퍼입니다.',
  },
  panels: {
    label: '오퍼와 앤서를 함께 본 결과',
    negotiated: '협상 결과',
    findings: (count) => (count === 0 ? '앤서가 어긴 규칙' : `앤서가 어긴 규칙 (${count})`),
    lines: '나란히 보기',
  },
  facts: {
    line: (name, line) => `${name} ${line}`,
    go: (name, line) => `${name}의 ${line}번 줄로 이동`,
    hint: '항목에 포인터를 올리거나 Tab 키로 옮겨 가면 양쪽 텍스트에서 근거가 된 줄이 표시됩니다. 줄 번호를 누르면 그 줄로 이동합니다.',
    view: (side, sends, receives) => {
      const name = withParticle(SIDES[side], '은/는');
      if (sends && receives) return `${name} 보내고 받습니다.`;
      if (sends) return `${name} 보내기만 합니다.`;
      return receives ? `${name} 받기만 합니다.` : `${name} 보내지도 받지도 않습니다.`;
    },
  },
  findings: {
    none: '앤서에 관한 규칙에 어긋난 곳이 없습니다.',
    scope:
      '여기에는 둘을 함께 보아야 드러나는 문제만 나옵니다. 한쪽만의 문제는 한 줄씩 풀이에서 볼 수 있습니다.',
  },
  lines: {
    label: { pair: '오퍼와 앤서, 줄마다 나란히', change: '줄마다 본 차이' },
    marks: {
      pair: { same: '같음', changed: '다름', removed: '오퍼만', added: '앤서만' },
      change: { same: '같음', changed: '변경', removed: '삭제', added: '추가' },
    },
    hide: '같은 줄 숨기기',
    alike: (count) => `같은 줄 ${count}개`,
    show: '펼치기',
    row: (mark, first, second) => [mark, first, second].filter((part) => part !== '').join(', '),
    keys: '목록에서 화살표 키로 행을 옮기고, Home과 End 키로 처음과 끝으로 갑니다. Enter 키로 같은 줄을 펼칩니다. 행을 고르면 양쪽 텍스트에서도 그 줄로 이동합니다.',

    counts: (changed, removed, added, same) =>
      `다름 ${changed}줄, 오퍼에만 ${removed}줄, 앤서에만 ${added}줄, 같음 ${same}줄.`,
    loading: '…',
    value: {
      changed: (role, offered, answered) =>
        `${role} 값이 오퍼에서는 ${offered}, 앤서에서는 ${answered}입니다.`,
      removed: (role, offered) => `${role} ${withParticle(offered, '은/는')} 오퍼에만 있습니다.`,
      added: (role, answered) => `${role} ${withParticle(answered, '은/는')} 앤서에만 있습니다.`,
    },
    notAnswered: '앤서의 이 자리에는 섹션이 없습니다.',
    notOffered: '오퍼의 이 자리에는 섹션이 없습니다.',
  },
};

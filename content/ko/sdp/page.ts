import type { sdpPageWords as english } from '@/content/en/sdp/page';
import type { Words } from '@/content/words';

/** SDP 풀이 페이지의 글. */
export const sdpPageWords: Words<typeof english> = {
  editor: {
    label: 'SDP 텍스트',
    placeholder:
      '여기에 SDP를 붙여 넣으십시오. 오퍼나 앤서 전체, 그중 한 줄, SDP가 든 JSON이나 로그 모두 됩니다. 내용은 이 브라우저 밖으로 나가지 않습니다.',
    phrases: {
      Find: '찾기',
      Replace: '바꾸기',
      next: '다음',
      previous: '이전',
      all: '모두',
      'match case': '대소문자 구분',
      regexp: '정규식',
      'by word': '단어 단위',
      replace: '바꾸기',
      'replace all': '모두 바꾸기',
      close: '닫기',
      'current match': '현재 일치 항목',
      'on line': '줄',
      'Go to line': '줄로 이동',
      go: '이동',
      Diagnostics: '진단',
      'No diagnostics': '진단 없음',
      'Control character': '제어 문자',
    },
  },
  modes: {
    label: '볼 대상',
    one: 'SDP 하나',
    pair: '오퍼와 앤서',
    change: '두 SDP의 차이',
  },
  toolbar: {
    label: '텍스트',
    open: '파일 열기',
    examples: '예제',
    copy: 'SDP',
    download: '내려받기',
    redact: '가리기',
    redactHint: '주소, 자격 증명, 지문, 이름을 바꿉니다. 서로 이어진 값은 바뀐 뒤에도 이어집니다.',
    redacted: (count) =>
      count === 0
        ? '바꿀 값이 없었습니다.'
        : `값 ${count}개를 바꿨습니다. 실행 취소로 되돌릴 수 있습니다.`,
    clear: '지우기',
    cleared: '텍스트를 지웠습니다. 편집기에서 실행 취소하면 되돌아옵니다.',
  },
  reading: {
    busy: '읽는 중 …',
    stop: '중지',
    failed: (message) => `텍스트를 읽지 못했습니다: ${message}`,
    readAs: '읽은 방법:',
    original: '붙여 넣은 그대로 보기',
    lines: (count) => `${count}줄`,
    description: (place, type) => (type === undefined ? `SDP ${place}` : `SDP ${place}: ${type}`),
  },
  panels: {
    label: '이 SDP의 내용',
    lines: '한 줄씩',
    findings: (count) => (count === 0 ? '문제점' : `문제점 (${count})`),
    summary: '표로 보기',
    grammar: '문법',
  },
  lines: {
    keys: '목록에서 화살표 키로 줄을 옮기고, Tab 키로 현재 줄의 값을 하나씩 봅니다. Esc 키를 누르면 줄 번호로 돌아갑니다.',
    belongsWith: '함께 보아야 할 줄',
    more: (count) => `그 밖에 ${count}개`,
    fewer: '줄여 보기',
    goTo: (line) => `${line}번 줄`,
    goToWhat: (line, what) => `${line}번 줄: ${what}`,
    row: (line, severity, finding) =>
      severity === undefined ? `${line}번 줄` : `${line}번 줄, ${severity}: ${finding}`,
    edit: (line) => `텍스트에서 ${line}번 줄 보기`,
    explained: (line) => `${line}번 줄의 뜻`,
  },
  overall: {
    heading: '전체 내용',
    counts: {
      error: (count) => `오류 ${count}개`,
      warning: (count) => `경고 ${count}개`,
      information: (count) => `참고 ${count}개`,
    },
    whole: '모두 읽기',
  },
  verdict: {
    heading: '오퍼로 줄 때의 예측',
    accepts: '받아들임',
    withErrors: (count) => `텍스트는 받아들이지만 오류 ${count}개를 확인하십시오`,
    rejects: '거부',
    failsLater: '텍스트는 받아들이지만 나중에 실패',
    browsers: { chromium: 'Chromium 156', firefox: 'Firefox 153' },
  },
  grammar: {
    absent: '이 SDP에는 없음',
  },
  findings: {
    heading: '잘못된 곳',
    none: '규칙으로 찾을 수 있는 문제는 없습니다.',
    all: (count) => (count === 1 ? '자세히 보기' : `문제점 ${count}개 모두 보기`),
    deciding: '예측을 결정한 문제',
    ofTheKind: (count, rule) => `규칙 ${rule}: 그 밖에 ${count}개`,
    decides: {
      chromium: 'Chromium 결과를 결정',
      firefox: 'Firefox 결과를 결정',
      both: '두 결과를 결정',
    },
    fix: '고치기',
    fixName: (title, line) =>
      line === undefined ? `고치기: ${title}` : `고치기: ${title}, ${line}번 줄`,
    fixed: (title) => `고쳤습니다: ${title}. 편집기에서 실행 취소하면 앞의 텍스트로 돌아갑니다.`,
    severity: { error: '오류', warning: '경고', information: '참고' },
  },
  empty: {
    heading: 'SDP를 붙여 넣거나 예제로 시작하십시오',
    text: '줄마다 그 안의 값으로 뜻을 풀고, 잘못된 곳을 짚고, Chromium과 Firefox가 어떻게 받아들일지 알려 줍니다.',
  },
};

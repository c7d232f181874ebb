import type { reportWords as english } from '@/content/en/sdp/report';
import type { Words } from '@/content/words';

/** 명령줄에서 출력하는 보고서의 글. */
export const reportWords: Words<typeof english> = {
  readAs: '읽은 방법',
  lines: '한 줄씩',
  findings: '문제점',
  noFindings: '문제점이 없습니다.',
  line: (number) => `${number}번째 줄`,
  severity: { error: '오류', warning: '경고', information: '참고' },
  foreseen: 'Offer로 주면 (예측)',
  accepts: '받아들임',
  rejects: (title, line) =>
    line === undefined ? `거부: ${title}` : `거부: ${title} (${line}번째 줄)`,
  negotiated: '협상 결과',
  section: (place, media) => `섹션 ${place} (${media})`,
  wholeConnection: '연결 전체',
  offer: 'Offer',
  answer: 'Answer',
  nothing: 'SDP 줄이 하나도 없습니다.',
  usage: `사용법: npm run -s peerscope -- <명령>

  explain [파일…] [--json] [--lang en|ko]             SDP의 모든 줄 설명과 문제점
  explain --offer 파일 --answer 파일 [--json] [--lang en|ko]   협상 결과까지 설명
  redact [파일]                                       사람, 기기, 키를 알 수 없게 가린 사본

파일이 없거나 -이면 표준 입력을 읽습니다. --json이면 파일마다 JSON 문서를 한 줄씩 출력합니다.
종료 코드: 0 오류 없음, 1 오류 있음, 2 읽은 것 없음.
`,
  usageProblems: {
    command: (found) => `없는 명령: ${found} (explain, redact, help)`,
    pair: (found) => `--offer와 --answer는 함께 써야 합니다. 빠진 옵션: ${found}`,
    'file beside a pair': (found) =>
      `--offer와 --answer를 쓰면 다른 파일은 줄 수 없습니다: ${found}`,
    language: (found) => `없는 언어: ${found} (en, ko)`,
    'redact files': (found) => `redact에는 파일을 하나만 줄 수 있습니다: ${found}`,
    option: (found) => `알 수 없는 옵션입니다. ${found}`,
  },
};

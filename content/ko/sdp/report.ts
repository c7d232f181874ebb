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
};

import type { statisticsWords as english } from '@/content/en/statistics';
import type { Words } from '@/content/words';

/** 값이 없는 통계를 위한 글, 모든 패널 공통. */
export const statisticsWords: Words<typeof english> = {
  notExposed: '이 브라우저는 공개하지 않음',
  notExposedColumns: (columns) => `이 브라우저가 공개하지 않는 값: ${columns}`,
  notExposedShort: '비공개',
  notYet: '아직 알 수 없음',
  noMore: '더 이상 측정되지 않음',
  since: (when) => `${when}부터`,
  notObserved: '관찰되지 않음',
};

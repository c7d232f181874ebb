import type { statisticsWords as english } from '@/content/en/statistics';
import type { Words } from '@/content/words';

/** 모든 패널에 공통인 글: 값이 없는 통계, transport. */
export const statisticsWords: Words<typeof english> = {
  notExposed: '이 브라우저는 공개하지 않음',
  notExposedColumns: (columns) => `이 브라우저가 공개하지 않는 값: ${columns}`,
  notExposedShort: '비공개',
  notYet: '아직 알 수 없음',
  noMore: '더는 측정되지 않음',
  since: (when) => `${when}부터`,
  notObserved: '관측되지 않음',
  transport: (name) => `transport ${name}`,
  transports: (names) => `transport ${names.join(', ')}`,
  carries: (mids) => `mid ${mids} 담당`,
  closed: {
    bundled: (into) => `닫힘: BUNDLE로 transport ${into}에 합쳐짐`,
    stopped: '닫힘: 더는 쓰이지 않음',
    closed: '연결과 함께 닫힘',
  },
};

/** Words for a statistic that is not there, in every panel. */
export const statisticsWords = {
  notExposed: 'not exposed by this browser',
  notExposedColumns: (columns: string) => `Not exposed by this browser: ${columns}.`,
  notExposedShort: 'not exposed',
  notYet: 'not known yet',
  noMore: 'no longer measured',
  since: (when: string) => `since ${when}`,
  notObserved: 'not observed',
};

/** Words that the panels have in common: a statistic that is not there, a transport. */
export const statisticsWords = {
  notExposed: 'not exposed by this browser',
  notExposedColumns: (columns: string) => `Not exposed by this browser: ${columns}.`,
  notExposedShort: 'not exposed',
  notYet: 'not known yet',
  noMore: 'no longer measured',
  since: (when: string) => `since ${when}`,
  notObserved: 'not observed',
  transport: (name: string) => `Transport ${name}`,
  transports: (names: readonly string[]) =>
    `${names.length === 1 ? 'Transport' : 'Transports'} ${names.join(', ')}`,
  carries: (mids: string) => `carries mid ${mids}`,
  closed: {
    bundled: (into: string) => `closed: BUNDLE moved its media to transport ${into}`,
    stopped: 'closed: nothing used it any more',
    closed: 'closed with the connection',
  },
};

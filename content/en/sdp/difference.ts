import type { Difference } from '@/lib/sdp/difference';
import type { LinePair } from '@/lib/sdp/paired-lines';
import type { ReadingKind } from '@/lib/sdp/reading';

const MARKS: Readonly<Record<LinePair['change'], string>> = {
  same: 'same',
  changed: 'changed',
  removed: 'removed',
  added: 'added',
};

/** A role's name comes from the token catalogue: "payload type". */
export const differenceWords = {
  heading: 'Differences',
  sideBySide: 'Offer and answer side by side',
  before: 'Before',
  after: 'After',
  offer: 'Offer',
  answer: 'Answer',
  session: 'Session',
  section: (media: string, mid: string | undefined) =>
    mid === undefined ? media : `${media} (mid ${mid})`,
  marks: MARKS,
  counts: ({ same, changed, removed, added }: Difference['counts']) =>
    changed + removed + added === 0
      ? 'The two descriptions say the same.'
      : `${changed} changed, ${removed} removed, ${added} added; ${same} ${same === 1 ? 'line' : 'lines'} the same.`,
  sectionAdded: (index: number) => `Section ${index} is new.`,
  sectionRemoved: (index: number) => `Section ${index} is gone.`,
  sectionMoved: (from: number, to: number) => `Moved from place ${from} to place ${to}.`,
  linesReordered: 'Some lines stand in another order.',
  value: {
    changed: (role: string, before: string, after: string) =>
      `The ${role} was ${before} and is now ${after}.`,
    removed: (role: string, before: string) => `The ${role} ${before} is gone.`,
    added: (role: string, after: string) => `The ${role} ${after} is new.`,
  },
  /** For values of a list that stand in another order. */
  reordered: (kind: ReadingKind) => REORDERED.get(kind) ?? 'The same values in another order.',
  onlyPreference: 'Only the order of preference changed: the formats are the same.',
  writtenOtherwise: 'The same values, written otherwise.',
  noReading: 'The line cannot be read, so only its text can be compared.',
};

const REORDERED: ReadonlyMap<ReadingKind, string> = new Map([
  ['media', 'The order of preference changed.'],
  ['group', 'The order changed: the first section is the one whose transport all share.'],
  ['simulcast', 'The order of the simulcast streams changed.'],
]);

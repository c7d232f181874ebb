import type { ReadingKind } from '@/lib/sdp/reading';
import type { Meanings } from '@/lib/sdp/words';
import { mediaMeanings } from './media';
import { plainMeanings } from './plain';
import { readingMeanings } from './reading';
import { structureMeanings } from './structure';
import { transportMeanings } from './transport';

/** What each line means. */
export const meanings: Meanings<ReadingKind> = {
  ...structureMeanings,
  ...transportMeanings,
  ...mediaMeanings,
  ...plainMeanings,
  ...readingMeanings,
};

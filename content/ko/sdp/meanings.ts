import type { ReadingKind } from '@/lib/sdp/reading';
import type { Meanings } from '@/lib/sdp/words';
import { mediaMeanings } from './media';
import { plainMeanings } from './plain';
import { readingMeanings } from './reading';
import { structureMeanings } from './structure';
import { transportMeanings } from './transport';

/** 각 줄의 뜻. */
export const meanings: Meanings<ReadingKind> = {
  ...structureMeanings,
  ...transportMeanings,
  ...mediaMeanings,
  ...plainMeanings,
  ...readingMeanings,
};

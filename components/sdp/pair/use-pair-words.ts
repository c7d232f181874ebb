'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { pairWords as english } from '@/content/en/sdp/pair';
import type { Words } from '@/content/words';

export type PairWords = Words<typeof english>;

/** The texts of the view of two descriptions, in the page's language. */
export const usePairWords = createLazyWords<PairWords>({
  en: () => import('@/content/en/sdp/pair').then((module) => module.pairWords),
  ko: () => import('@/content/ko/sdp/pair').then((module) => module.pairWords),
});

'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { ladderWords as english } from '@/content/en/nat/ladder';
import type { Words } from '@/content/words';

/** The texts of the ladder. */
export type LadderWords = Words<typeof english>;

/** In the page's language, loaded when the ladder is first shown. */
export const useLadderWords = createLazyWords<LadderWords>({
  en: () => import('@/content/en/nat/ladder').then((module) => module.ladderWords),
  ko: () => import('@/content/ko/nat/ladder').then((module) => module.ladderWords),
});

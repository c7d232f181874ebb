'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { grammarWords as english } from '@/content/en/sdp/grammar';
import type { Words } from '@/content/words';

export type GrammarWords = Words<typeof english>;

/** The texts of the grammar's map, in the page's language. */
export const useGrammarWords = createLazyWords<GrammarWords>({
  en: () => import('@/content/en/sdp/grammar').then((module) => module.grammarWords),
  ko: () => import('@/content/ko/sdp/grammar').then((module) => module.grammarWords),
});

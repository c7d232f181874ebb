'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type * as englishRemedies from '@/content/en/nat/remedies';
import type * as english from '@/content/en/nat/why';
import type { Words } from '@/content/words';

/** The texts of an explained run and of the search for the smallest change. */
export type WhyTexts = Words<typeof english> & Words<typeof englishRemedies>;

/** In the page's language, loaded when a run is first explained. */
export const useWhyWords = createLazyWords<WhyTexts>({
  en: async () => ({
    ...(await import('@/content/en/nat/why')),
    ...(await import('@/content/en/nat/remedies')),
  }),
  ko: async () => ({
    ...(await import('@/content/ko/nat/why')),
    ...(await import('@/content/ko/nat/remedies')),
  }),
});

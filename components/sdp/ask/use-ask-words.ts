'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type * as english from '@/content/en/sdp/ask';
import type { Words } from '@/content/words';

/** The texts of the question to the visitor's own browser. */
export type AskWords = Words<typeof english>;

/** In the page's language, loaded where a browser can be asked. */
export const useAskWords = createLazyWords<AskWords>({
  en: () => import('@/content/en/sdp/ask'),
  ko: () => import('@/content/ko/sdp/ask'),
});

'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { unseenWords as english } from '@/content/en/unseen';
import type { Words } from '@/content/words';

export type UnseenWords = Words<typeof english>;

/** In the page's language, loaded with the first panel that has something to say of it. */
export const useUnseenWords = createLazyWords<UnseenWords>({
  en: () => import('@/content/en/unseen').then((module) => module.unseenWords),
  ko: () => import('@/content/ko/unseen').then((module) => module.unseenWords),
});

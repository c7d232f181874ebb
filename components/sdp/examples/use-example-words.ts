'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { exampleWords as english } from '@/content/en/sdp/examples';
import type { Words } from '@/content/words';

export type ExampleWords = Words<typeof english>;

/** The texts of the library of examples, in the page's language. */
export const useExampleWords = createLazyWords<ExampleWords>({
  en: () => import('@/content/en/sdp/examples').then((module) => module.exampleWords),
  ko: () => import('@/content/ko/sdp/examples').then((module) => module.exampleWords),
});

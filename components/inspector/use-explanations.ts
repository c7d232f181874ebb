'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { explanations as english } from '@/content/en/explanations';
import type { Words } from '@/content/words';

/** The explanations of one language: events, states, findings, references. */
export type Explanations = Words<typeof english>;

/** The explanations in the page's language, loaded when a recording is first shown. */
export const useExplanations = createLazyWords<Explanations>({
  en: () => import('@/content/en/explanations').then((module) => module.explanations),
  ko: () => import('@/content/ko/explanations').then((module) => module.explanations),
});

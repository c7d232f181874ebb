'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { messageJourneyWords as english } from '@/content/en/message-journey';
import type { Words } from '@/content/words';

/** The texts of messages followed down to the wire, and of what only a simulated call shows. */
export type JourneyWords = Words<typeof english>;

/** In the page's language, loaded when a simulated call's media are first shown. */
export const useJourneyWords = createLazyWords<JourneyWords>({
  en: () => import('@/content/en/message-journey').then((module) => module.messageJourneyWords),
  ko: () => import('@/content/ko/message-journey').then((module) => module.messageJourneyWords),
});

'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { sdpPageWords as english } from '@/content/en/sdp/page';
import type { Words } from '@/content/words';

/** The texts of the page that explains descriptions. */
export type SdpPageWords = Words<typeof english>;

/** In the page's language, loaded with the page itself. */
export const useSdpPageWords = createLazyWords<SdpPageWords>({
  en: () => import('@/content/en/sdp/page').then((module) => module.sdpPageWords),
  ko: () => import('@/content/ko/sdp/page').then((module) => module.sdpPageWords),
});

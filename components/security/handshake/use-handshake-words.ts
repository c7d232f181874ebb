'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { handshakeWords as english } from '@/content/en/handshake';
import type { Words } from '@/content/words';

/** The texts of the handshake. */
export type HandshakeWords = Words<typeof english>;

/** In the page's language, loaded when a handshake is first shown. */
export const useHandshakeWords = createLazyWords<HandshakeWords>({
  en: () => import('@/content/en/handshake').then((module) => module.handshakeWords),
  ko: () => import('@/content/ko/handshake').then((module) => module.handshakeWords),
});

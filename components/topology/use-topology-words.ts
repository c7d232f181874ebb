'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { dropWords as englishDrops } from '@/content/en/nat/drops';
import type { topologyWords as english } from '@/content/en/nat/topology';
import type { Words } from '@/content/words';

/** The texts of the network's picture and tables, with the reasons of drops. */
export interface TopologyWords extends Words<typeof english> {
  readonly reasons: Words<typeof englishDrops>;
}

/** In the page's language, loaded when the panel is first shown. */
export const useTopologyWords = createLazyWords<TopologyWords>({
  en: async () => ({
    ...(await import('@/content/en/nat/topology')).topologyWords,
    reasons: (await import('@/content/en/nat/drops')).dropWords,
  }),
  ko: async () => ({
    ...(await import('@/content/ko/nat/topology')).topologyWords,
    reasons: (await import('@/content/ko/nat/drops')).dropWords,
  }),
});

'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { natPageWords as english } from '@/content/en/nat/page';
import type { presetWords as englishPresets } from '@/content/en/nat/presets';
import type { scenarioWords as englishScenarios } from '@/content/en/nat/scenarios';
import type { Words } from '@/content/words';

/** The texts of the simulator's page, its scenarios among them. */
export interface NatPageWords extends Words<typeof english> {
  readonly scenarios: Words<typeof englishScenarios>;
  /** What each preset does, with the sources. */
  readonly presetFacts: Words<typeof englishPresets>;
}

/** In the page's language, loaded with the page itself. */
export const useNatPageWords = createLazyWords<NatPageWords>({
  en: async () => ({
    ...(await import('@/content/en/nat/page')).natPageWords,
    scenarios: (await import('@/content/en/nat/scenarios')).scenarioWords,
    presetFacts: (await import('@/content/en/nat/presets')).presetWords,
  }),
  ko: async () => ({
    ...(await import('@/content/ko/nat/page')).natPageWords,
    scenarios: (await import('@/content/ko/nat/scenarios')).scenarioWords,
    presetFacts: (await import('@/content/ko/nat/presets')).presetWords,
  }),
});

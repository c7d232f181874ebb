import { expose } from 'comlink';
import { type ComparedTexts, compareTexts } from '@/components/sdp/pair/compare-texts';
import { loadComparisonWords } from '@/components/sdp/pair/comparison-words';
import type { Comparer } from '@/components/sdp/pair/pair-api';

/** The comparison that is open. */
let opened: { readonly version: number; readonly texts: ComparedTexts } | undefined;

const comparer: Comparer = {
  async compare({ locale, ...request }) {
    const words = await loadComparisonWords[locale]();
    opened = { version: (opened?.version ?? 0) + 1, texts: compareTexts(request, words) };
    return { version: opened.version, ...opened.texts.comparison };
  },
  async rows(version, from, to) {
    return opened?.version === version ? opened.texts.rows(from, to) : [];
  },
};

expose(comparer);

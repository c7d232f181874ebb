import type { Locale } from '@/content/locale';

/** The words that a comparison is told with, in one language. Only the worker loads them. */
export const loadComparisonWords: Readonly<Record<Locale, () => Promise<ComparisonWords>>> = {
  en: loadEnglish,
  ko: loadKorean,
};

export type ComparisonWords = Awaited<ReturnType<typeof loadEnglish>>;

async function loadEnglish() {
  const [text, negotiation, difference, pair] = await Promise.all([
    import('@/content/en/sdp/text-words'),
    import('@/content/en/sdp/negotiation'),
    import('@/content/en/sdp/difference'),
    import('@/content/en/sdp/pair'),
  ]);
  return {
    text: text.textWords,
    facts: negotiation.factTexts,
    negotiation: negotiation.negotiationWords,
    difference: difference.differenceWords,
    pair: pair.pairWords,
  };
}

async function loadKorean() {
  const [text, negotiation, difference, pair] = await Promise.all([
    import('@/content/ko/sdp/text-words'),
    import('@/content/ko/sdp/negotiation'),
    import('@/content/ko/sdp/difference'),
    import('@/content/ko/sdp/pair'),
  ]);
  return {
    text: text.textWords,
    facts: negotiation.factTexts,
    negotiation: negotiation.negotiationWords,
    difference: difference.differenceWords,
    pair: pair.pairWords,
  };
}

'use client';

import dynamic from 'next/dynamic';
import type { ComponentType, ReactNode } from 'react';
import type { Locale } from '@/content/locale';

type WordsProvider = ComponentType<{ readonly children: ReactNode }>;

/**
 * Imported dynamically, for the bundler puts both languages into one chunk otherwise. The pages
 * are exported with their texts in place; the chunk of the page's language is preloaded.
 */
const providers: Readonly<Record<Locale, WordsProvider>> = {
  en: dynamic(async () => (await import('@/components/site/english-words')).EnglishWords),
  ko: dynamic(async () => (await import('@/components/site/korean-words')).KoreanWords),
};

/** Gives every client component of a page its texts, in the page's language only. */
export function SiteWords({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}): ReactNode {
  const Provider = providers[locale];
  return <Provider>{children}</Provider>;
}

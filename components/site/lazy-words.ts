'use client';

import { useParams } from 'next/navigation';
import { use } from 'react';
import { defaultLocale, isLocale, type Locale } from '@/content/locale';

/**
 * Words that weigh more than the rest of a page's: loaded in the page's language when they are first
 * shown. The hook returned suspends until they are here.
 */
export function createLazyWords<W>(loaders: Readonly<Record<Locale, () => Promise<W>>>): () => W {
  const loading = new Map<Locale, Promise<W>>();
  const load = (locale: Locale): Promise<W> => {
    const known = loading.get(locale);
    if (known) return known;
    const started = loaders[locale]();
    loading.set(locale, started);
    // A failed download may be tried again; a kept rejection would stay for the life of the page.
    started.catch(() => loading.delete(locale));
    return started;
  };
  return function useLazyWords() {
    return use(load(usePageLocale()));
  };
}

/** The language of the page, from its address. */
export function usePageLocale(): Locale {
  const { locale } = useParams<{ locale?: string }>();
  return isLocale(locale) ? locale : defaultLocale;
}

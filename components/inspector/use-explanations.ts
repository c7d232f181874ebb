'use client';

import { useParams } from 'next/navigation';
import { use } from 'react';
import type { explanations as english } from '@/content/en/explanations';
import { defaultLocale, isLocale, type Locale } from '@/content/locale';
import type { Words } from '@/content/words';

/** The explanations of one language: events, states, findings, references. */
export type Explanations = Words<typeof english>;

const loaders: Readonly<Record<Locale, () => Promise<Explanations>>> = {
  en: () => import('@/content/en/explanations').then((module) => module.explanations),
  ko: () => import('@/content/ko/explanations').then((module) => module.explanations),
};

const loading = new Map<Locale, Promise<Explanations>>();

/**
 * The explanations in the page's language, loaded when a recording is first shown: they weigh more
 * than the rest of the page's words. Suspends until they are here.
 */
export function useExplanations(): Explanations {
  const { locale } = useParams<{ locale?: string }>();
  return use(load(isLocale(locale) ? locale : defaultLocale));
}

function load(locale: Locale): Promise<Explanations> {
  const known = loading.get(locale);
  if (known) return known;
  const started = loaders[locale]();
  loading.set(locale, started);
  // A failed download may be tried again; a kept rejection would stay for the life of the page.
  started.catch(() => loading.delete(locale));
  return started;
}

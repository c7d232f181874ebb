import type { Metadata } from 'next';
import { catalogue } from '@/content/catalogue';
import { type Locale, locales } from '@/content/locale';

/** The pages that exist in every language, with their path below the locale. */
const pagePaths = {
  home: '',
  call: 'call/',
  sdp: 'sdp/',
  nat: 'nat/',
} as const;

export type Page = keyof typeof pagePaths;

/**
 * Title, description and the addresses of the same page in the other languages. Search engines
 * want these absolute: a build that knows its address says so in SITE_URL (origin only).
 */
export function pageMetadata(locale: Locale, page: Page): Metadata {
  const { title, description } = catalogue(locale).interface.pages[page];
  const address = (language: Locale): string => pageAddress(language, page);
  const languages = Object.fromEntries(locales.map((language) => [language, address(language)]));
  return {
    title,
    description,
    alternates: {
      canonical: address(locale),
      languages: { ...languages, 'x-default': absolute('/') },
    },
  };
}

function pageAddress(locale: Locale, page: Page): string {
  return absolute(`/${locale}/${pagePaths[page]}`);
}

function absolute(pathInSite: string): string {
  const path = `${process.env.BASE_PATH ?? ''}${pathInSite}`;
  const origin = process.env.SITE_URL;
  return origin === undefined || origin === '' ? path : new URL(path, origin).href;
}

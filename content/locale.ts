/** The languages of the site, in the order in which the switch lists them. */
export const locales = ['en', 'ko'] as const;

export type Locale = (typeof locales)[number];

/** Where neither a kept choice nor the browser names a language that we speak. */
export const defaultLocale: Locale = 'en';

/** Each language by its own name, which is never translated. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  ko: '한국어',
};

/** Whether a path segment or a kept choice names a language of the site. */
export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}

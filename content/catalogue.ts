import type { Catalogue } from '@/content/contract';
import { english } from '@/content/en/catalogue';
import { korean } from '@/content/ko/catalogue';
import type { Locale } from '@/content/locale';

const catalogues: Readonly<Record<Locale, Catalogue>> = { en: english, ko: korean };

/**
 * The texts of one language, for server components only: it holds both languages. Client
 * components call `useWords()` (components/site/words.tsx), which ships the page's language alone.
 */
export function catalogue(locale: Locale): Catalogue {
  return catalogues[locale];
}

'use client';

import { createContext, use } from 'react';
import type { Catalogue } from '@/content/contract';

/** Filled by `english-words.tsx` or `korean-words.tsx`, whichever the page's locale names. */
export const WordsContext = createContext<Catalogue | undefined>(undefined);

/**
 * The texts of the page's language, for client components. Server components take
 * `catalogue(locale)` from `content/catalogue.ts`.
 *
 * @throws Error outside of a page of the site, where no language was provided.
 */
export function useWords(): Catalogue {
  const words = use(WordsContext);
  if (words === undefined) throw new Error('useWords() needs a words provider above it');
  return words;
}

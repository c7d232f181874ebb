'use client';

import type { ReactNode } from 'react';
import { WordsContext } from '@/components/site/words';
import { english } from '@/content/en/catalogue';

/** Provides the English texts. A module of its own, so that a page ships one language only. */
export function EnglishWords({ children }: { readonly children: ReactNode }): ReactNode {
  return <WordsContext value={english}>{children}</WordsContext>;
}

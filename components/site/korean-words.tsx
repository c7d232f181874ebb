'use client';

import type { ReactNode } from 'react';
import { WordsContext } from '@/components/site/words';
import { korean } from '@/content/ko/catalogue';

/** Provides the Korean texts. A module of its own, so that a page ships one language only. */
export function KoreanWords({ children }: { readonly children: ReactNode }): ReactNode {
  return <WordsContext value={korean}>{children}</WordsContext>;
}

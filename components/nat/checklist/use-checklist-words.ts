'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type * as english from '@/content/en/nat/checklist';
import type { Words } from '@/content/words';

export type ChecklistWords = Words<typeof english>;

/** In the page's language, loaded when a checklist is first shown. */
export const useChecklistWords = createLazyWords<ChecklistWords>({
  en: () => import('@/content/en/nat/checklist'),
  ko: () => import('@/content/ko/nat/checklist'),
});

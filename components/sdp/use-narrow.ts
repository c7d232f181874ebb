'use client';

import { useSyncExternalStore } from 'react';

/** The page has one column; as in sdp-workspace.module.css. */
const NARROW = '(width < 60rem)';

/** Whether everything stands in one column, so that the page itself is what scrolls. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false);
}

/** The same at this moment. */
export function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

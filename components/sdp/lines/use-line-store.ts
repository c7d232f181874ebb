'use client';

import { useState } from 'react';
import type { Explanation } from '@/components/sdp/explainer/use-explainer';
import { createLineStore, type LineStore } from '@/components/sdp/lines/line-store';

/** The store of an explanation, which begins with what the one before it had. */
export function useLineStore(explanation: Explanation): LineStore {
  const [held, setHeld] = useState(() => ({
    explanation,
    store: createLineStore(explanation, undefined),
  }));
  if (held.explanation === explanation) return held.store;
  // The chain of former stores must not grow: each keeps only what the last one knew.
  const store = createLineStore(explanation, held.store);
  held.store.forget();
  setHeld({ explanation, store });
  return store;
}

'use client';

import type { ReactNode } from 'react';
import { ToneGlyph } from '@/components/controls/tone-glyph';
import styles from '@/components/graph/pair-state.module.css';
import { toneOfPair } from '@/components/graph/pair-tone';
import { useWords } from '@/components/site/words';
import type { Catalogue } from '@/content/contract';
import type { PairView } from '@/lib/selectors/pair-view';

/** A pair's state as its shape and words: "succeeded, nominated, selected". */
export function PairStateLabel({ pair }: { readonly pair: PairView }): ReactNode {
  const words = useWords().pairs;
  return (
    <span className={styles['state']} data-removed={pair.removed ? '' : undefined}>
      <ToneGlyph tone={toneOfPair(pair)} />
      <span>{pairStateText(pair, words)}</span>
    </span>
  );
}

/** The words for all that is true of the pair at once. */
export function pairStateText(pair: PairView, words: Catalogue['pairs']): string {
  const parts = [words.states[pair.check]];
  if (pair.nominated) parts.push(words.nominated);
  if (pair.selected) parts.push(words.selected);
  if (pair.removed) parts.push(words.removed);
  return parts.join(', ');
}

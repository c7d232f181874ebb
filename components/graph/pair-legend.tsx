'use client';

import type { ReactNode } from 'react';
import { ToneGlyph } from '@/components/controls/tone-glyph';
import graph from '@/components/graph/pair-graph.module.css';
import styles from '@/components/graph/pair-legend.module.css';
import { toneOfPair } from '@/components/graph/pair-tone';
import { useWords } from '@/components/site/words';
import type { PairView } from '@/lib/selectors/pair-view';
import { PAIR_STATES } from '@/lib/trace/states';

/** The lines and shapes that the graph uses now, with their words. */
export function PairLegend({ pairs }: { readonly pairs: readonly PairView[] }): ReactNode {
  const words = useWords().pairs;
  const present = PAIR_STATES.filter((state) => pairs.some(({ check }) => check === state));
  if (present.length === 0) return undefined;
  return (
    <ul className={styles['legend']} aria-label={words.graph.legend}>
      {present.map((check) => (
        <li key={check}>
          <Sample state={check} />
          <ToneGlyph tone={toneOfPair({ check })} size={12} />
          {words.states[check]}
        </li>
      ))}
      {pairs.some(({ selected }) => selected) ? (
        <li>
          <Sample state="succeeded" selected />
          {words.selected}
        </li>
      ) : undefined}
      {pairs.some(({ removed }) => removed) ? (
        <li>
          <Sample state="waiting" removed />
          {words.removed}: {words.removedMeaning}
        </li>
      ) : undefined}
      <li>{words.graph.keys}</li>
    </ul>
  );
}

function Sample({
  state,
  selected = false,
  removed = false,
}: {
  readonly state: PairView['check'];
  readonly selected?: boolean;
  readonly removed?: boolean;
}): ReactNode {
  return (
    <svg width={36} height={12} aria-hidden="true">
      <g
        className={graph['pair']}
        data-state={state}
        data-selected={selected ? '' : undefined}
        data-removed={removed ? '' : undefined}
      >
        <path className={graph['line']} d="M0 6H36" />
      </g>
    </svg>
  );
}

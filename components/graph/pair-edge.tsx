'use client';

import type { ReactNode } from 'react';
import { ToneGlyph } from '@/components/controls/tone-glyph';
import styles from '@/components/graph/pair-graph.module.css';
import type { PairEdge } from '@/components/graph/pair-layout';
import { pairStateText } from '@/components/graph/pair-state';
import { toneOfPair } from '@/components/graph/pair-tone';
import { useWords } from '@/components/site/words';
import type { PairView } from '@/lib/selectors/pair-view';
import { knownValue } from '@/lib/selectors/sample-lookup';
import type { InstanceId } from '@/lib/trace/history';

const SIGN = 14;

/** One pair: a line in the style of its state, the state's shape on it, and its checks. */
export function PairEdgeMark({
  id,
  pair,
  edge,
  name,
  chosen,
  muted,
  showCounts,
  onSelect,
}: {
  readonly id: string;
  readonly pair: PairView;
  readonly edge: PairEdge;
  readonly name: string;
  readonly chosen: boolean;
  readonly muted: boolean;
  readonly showCounts: boolean;
  readonly onSelect: (instance: InstanceId) => void;
}): ReactNode {
  const words = useWords().pairs;
  const counts = checkCountText(pair);
  const label = `${name}: ${pairStateText(pair, words)}`;
  return (
    <g
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-label={label}
      className={styles['pair']}
      data-state={pair.check}
      data-tone={toneOfPair(pair)}
      data-selected={pair.selected ? '' : undefined}
      data-removed={pair.removed ? '' : undefined}
      data-muted={muted ? '' : undefined}
      onClick={() => onSelect(pair.instance)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') onSelect(pair.instance);
      }}
    >
      <title>{label}</title>
      <path className={styles['reach']} d={edge.path} />
      {chosen ? <path className={styles['halo']} d={edge.path} /> : undefined}
      <path className={styles['line']} d={edge.path} />
      <circle className={styles['ground']} cx={edge.sign.x} cy={edge.sign.y} r={8.5} />
      <g transform={`translate(${edge.sign.x - SIGN / 2} ${edge.sign.y - SIGN / 2})`}>
        <ToneGlyph tone={toneOfPair(pair)} size={SIGN} />
      </g>
      {showCounts && counts !== undefined ? (
        <text className={styles['counts']} x={edge.sign.x + 12} y={edge.sign.y - 5}>
          {counts}
        </text>
      ) : undefined}
      {pair.nominated || pair.selected ? (
        <text className={styles['word']} x={edge.word.x} y={edge.word.y - 6}>
          {pair.selected ? words.selected : words.nominated}
        </text>
      ) : undefined}
    </g>
  );
}

/** "↑3 ↓2": requests sent, responses received; undefined where neither is known. */
function checkCountText({ checks }: PairView): string | undefined {
  const sent = knownValue(checks.requestsSent);
  const answered = knownValue(checks.responsesReceived);
  if (sent === undefined && answered === undefined) return undefined;
  return [sent === undefined ? '' : `↑${sent}`, answered === undefined ? '' : `↓${answered}`]
    .filter((part) => part !== '')
    .join(' ');
}

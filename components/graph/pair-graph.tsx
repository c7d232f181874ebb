'use client';

import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useWidth } from '@/components/controls/use-width';
import { CandidateNode } from '@/components/graph/candidate-node';
import { shortEndpointText } from '@/components/graph/candidate-text';
import { PairEdgeMark } from '@/components/graph/pair-edge';
import styles from '@/components/graph/pair-graph.module.css';
import { type Box, layoutPairs } from '@/components/graph/pair-layout';
import { useWords } from '@/components/site/words';
import type { PairView } from '@/lib/selectors/pair-view';
import type { PairGroup } from '@/lib/selectors/pairs';
import type { CandidateView } from '@/lib/selectors/pairs-candidates';
import type { InstanceId } from '@/lib/trace/history';

/** Above so many pairs, checks stand in the table only, and choosing one mutes the others. */
const MANY = 8;

/**
 * The pairs of one generation: local candidates left, remote ones right, an edge per pair. One
 * stop for the keyboard; arrow keys move between pairs as in a list box.
 */
export function PairGraph({
  group,
  selected,
  onSelect,
}: {
  readonly group: PairGroup;
  readonly selected: InstanceId | undefined;
  readonly onSelect: (instance: InstanceId) => void;
}): ReactNode {
  const words = useWords().pairs;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 640);
  const layout = layoutPairs({
    locals: group.locals.map(({ key }) => key),
    remotes: group.remotes.map(({ key }) => key),
    pairs: group.pairs.map((pair) => ({
      id: pair.instance,
      local: pair.local.key,
      remote: pair.remote.key,
    })),
    width,
  });
  const edges = new Map(layout.edges.map((edge) => [edge.id, edge]));
  const nameOf = (pair: PairView) =>
    words.pairName(
      shortEndpointText(pair.local, words, 40),
      shortEndpointText(pair.remote, words, 40),
    );
  const size = { width: layout.width, height: layout.height };
  const active = group.pairs.findIndex((pair) => pair.instance === selected);
  const move = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, active, group.pairs.length);
    const pair = next === undefined ? undefined : group.pairs[next];
    if (pair === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onSelect(pair.instance);
  };
  return (
    <div className={styles['frame']} ref={frame}>
      <div className={styles['columns']} aria-hidden="true">
        <span>{words.graph.local}</span>
        <span>{words.graph.remote}</span>
      </div>
      <div
        className={styles['stage']}
        style={{ inlineSize: layout.width, blockSize: layout.height }}
      >
        <div
          className={styles['pairs']}
          role="listbox"
          tabIndex={0}
          aria-label={words.graph.label(
            group.locals.length,
            group.remotes.length,
            group.pairs.length,
          )}
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          onKeyDown={move}
        >
          <svg className={styles['graph']} {...size} role="presentation">
            {inPaintingOrder(group.pairs, selected).map((pair) => {
              const edge = edges.get(pair.instance);
              return edge ? (
                <PairEdgeMark
                  key={pair.instance}
                  id={`${id}-${group.pairs.indexOf(pair)}`}
                  pair={pair}
                  edge={edge}
                  name={nameOf(pair)}
                  chosen={pair.instance === selected}
                  muted={active >= 0 && group.pairs.length > MANY && pair.instance !== selected}
                  showCounts={group.pairs.length <= MANY && width >= 560}
                  onSelect={onSelect}
                />
              ) : undefined;
            })}
          </svg>
        </div>
        <svg className={styles['candidates']} {...size} aria-hidden="true">
          <CandidateColumn
            candidates={group.locals}
            boxes={layout.locals}
            compact={layout.compact}
          />
          <CandidateColumn
            candidates={group.remotes}
            boxes={layout.remotes}
            compact={layout.compact}
          />
        </svg>
      </div>
    </div>
  );
}

function CandidateColumn({
  candidates,
  boxes,
  compact,
}: {
  readonly candidates: readonly CandidateView[];
  readonly boxes: ReadonlyMap<string, Box>;
  readonly compact: boolean;
}): ReactNode {
  return candidates.map((candidate) => {
    const box = boxes.get(candidate.key);
    return box ? (
      <CandidateNode key={candidate.key} candidate={candidate} box={box} compact={compact} />
    ) : undefined;
  });
}

function nextIndex(key: string, active: number, count: number): number | undefined {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(active + 1, count - 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(active - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** What matters most is painted last: removed pairs below, the one in use and the chosen one above. */
function inPaintingOrder(pairs: readonly PairView[], chosen: InstanceId | undefined) {
  const weight = (pair: PairView) =>
    (pair.instance === chosen ? 8 : 0) + (pair.selected ? 4 : 0) + (pair.removed ? 0 : 2);
  return pairs.toSorted((left, right) => weight(left) - weight(right));
}

'use client';

import { type ReactNode, useRef } from 'react';
import { useWidth } from '@/components/controls/use-width';
import { HeldTable } from '@/components/topology/held-table';
import { MappingCards } from '@/components/topology/mapping-cards';
import { MappingTable } from '@/components/topology/mapping-table';
import { RelayTable } from '@/components/topology/relay-table';
import styles from '@/components/topology/table-cards.module.css';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import { natTableAt } from '@/lib/selectors/nat-tables';
import { relayTableAt } from '@/lib/selectors/nat-tables-relay';
import { type Box, placesOf, type TopologyPlaces } from '@/lib/selectors/topology-places';
import type { Milliseconds } from '@/lib/time';
import type { EventId } from '@/lib/trace/events/event';
import type { NodeId, Trace } from '@/lib/trace/trace';

interface Props {
  readonly trace: Trace;
  readonly cursor: Milliseconds;
  readonly nameOf: (id: NodeId) => string;
  readonly words: TopologyWords;
  readonly onChoose: (event: EventId, at: Milliseconds) => void;
}

/** In CSS pixels: two columns stand side by side from this width on; a column below the other one
 * has cards instead of a table. */
const TWO_COLUMNS = 880;
const ONE_TABLE = 640;

/** What every box and TURN server keeps at the cursor: A's on the left, B's on the right. */
export function TableCards({ trace, cursor, nameOf, words, onChoose }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, TWO_COLUMNS);
  const places = placesOf(trace);
  const [left, middle, right] = boxColumns(places);
  const relays = places.servers.filter(({ role }) => role === 'turn');
  const columns = width >= TWO_COLUMNS && left.length > 0 && right.length > 0 ? 2 : 1;
  const boxes = (column: readonly Box[], isShared = false) =>
    column
      .filter(keepsTable)
      .map(({ id }) => (
        <BoxTables
          key={id}
          trace={trace}
          cursor={cursor}
          node={id}
          name={nameOf(id)}
          isNarrow={width / (isShared ? 1 : columns) - 8 < ONE_TABLE}
          words={words}
          onChoose={onChoose}
        />
      ));
  return (
    <div ref={frame} className={styles['cards']} data-columns={columns}>
      {left.length > 0 ? <div className={styles['column']}>{boxes(left)}</div> : undefined}
      {right.length > 0 ? <div className={styles['column']}>{boxes(right)}</div> : undefined}
      {middle.length > 0 ? (
        <div className={styles['shared']}>{boxes(middle, true)}</div>
      ) : undefined}
      {relays.map(({ id }) => (
        <div key={id} className={styles['shared']}>
          <RelayTable
            name={nameOf(id)}
            allocations={relayTableAt(trace, id, cursor)}
            words={words}
            onChoose={onChoose}
          />
        </div>
      ))}
    </div>
  );
}

function boxColumns({
  a,
  b,
  spine,
}: TopologyPlaces): readonly [readonly Box[], readonly Box[], readonly Box[]] {
  const boxesOf = (side: typeof a) => (side ? [...side.boxes, ...side.others] : []);
  return [boxesOf(a), spine.map(({ box }) => box), boxesOf(b)];
}

function BoxTables({
  trace,
  cursor,
  node,
  name,
  isNarrow,
  words,
  onChoose,
}: Omit<Props, 'nameOf'> & {
  readonly node: NodeId;
  readonly name: string;
  readonly isNarrow: boolean;
}): ReactNode {
  const { mappings, held } = natTableAt(trace, node, cursor);
  const View = isNarrow ? MappingCards : MappingTable;
  return (
    <div className={styles['box']}>
      <View
        node={node}
        name={name}
        cursor={cursor}
        mappings={mappings}
        words={words}
        onChoose={onChoose}
      />
      {held.length > 0 ? (
        <HeldTable name={name} held={held} words={words} onChoose={onChoose} />
      ) : undefined}
    </div>
  );
}

/** A man in the middle translates nothing. */
function keepsTable({ kind }: Box): boolean {
  return kind !== 'attacker';
}

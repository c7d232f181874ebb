'use client';

import { type ReactNode, useState } from 'react';
import { useWords } from '@/components/site/words';
import { NodeTable } from '@/components/topology/node-table';
import { namesOf } from '@/components/topology/node-text';
import { DropList, UnderWayList } from '@/components/topology/packet-lists';
import { ShapeLegend } from '@/components/topology/shape-legend';
import { TableCards } from '@/components/topology/table-cards';
import styles from '@/components/topology/topology-panel.module.css';
import { TopologyPicture } from '@/components/topology/topology-picture';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import type { Selection } from '@/lib/selectors/selection';
import { dropsUntil, flightIndexOf, flightsAt } from '@/lib/selectors/topology-flights';
import { placesOf } from '@/lib/selectors/topology-places';
import type { Milliseconds } from '@/lib/time';
import type { EventId } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';

export interface TopologyProps {
  readonly trace: Trace;
  readonly cursor: Milliseconds;
  readonly selection: Selection | undefined;
  readonly onSeek: (at: Milliseconds) => void;
  readonly onSelect: (selection: Selection) => void;
}

const DROPS_LISTED = 8;

/** The network with what travels on it at the cursor, and the table of each box. */
export function TopologyView({
  trace,
  cursor,
  selection,
  words,
  onSeek,
  onSelect,
}: TopologyProps & { readonly words: TopologyWords }): ReactNode {
  const { workbench } = useWords();
  const [lit, setLit] = useState<EventId | undefined>();
  const index = flightIndexOf(trace);
  if (!index.flights.some(({ what }) => what.kind !== 'signaling') && index.drops.length === 0) {
    return <p className={styles['empty']}>{words.empty}</p>;
  }
  const underWay = flightsAt(index, cursor);
  const drops = dropsUntil(index, cursor, DROPS_LISTED);
  const nameOf = namesOf(trace.header.nodes, workbench);
  const chosen = selection?.kind === 'event' ? selection.event : undefined;
  const choose = (event: EventId, at: Milliseconds) => {
    onSeek(at);
    onSelect({ kind: 'event', event });
  };
  return (
    <section className={styles['panel']} aria-label={words.label}>
      <div className={styles['bar']}>
        <p className={styles['lead']}>{words.lead}</p>
        <ShapeLegend words={words} />
      </div>
      <TopologyPicture
        trace={trace}
        cursor={cursor}
        places={placesOf(trace)}
        underWay={underWay}
        drops={drops}
        lit={lit ?? chosen}
        words={words}
        onLight={setLit}
        onChoose={choose}
      />
      <div className={styles['lists']}>
        <UnderWayList
          underWay={underWay}
          nameOf={nameOf}
          chosen={chosen}
          words={words}
          onLight={setLit}
          onChoose={choose}
        />
        <DropList
          trace={trace}
          drops={drops}
          nameOf={nameOf}
          chosen={chosen}
          words={words}
          onLight={setLit}
          onChoose={choose}
        />
      </div>
      <TableCards trace={trace} cursor={cursor} nameOf={nameOf} words={words} onChoose={choose} />
      <NodeTable trace={trace} cursor={cursor} words={words} />
    </section>
  );
}

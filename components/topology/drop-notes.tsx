import type { ReactNode } from 'react';
import { dropText } from '@/components/topology/drop-text';
import { placeNote } from '@/components/topology/note-place';
import type { TopologyLayout } from '@/components/topology/topology-layout';
import styles from '@/components/topology/topology-picture.module.css';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import type { Drop } from '@/lib/selectors/topology-flights';
import type { Trace } from '@/lib/trace/trace';

/** Under each node, or beside it, the last thing that it dropped just now; the list of drops says it to all. */
export function DropNotes({
  trace,
  drops,
  layout,
  words,
}: {
  readonly trace: Trace;
  /** Latest first. */
  readonly drops: readonly Drop[];
  readonly layout: TopologyLayout;
  readonly words: TopologyWords;
}): ReactNode {
  const last = drops.filter(
    ({ node }, index) => drops.findIndex((other) => other.node === node) === index,
  );
  return last.map((drop) => {
    const box = layout.nodes.get(drop.node);
    if (box === undefined) return undefined;
    const { left, top, width, align } = placeNote(box, layout);
    return (
      <p
        key={drop.event}
        className={styles['note']}
        style={{ left, top, inlineSize: width, textAlign: align }}
        aria-hidden="true"
      >
        <span>{dropText(trace, drop, words)}</span>
      </p>
    );
  });
}

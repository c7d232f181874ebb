import type { ReactNode } from 'react';
import styles from '@/components/ladder/ladder.module.css';
import type { LadderWords } from '@/components/ladder/use-ladder-words';
import type { LanePlaces } from '@/lib/drawing/ladder-hops';
import type { LadderLane } from '@/lib/selectors/ladder-lanes';

/** The names of the lanes, above their lines. */
export function LadderHead({
  lanes,
  places,
  words,
}: {
  readonly lanes: readonly LadderLane[];
  readonly places: LanePlaces;
  readonly words: LadderWords;
}): ReactNode {
  return lanes.map(({ node, name, kind }) => (
    <span
      key={node}
      className={styles['lane']}
      data-kind={kind}
      style={{ insetInlineStart: places.get(node) }}
    >
      <span className={styles['laneName']}>{name}</span>
      <span className={styles['laneKind']}>{words.lanes[kind]}</span>
    </span>
  ));
}

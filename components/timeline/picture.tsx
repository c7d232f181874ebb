import { memo, type ReactNode } from 'react';
import { MessageLayer } from './message-layer';
import { MomentTrack } from './moment-track';
import type { DrawnRow, Scene } from './scene';
import { StateTrack } from './state-track';
import styles from './timeline.module.css';

/** Everything that the window shows, but for the cursor and the selection: those move alone. */
export const Picture = memo(function Picture({ scene }: { readonly scene: Scene }): ReactNode {
  return (
    <>
      <defs>
        <pattern id="timeline-hatch" width="5" height="5" patternUnits="userSpaceOnUse">
          <path className={styles['hatch']} d="M-1 6 6-1M-1 1 1-1M4 6 6 4" />
        </pattern>
      </defs>
      {scene.rows.map((drawn) => (
        <Lane key={drawn.row.id} drawn={drawn} />
      ))}
      <MessageLayer links={scene.links} />
    </>
  );
});

function Lane({ drawn }: { readonly drawn: DrawnRow }): ReactNode {
  const { row, spans, ribbons, marks, signs, runs } = drawn;
  if (row.kind === 'way') return null;
  const ended = row.kind === 'track' && row.track.ended;
  return (
    <g
      className={styles['row']}
      data-row={row.kind}
      data-phase={'group' in row ? row.group?.name : undefined}
      data-ended={ended ? '' : undefined}
      transform={`translate(0 ${row.y})`}
    >
      <path className={styles['row-line']} d={`M0 ${lineAt(row)}H9999`} />
      <StateTrack spans={spans} ribbons={ribbons} height={row.height} />
      <MomentTrack marks={marks} signs={signs} runs={runs} height={row.height} />
    </g>
  );
}

/** A peer's rows are parted by lines; a node on the way is the line itself. */
function lineAt({ kind, height }: DrawnRow['row']): number {
  return kind === 'node' ? height / 2 : height - 0.5;
}

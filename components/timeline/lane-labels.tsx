'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { PhaseGlyph } from '@/components/controls/phase-glyph';
import { useWords } from '@/components/site/words';
import type { Lane } from '@/lib/selectors/timeline/model';
import { nodeName, trackName } from './item-text';
import type { Row } from './rows';
import styles from './timeline.module.css';

interface Props {
  readonly rows: readonly Row[];
  readonly lanes: readonly Lane[];
  readonly onToggleGroup: (id: string) => void;
  readonly onToggleTrack: (id: string) => void;
}

/** The names of the rows, at the left of the plot; phases and folded tracks open and close here. */
export const LaneLabels = memo(function LaneLabels(props: Props): ReactNode {
  return (
    <div className={styles['labels']}>
      {props.rows.map((row) => (
        <div
          key={row.id}
          className={styles['label']}
          data-row={row.kind}
          data-phase={'group' in row ? row.group?.name : undefined}
          data-ended={row.kind === 'track' && row.track.ended ? '' : undefined}
          data-nested={row.kind === 'track' && row.nested ? '' : undefined}
          style={{ blockSize: row.height }}
        >
          <LabelContent row={row} {...props} />
        </div>
      ))}
    </div>
  );
});

function LabelContent({ row, lanes, onToggleGroup, onToggleTrack }: Props & { readonly row: Row }) {
  const words = useWords();
  switch (row.kind) {
    case 'way':
      return null;
    case 'node':
      return <span className={styles['name']}>{nodeName(row.lane.node, lanes, words)}</span>;
    case 'peer':
      return (
        <>
          <span className={styles['side']} data-side={row.lane.side}>
            {row.lane.side === 'unknown' ? '?' : row.lane.side}
          </span>
          <span className={styles['name']}>{nodeName(row.lane.node, lanes, words)}</span>
          {row.lane.observed ? undefined : (
            <span className={styles['unobserved']}>{words.timeline.notObserved}</span>
          )}
        </>
      );
    case 'group':
      return <GroupToggle row={row} onToggle={() => onToggleGroup(row.id)} />;
    case 'track': {
      const name = trackName(row.track, words.timeline);
      if (row.track.folded.length === 0) {
        return (
          <span className={styles['name']} title={row.track.ended ? words.timeline.ended : name}>
            {name}
          </span>
        );
      }
      const toggle = row.spread ? words.timeline.foldBack(name) : name;
      return (
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={row.spread}
          title={toggle}
          onClick={() => onToggleTrack(row.id)}
        >
          <Chevron open={row.spread} />
          <span className={styles['name']}>{name}</span>
        </button>
      );
    }
  }
}

function GroupToggle({
  row,
  onToggle,
}: {
  readonly row: Extract<Row, { kind: 'group' }>;
  readonly onToggle: () => void;
}) {
  const words = useWords();
  const { name } = row.group;
  if (name === 'connection') return null;
  const phase = words.interface.phases[name].name;
  return (
    <button
      type="button"
      className={styles['toggle']}
      aria-expanded={row.open}
      title={row.open ? words.timeline.close(phase) : words.timeline.open(phase)}
      onClick={onToggle}
    >
      <Chevron open={row.open} />
      <PhaseGlyph phase={name} size={14} />
      <span className={styles['name']}>{phase}</span>
    </button>
  );
}

function Chevron({ open }: { readonly open: boolean }) {
  const Icon = open ? ChevronDown : ChevronRight;
  return <Icon className={styles['chevron']} size={14} aria-hidden="true" />;
}

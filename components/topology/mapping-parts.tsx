import type { ReactNode } from 'react';
import styles from '@/components/topology/table-cards.module.css';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import { formatEndpoint } from '@/lib/selectors/inspect-endpoint';
import type { LineChange, MappingLine, RemoteLine, TimeLeft } from '@/lib/selectors/nat-tables';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { EventId } from '@/lib/trace/events/event';
import type { NodeId } from '@/lib/trace/trace';

/** What the table and the cards of a box take. */
export interface MappingViewProps {
  readonly node: NodeId;
  readonly name: string;
  readonly cursor: Milliseconds;
  readonly mappings: readonly MappingLine[];
  readonly words: TopologyWords;
  readonly onChoose: (event: EventId, at: Milliseconds) => void;
}

/** More lines than these are counted, not shown. */
export const MOST_LINES = 40;

/** Seconds that are left, with a bar of the lifetime. */
export function Expiry({
  line: { left, share },
  words: { table },
}: {
  readonly line: TimeLeft;
  readonly words: TopologyWords;
}): ReactNode {
  return (
    <span className={styles['expiry']}>
      <span className={styles['bar']} aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
      {left > 0 ? table.in(timeText(left)) : table.runOut}
    </span>
  );
}

/** Every remote endpoint that the filter knows. */
export function Remotes({
  remotes,
  words: { table },
}: {
  readonly remotes: readonly RemoteLine[];
  readonly words: TopologyWords;
}): ReactNode {
  return (
    <ul className={styles['remotes']}>
      {remotes.map(({ endpoint, state, left }) => (
        <li key={`${endpoint.address} ${endpoint.port}`}>
          <span className={styles['mono']}>{formatEndpoint(endpoint.address, endpoint.port)}</span>{' '}
          <span className={styles['state']}>
            {table.states[state] ?? state} · {left > 0 ? timeText(left) : table.runOut}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What happened to a line last; bold while it is fresh. It leads to the event. */
export function Change<Kind extends string>({
  change: { kind, at, event, fresh },
  names,
  onChoose,
}: {
  readonly change: LineChange<Kind>;
  readonly names: Readonly<Record<Kind, string>>;
  readonly onChoose: (event: EventId, at: Milliseconds) => void;
}): ReactNode {
  return (
    <button
      type="button"
      className={styles['change']}
      data-fresh={fresh ? '' : undefined}
      onClick={() => onChoose(event, at)}
    >
      {names[kind]} <span className={styles['at']}>{timeText(at)}</span>
    </button>
  );
}

/** How a line is marked: by its fresh change, or as gone. */
export function markOf({
  change,
  gone,
}: {
  readonly change: LineChange<string>;
  readonly gone: boolean;
}): string | undefined {
  if (gone) return 'gone';
  return change.fresh ? change.kind : undefined;
}

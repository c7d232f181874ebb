import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { VList, type VListHandle } from 'virtua';
import { placeAfter } from '@/components/controls/list-keys';
import { OriginBadge } from '@/components/controls/origin-badge';
import { PhaseGlyph } from '@/components/controls/phase-glyph';
import styles from '@/components/event-list/event-list.module.css';
import { changeText } from '@/components/event-list/searched-text';
import { type Explanations, useExplanations } from '@/components/inspector/use-explanations';
import type { EventRow } from '@/lib/selectors/event-list';
import type { Milliseconds } from '@/lib/time';
import { momentText } from '@/lib/time-text';

interface Props {
  readonly rows: readonly EventRow[];
  readonly textOf: (row: EventRow) => string;
  readonly cursor: Milliseconds;
  readonly selected: string | undefined;
  readonly onSelect: (event: string) => void;
}

/**
 * The rows as a listbox: one tab stop, arrows move the selection. Only the rows in sight are in the
 * document, so each tells its place in the whole.
 */
export function EventRows({ rows, textOf, cursor, selected, onSelect }: Props): ReactNode {
  const words = useExplanations();
  const list = useRef<VListHandle>(null);
  const id = useId();
  const place = rows.findIndex(({ event }) => event.id === selected);
  useEffect(() => {
    if (place >= 0) list.current?.scrollToIndex(place, { align: 'nearest' });
  }, [place]);
  const step = (event: KeyboardEvent) => {
    const target = placeAfter(event.key, place, rows.length);
    const row = target === undefined ? undefined : rows[target];
    if (!row) return;
    event.preventDefault();
    onSelect(row.event.id);
  };
  return (
    <>
      <Columns words={words} />
      <div className={styles['rows']}>
        <VList
          ref={list}
          data={rows}
          className={styles['scroller']}
          role="listbox"
          tabIndex={0}
          aria-label={words.inspector.list.label}
          aria-describedby={`${id}-keys`}
          aria-activedescendant={place < 0 ? undefined : `${id}-${place}`}
          onKeyDown={step}
        >
          {(row, index) => (
            <Row
              key={row.event.id}
              id={`${id}-${index}`}
              row={row}
              place={index}
              count={rows.length}
              text={textOf(row)}
              selected={index === place}
              later={row.event.at > cursor}
              words={words}
              onSelect={onSelect}
            />
          )}
        </VList>
      </div>
      <p id={`${id}-keys`} className={styles['keys']}>
        {words.inspector.list.keys}
      </p>
    </>
  );
}

function Columns({ words }: { readonly words: Explanations }): ReactNode {
  const { columns } = words.inspector.list;
  return (
    <div className={styles['columns']} aria-hidden="true">
      <span>{columns.time}</span>
      <span>{columns.peer}</span>
      <span>{columns.what}</span>
      <span>{columns.origin}</span>
      <span>{columns.changes}</span>
    </div>
  );
}

function Row({
  id,
  row,
  place,
  count,
  text,
  selected,
  later,
  words,
  onSelect,
}: {
  readonly id: string;
  readonly row: EventRow;
  readonly place: number;
  readonly count: number;
  readonly text: string;
  readonly selected: boolean;
  readonly later: boolean;
  readonly words: Explanations;
  readonly onSelect: (event: string) => void;
}): ReactNode {
  const { event, owner, ownerName, phase, origin, changes } = row;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-posinset={place + 1}
      aria-setsize={count}
      className={styles['row']}
      data-later={later ? '' : undefined}
      onClick={() => onSelect(event.id)}
      onKeyDown={(pressed) => pressed.key === 'Enter' && onSelect(event.id)}
    >
      <span className={styles['time']}>{momentText(event.at, event.since)}</span>
      <span className={styles['owner']}>
        {owner === 'page' ? words.inspector.list.page : ownerName}
      </span>
      <span className={styles['what']}>
        <span className={styles['glyph']}>{phase ? <PhaseGlyph phase={phase} /> : undefined}</span>
        <span className={styles['text']}>{text}</span>
      </span>
      <span className={styles['origin']}>
        <OriginBadge origin={origin} />
      </span>
      <span className={styles['changes']}>
        {changes.map((change) => (
          <span
            key={`${change.instance} ${change.region} ${change.to}`}
            className={styles['change']}
          >
            {changeText(change, words)}
          </span>
        ))}
      </span>
    </div>
  );
}

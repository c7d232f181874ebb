import { type KeyboardEvent, memo, type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import {
  asciiOf,
  type ByteRow,
  byteAfter,
  byteRows,
  hexOf,
  rangeInRow,
} from '@/components/bytes/byte-rows';
import styles from '@/components/bytes/packet-bytes.module.css';
import { revealRow } from '@/components/bytes/reveal-row';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import type { ByteRange } from '@/lib/bytes/byte-range';
import type { ReaderRange } from '@/lib/selectors/packet-readers';

/** Rows of hex and ASCII, a list of bytes to choose from: one tab stop, arrows move. */
export function ByteGrid({
  bytes,
  perRow,
  lit,
  readers,
  current,
  nameOf,
  words,
  onCurrent,
  onPoint,
}: {
  readonly bytes: Uint8Array;
  readonly perRow: number;
  /** The bytes of the field in hand. */
  readonly lit: ByteRange | undefined;
  /** Who can read what, where that is marked. */
  readonly readers: readonly ReaderRange[] | undefined;
  /** The byte that the keyboard is at. */
  readonly current: number | undefined;
  /** The field of a byte, for who cannot see which one is lit. */
  readonly nameOf: (offset: number) => string;
  readonly words: PacketFieldWords;
  readonly onCurrent: (offset: number) => void;
  readonly onPoint: (offset: number | undefined) => void;
}): ReactNode {
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const isByKey = useRef(false);
  const rows = useMemo(() => byteRows(bytes, perRow), [bytes, perRow]);
  const shown = current ?? lit?.start;
  useEffect(() => {
    // Bytes that are pointed at must not move away under the pointer.
    const isPointedAt = current === undefined && grid.current?.matches(':hover');
    if (shown !== undefined && !isPointedAt) {
      revealRow(grid.current, Math.floor(shown / perRow), isByKey.current);
    }
    isByKey.current = false;
  }, [current, shown, perRow]);
  const step = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const key = event.ctrlKey ? `ctrl+${event.key}` : event.key;
    const isChosen = key === ' ' || key === 'Enter';
    const from = current ?? 0;
    const target = isChosen ? from : byteAfter(key, from, perRow, bytes.length);
    if (target === undefined) return;
    event.preventDefault();
    isByKey.current = target !== current;
    onCurrent(target);
  };
  const offsetOf = (target: EventTarget) => {
    const cell = target instanceof Element ? target.closest('[data-offset]') : null;
    return cell instanceof HTMLElement ? Number(cell.dataset['offset']) : undefined;
  };
  return (
    <>
      <div
        ref={grid}
        className={styles['grid']}
        role="listbox"
        // A field has several bytes, and each of them says that it is selected.
        aria-multiselectable="true"
        data-keeps-keys=""
        tabIndex={0}
        aria-label={words.bytes}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={current === undefined ? undefined : `${id}-${current}`}
        onKeyDown={step}
        onFocus={() => current === undefined && onCurrent(lit?.start ?? 0)}
        onMouseOver={(event) => onPoint(offsetOf(event.target))}
        onMouseLeave={() => onPoint(undefined)}
        // A byte that took the focus would open its field before the press ends, and move away.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.currentTarget.focus({ preventScroll: true });
          const offset = offsetOf(event.target);
          if (offset !== undefined) onCurrent(offset);
        }}
      >
        {rows.map((row) => {
          const range = rangeInRow(lit, row);
          const at = current === undefined ? -1 : current - row.offset;
          const here = at >= 0 && at < row.bytes.length ? at : undefined;
          return (
            <Row
              key={row.offset}
              id={id}
              row={row}
              perRow={perRow}
              from={range?.start ?? 0}
              to={range?.end ?? 0}
              readers={readers}
              current={here}
              label={
                here === undefined
                  ? undefined
                  : words.byte(
                      row.offset + here,
                      hexOf(row.bytes[here] ?? 0),
                      nameOf(row.offset + here),
                    )
              }
            />
          );
        })}
      </div>
      <p id={`${id}-keys`} className={styles['keys']}>
        {words.bytesKeys}
      </p>
    </>
  );
}

const Row = memo(function Row({
  id,
  row: { offset, bytes },
  perRow,
  from,
  to,
  readers,
  current,
  label,
}: {
  readonly id: string;
  readonly row: ByteRow;
  readonly perRow: number;
  readonly from: number;
  readonly to: number;
  readonly readers: readonly ReaderRange[] | undefined;
  readonly current: number | undefined;
  /** Says the byte in hand; the others say their digits. */
  readonly label: string | undefined;
}): ReactNode {
  const cells = [...bytes].map((byte, index) => ({
    byte,
    at: offset + index,
    lit: index >= from && index < to ? '' : undefined,
    reader: readers?.find(({ end }) => offset + index < end)?.reader,
    isCurrent: index === current,
  }));
  return (
    <div className={styles['byteRow']}>
      <span className={styles['offset']} aria-hidden="true">
        {offset.toString(16).padStart(4, '0')}
      </span>
      <span className={styles['hex']} style={{ inlineSize: `${perRow * 3}ch` }}>
        {cells.map(({ byte, at, lit, reader, isCurrent }) => (
          <span
            key={at}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-label={isCurrent ? label : undefined}
            aria-selected={lit === ''}
            data-offset={at}
            data-lit={lit}
            data-reader={reader}
            data-current={isCurrent ? '' : undefined}
          >
            {hexOf(byte)}
          </span>
        ))}
      </span>
      <span className={styles['ascii']} aria-hidden="true">
        {cells.map(({ byte, at, lit }) => (
          <span key={at} data-offset={at} data-lit={lit}>
            {asciiOf(byte)}
          </span>
        ))}
      </span>
    </div>
  );
});

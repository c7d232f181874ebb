'use client';

import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type Ref,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { cellKey } from '@/components/nat/matrix/cell-key';
import { CellMark } from '@/components/nat/matrix/cell-mark';
import { cellSentence } from '@/components/nat/matrix/cell-text';
import { cellAfter, type GridPlace } from '@/components/nat/matrix/grid-keys';
import styles from '@/components/nat/matrix/matrix.module.css';
import { ColumnHeads, RowHeads } from '@/components/nat/matrix/matrix-heads';
import type { MatrixWords } from '@/components/nat/matrix/matrix-words';
import type { MatrixState } from '@/components/nat/matrix/use-matrix';
import type { MatrixCell } from '@/lib/simulator/matrix';
import { PLACES, type Place } from '@/lib/simulator/matrix-places';

/** The whole matrix: a grid with one tab stop, walked with the arrow keys (ARIA's grid pattern). */
export function MatrixGrid({
  ref,
  cells,
  current,
  words,
  onMove,
  onPlay,
}: {
  readonly ref: Ref<HTMLTableElement>;
  readonly cells: MatrixState['cells'];
  /** The cell that the keyboard is on. */
  readonly current: GridPlace;
  readonly words: MatrixWords;
  /** Also when the pointer is over a cell. */
  readonly onMove: (place: GridPlace) => void;
  readonly onPlay: (place: GridPlace) => void;
}): ReactNode {
  const latest = useRef({ onMove, onPlay });
  useLayoutEffect(() => {
    latest.current = { onMove, onPlay };
  });
  // The same for all of its life: a cell is drawn anew only for what is its own.
  const [act] = useState<CellActions>(() => ({
    move: (place) => latest.current.onMove(place),
    play: (place) => latest.current.onPlay(place),
  }));
  return (
    <table
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML lets a table be a grid, with rows and cells as they are
      role="grid"
      aria-label={words.label}
      aria-readonly="true"
      className={styles['grid']}
    >
      <ColumnHeads words={words} />
      <tbody>
        {PLACES.map((a, row) => (
          <tr key={a}>
            <RowHeads place={a} words={words} />
            {PLACES.map((b, column) => {
              const isCurrent = current.row === row && current.column === column;
              return (
                <Cell
                  key={b}
                  a={a}
                  b={b}
                  row={row}
                  column={column}
                  cell={cells.get(cellKey(a, b))}
                  isCurrent={isCurrent}
                  words={words}
                  act={act}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellActions {
  readonly move: (place: GridPlace) => void;
  readonly play: (place: GridPlace) => void;
}

const Cell = memo(function Cell({
  a,
  b,
  row,
  column,
  cell,
  isCurrent,
  words,
  act,
}: GridPlace & {
  readonly a: Place;
  readonly b: Place;
  readonly cell: MatrixCell | undefined;
  readonly isCurrent: boolean;
  readonly words: MatrixWords;
  readonly act: CellActions;
}): ReactNode {
  const place = { row, column };
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const next = cellAfter(event.key, event.ctrlKey, place);
    if (next === undefined) return;
    event.preventDefault();
    act.move(next);
    focusCell(event.currentTarget.closest('table'), next);
  };
  return (
    <td data-path={cell?.path}>
      <button
        type="button"
        data-place={`${row} ${column}`}
        data-current={isCurrent ? '' : undefined}
        className={styles['cell']}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={cellSentence(a, b, cell, words)}
        onFocus={() => act.move(place)}
        onPointerEnter={() => act.move(place)}
        onClick={() => act.play(place)}
        onKeyDown={handleKey}
      >
        <CellMark cell={cell} words={words} />
      </button>
    </td>
  );
});

/** Every cell may have the focus, whichever is the one tab stop. */
export function focusCell(grid: HTMLTableElement | null, { row, column }: GridPlace): void {
  grid?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus();
}

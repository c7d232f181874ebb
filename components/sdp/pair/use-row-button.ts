import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { RowItem } from '@/components/sdp/pair/row-items';

/** Where the keys of the list lead. */
export interface RowMove {
  /** The place of the current item. */
  readonly place: number;
  readonly items: readonly RowItem[];
  readonly onRow: (row: number) => void;
}

/** What makes an item of the list the current one. */
export interface RowFocus {
  readonly isCurrent: boolean;
  /** It was chosen in the list, so the focus is on it. */
  readonly holdsFocus: boolean;
  readonly move: RowMove;
}

/** The one tab stop of the list: its button keeps the focus, and its keys choose another row. */
export function useRowButton({ isCurrent, holdsFocus, move }: RowFocus) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => (holdsFocus ? focusOnceShown(() => button.current) : undefined), [holdsFocus]);
  return {
    ref: button,
    type: 'button',
    tabIndex: isCurrent ? 0 : -1,
    'aria-current': isCurrent ? 'true' : undefined,
    onKeyDown: (event: KeyboardEvent) => {
      const row = rowAfter(event.key, move);
      if (row === undefined) return;
      event.preventDefault();
      move.onRow(row);
    },
  } as const;
}

/** Frames after which a row that is not shown never will be. */
const PATIENCE = 60;

/**
 * The list shows a row once it has been measured, a frame or two after it came into the document,
 * and nothing hidden takes the focus.
 *
 * @returns what gives the attempt up
 */
function focusOnceShown(find: () => HTMLElement | null): () => void {
  let frame = 0;
  const attempt = (left: number) => {
    const element = find();
    element?.focus({ preventScroll: true });
    if (left === 0 || element?.matches(':focus')) return;
    frame = requestAnimationFrame(() => attempt(left - 1));
  };
  attempt(PATIENCE);
  return () => cancelAnimationFrame(frame);
}

/** How many rows Page Up and Page Down move by. */
const PAGE = 10;

function rowAfter(key: string, { place, items }: RowMove): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return rowFrom(items, place + 1, 1);
    case 'ArrowUp':
      return rowFrom(items, place - 1, -1);
    case 'PageDown':
      return rowFrom(items, Math.min(place + PAGE, items.length - 1), -1);
    case 'PageUp':
      return rowFrom(items, Math.max(place - PAGE, 0), 1);
    case 'Home':
      return rowFrom(items, 0, 1);
    case 'End':
      return rowFrom(items, items.length - 1, -1);
    default:
      return undefined;
  }
}

/** The row of the next item that has one; heads of sections have none. */
function rowFrom(items: readonly RowItem[], from: number, step: 1 | -1): number | undefined {
  for (let at = from; at >= 0 && at < items.length; at += step) {
    const item = items[at];
    if (item?.kind === 'row') return item.index;
    if (item?.kind === 'alike') return item.from;
  }
  return undefined;
}

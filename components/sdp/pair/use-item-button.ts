import { LIST_PAGE } from '@/components/controls/list-keys';
import { useRowButton } from '@/components/controls/use-row-button';
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

/** The button of an item: see `controls/use-row-button.ts`; heads of sections are passed over. */
export function useItemButton({ isCurrent, holdsFocus, move }: RowFocus) {
  return useRowButton({
    isCurrent,
    holdsFocus,
    onKey: (key) => {
      const row = rowAfter(key, move);
      if (row !== undefined) move.onRow(row);
      return row !== undefined;
    },
  });
}

function rowAfter(key: string, { place, items }: RowMove): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return rowFrom(items, place + 1, 1);
    case 'ArrowUp':
      return rowFrom(items, place - 1, -1);
    case 'PageDown':
      return rowFrom(items, Math.min(place + LIST_PAGE, items.length - 1), -1);
    case 'PageUp':
      return rowFrom(items, Math.max(place - LIST_PAGE, 0), 1);
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

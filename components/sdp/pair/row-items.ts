import { CHANGES, type RowSection, type RowTable } from '@/components/sdp/pair/pair-api';

/** What stands in the list: the head of a section, a row, or rows alike that are folded. */
export type RowItem =
  | { readonly kind: 'section'; readonly key: string; readonly section: RowSection }
  | { readonly kind: 'row'; readonly key: string; readonly index: number }
  /** Rows from `from` up to and without `to`. */
  | { readonly kind: 'alike'; readonly key: string; readonly from: number; readonly to: number };

/** Fewer rows alike than this are not worth folding. */
const FEWEST = 2;

/**
 * The items of the list in their order. With `fold`, rows alike that follow one another are folded,
 * but for those whose first index is among `unfolded`. In linear time.
 */
export function rowItems(
  { changes, sections }: RowTable,
  fold: boolean,
  unfolded: ReadonlySet<number>,
): readonly RowItem[] {
  return sections.flatMap((section, place) => {
    const end = sections[place + 1]?.from ?? changes.length;
    const head: RowItem = { kind: 'section', key: `section ${place}`, section };
    return [head, ...itemsBetween(changes, section.from, end, fold, unfolded)];
  });
}

function itemsBetween(
  changes: Uint8Array,
  from: number,
  end: number,
  fold: boolean,
  unfolded: ReadonlySet<number>,
): readonly RowItem[] {
  const items: RowItem[] = [];
  for (let at = from; at < end; ) {
    const to = fold ? endOfAlike(changes, at, end) : at;
    if (to - at >= FEWEST && !unfolded.has(at)) {
      items.push({ kind: 'alike', key: `alike ${at}`, from: at, to });
      at = to;
      continue;
    }
    // Rows alike that were unfolded stay together: what follows the first is not folded anew.
    for (const last = Math.max(to, at + 1); at < last; at += 1) {
      items.push({ kind: 'row', key: `row ${at}`, index: at });
    }
  }
  return items;
}

const SAME = CHANGES.indexOf('same');

function endOfAlike(changes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && changes[at] === SAME) at += 1;
  return at;
}

/** The place in the list of the item that shows this row; -1 where none does. */
export function placeOfRow(items: readonly RowItem[], row: number): number {
  return items.findIndex((item) => {
    if (item.kind === 'row') return item.index === row;
    return item.kind === 'alike' && item.from <= row && row < item.to;
  });
}

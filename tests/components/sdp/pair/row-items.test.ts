import { describe, expect, it } from 'vitest';
import { CHANGES, type RowTable } from '@/components/sdp/pair/pair-api';
import { placeOfRow, type RowItem, rowItems } from '@/components/sdp/pair/row-items';

/** A table from a picture: `=` same, `~` changed, `-` removed, `+` added, `|` a new section. */
function table(picture: string): RowTable {
  const codes = { '=': 'same', '~': 'changed', '-': 'removed', '+': 'added' } as const;
  const sections: { from: number; heading: string; notes: string[] }[] = [];
  const changes: number[] = [];
  for (const part of picture.split('|')) {
    sections.push({ from: changes.length, heading: `at ${changes.length}`, notes: [] });
    for (const sign of part) {
      const change = codes[sign as keyof typeof codes];
      changes.push(CHANGES.indexOf(change));
    }
  }
  return {
    changes: Uint8Array.from(changes),
    first: Int32Array.from(changes, (_, at) => at + 1),
    second: Int32Array.from(changes, (_, at) => at + 1),
    sections,
    inShort: '',
  };
}

/** The items as a picture: `[` a head, a digit the index of a row, `(from-to)` what is folded. */
function picture(items: readonly RowItem[]): string {
  return items
    .map((item) => {
      if (item.kind === 'section') return '[';
      return item.kind === 'row' ? `${item.index}` : `(${item.from}-${item.to})`;
    })
    .join('');
}

const NONE: ReadonlySet<number> = new Set();

describe('the rows of a comparison as a list', () => {
  it.each([
    ['all rows under their heads', '=~|==', false, NONE, '[01[23'],
    ['rows alike folded', '==~===', true, NONE, '[(0-2)2(3-6)'],
    ['a single row alike stays', '=~=', true, NONE, '[012'],
    ['no fold reaches over a head', '==|==', true, NONE, '[(0-2)[(2-4)'],
    ['unfolded by the visitor', '===~==', true, new Set([0]), '[0123(4-6)'],
    ['a section without rows', '|~', true, NONE, '[[0'],
  ] as const)('%s', (_, rows, fold, unfolded, expected) => {
    expect(picture(rowItems(table(rows), fold, unfolded))).toBe(expected);
  });

  it('finds the item that shows a row, folded or not', () => {
    const items = rowItems(table('==~='), true, NONE);
    expect([0, 1, 2, 3, 4].map((row) => placeOfRow(items, row))).toEqual([1, 1, 2, 3, -1]);
  });
});

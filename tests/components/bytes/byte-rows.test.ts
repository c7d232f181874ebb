import { expect, test } from 'vitest';
import { asciiOf, byteAfter, byteRows, rangeInRow } from '@/components/bytes/byte-rows';

const rows = byteRows(new Uint8Array(20), 8);

test('rows begin at their offsets, and the last is as long as it is', () => {
  expect(rows.map(({ offset, bytes }) => [offset, bytes.length])).toEqual([
    [0, 8],
    [8, 8],
    [16, 4],
  ]);
});

test('the part of a field in each row', () => {
  const range = { start: 6, end: 17 };
  expect(rows.map((row) => rangeInRow(range, row))).toEqual([
    { start: 6, end: 8 },
    { start: 0, end: 8 },
    { start: 0, end: 1 },
  ]);
  expect(rangeInRow({ start: 8, end: 9 }, rows[0] ?? { offset: 0, bytes: new Uint8Array() })).toBe(
    undefined,
  );
});

test('keys move among the bytes; the ends hold', () => {
  const from = (key: string, at: number) => byteAfter(key, at, 8, 20);
  expect(from('ArrowRight', 19)).toBe(19);
  expect(from('ArrowLeft', 0)).toBe(0);
  expect(from('ArrowDown', 5)).toBe(13);
  expect(from('ArrowDown', 13)).toBe(13);
  expect(from('ArrowUp', 5)).toBe(5);
  expect(from('Home', 13)).toBe(8);
  expect(from('End', 17)).toBe(19);
  expect(from('ctrl+Home', 13)).toBe(0);
  expect(from('ctrl+End', 3)).toBe(19);
  expect(from('x', 3)).toBeUndefined();
});

test('a page is eight rows, within the column', () => {
  const from = (key: string, at: number) => byteAfter(key, at, 8, 100);
  expect(from('PageDown', 5)).toBe(69);
  expect(from('PageDown', 69)).toBe(93);
  expect(from('PageDown', 93)).toBe(93);
  expect(from('PageUp', 93)).toBe(29);
  expect(from('PageUp', 29)).toBe(5);
});

test('what has no letter is a dot', () => {
  expect([0x41, 0x20, 0x7f, 0xe9].map(asciiOf)).toEqual(['A', ' ', '·', '·']);
});

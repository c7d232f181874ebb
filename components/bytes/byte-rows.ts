import type { ByteRange } from '@/lib/bytes/byte-range';

/** One line of the byte view. */
export interface ByteRow {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

export function byteRows(bytes: Uint8Array, perRow: number): readonly ByteRow[] {
  return Array.from({ length: Math.ceil(bytes.length / perRow) }, (_, row) => {
    const offset = row * perRow;
    return { offset, bytes: bytes.subarray(offset, offset + perRow) };
  });
}

/** The part of a range that lies in a row, counted from the row's start; undefined for none. */
export function rangeInRow(
  range: ByteRange | undefined,
  { offset, bytes }: ByteRow,
): ByteRange | undefined {
  if (range === undefined) return undefined;
  const start = Math.max(range.start - offset, 0);
  const end = Math.min(range.end - offset, bytes.length);
  return start < end ? { start, end } : undefined;
}

/** How many rows Page Up and Page Down move by. */
const PAGE = 8;

/**
 * Where a key leads from a byte; undefined for any other key. The ends hold, and up and down stay
 * in their column. Home and End are the row's as in a grid of WAI-ARIA, with Ctrl (`ctrl+Home`)
 * those of all bytes.
 */
export function byteAfter(
  key: string,
  at: number,
  perRow: number,
  count: number,
): number | undefined {
  const row = at - (at % perRow);
  const above = Math.floor(at / perRow);
  const below = Math.floor((count - 1 - at) / perRow);
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + perRow * Math.min(1, below),
    ArrowUp: at - perRow * Math.min(1, above),
    PageDown: at + perRow * Math.min(PAGE, below),
    PageUp: at - perRow * Math.min(PAGE, above),
    Home: row,
    End: row + perRow - 1,
    'ctrl+Home': 0,
    'ctrl+End': count - 1,
  };
  const target = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return target === undefined ? undefined : Math.min(Math.max(0, target), count - 1);
}

/** The letter of a byte in ASCII, a dot for one that has none. */
export function asciiOf(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·';
}

export function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

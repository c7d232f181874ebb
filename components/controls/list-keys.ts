/** How many rows Page Up and Page Down move by. */
export const LIST_PAGE = 10;

/**
 * Where a key leads in a list of `count` rows, from the row at `place` (from 0; −1 for none); the
 * ends hold. Undefined for any other key.
 */
export function placeAfter(key: string, place: number, count: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place < 0 ? count - 1 : place - 1,
    PageDown: Math.max(0, place) + LIST_PAGE,
    PageUp: place - LIST_PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return target === undefined ? undefined : Math.min(Math.max(0, target), count - 1);
}

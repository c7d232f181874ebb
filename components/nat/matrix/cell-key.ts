import type { Place } from '@/lib/simulator/matrix-places';

/** Names a cell: where A stands, where B stands. */
export type CellKey = `${Place} ${Place}`;

export function cellKey(a: Place, b: Place): CellKey {
  return `${a} ${b}`;
}

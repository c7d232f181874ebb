import { PLACES } from '@/lib/simulator/matrix-places';

/** A cell by its numbers, from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

const LAST = PLACES.length - 1;

/** Where a key leads from a cell; the edges hold. Undefined for a key that leads nowhere. */
export function cellAfter(
  key: string,
  isControl: boolean,
  { row, column }: GridPlace,
): GridPlace | undefined {
  const within = (at: number) => Math.min(LAST, Math.max(0, at));
  switch (key) {
    case 'ArrowLeft':
      return { row, column: within(column - 1) };
    case 'ArrowRight':
      return { row, column: within(column + 1) };
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'Home':
      return { row: isControl ? 0 : row, column: 0 };
    case 'End':
      return { row: isControl ? LAST : row, column: LAST };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: LAST, column };
    default:
      return undefined;
  }
}

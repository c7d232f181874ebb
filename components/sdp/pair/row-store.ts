import type { ComparedRow } from '@/components/sdp/pair/pair-api';
import type { OpenComparison } from '@/components/sdp/pair/use-comparison';

/** How many rows are asked for at once. */
const PIECE = 40;

/** The rows of one comparison in words, fetched piece by piece as they come into sight. */
export interface RowStore {
  /** The row with this index; undefined until it is here. Asks for it if nobody did. */
  row(index: number): ComparedRow | undefined;
  subscribe(listener: () => void): () => void;
}

/** A store for one comparison; a newer comparison has a store of its own. */
export function createRowStore({ comparer, result }: OpenComparison): RowStore {
  const pieces = new Map<number, readonly ComparedRow[] | 'asked'>();
  const listeners = new Set<() => void>();
  const ask = async (piece: number) => {
    pieces.set(piece, 'asked');
    const from = piece * PIECE;
    pieces.set(piece, await comparer.rows(result.version, from, from + PIECE));
    for (const listener of listeners) listener();
  };
  return {
    row(index) {
      const piece = Math.floor(index / PIECE);
      const known = pieces.get(piece);
      if (known === undefined) void ask(piece);
      return known === undefined || known === 'asked' ? undefined : known[index % PIECE];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import type { Explanation } from '@/components/sdp/explainer/use-explainer';
import type { ExplainedLine } from '@/lib/sdp/explain-line';

/** How many lines are asked for at once. */
const PIECE = 40;

/** The explained lines of one reading, fetched piece by piece as they come into sight. */
export interface LineStore {
  /** The line with this number; undefined until it is here. Asks for it if nobody did. */
  line(number: number): ExplainedLine | undefined;
  subscribe(listener: () => void): () => void;
}

/** A store for one explanation; a newer explanation has a store of its own. */
export function createLineStore({ explainer, overview }: Explanation): LineStore {
  const pieces = new Map<number, readonly ExplainedLine[] | 'asked'>();
  const listeners = new Set<() => void>();
  const ask = async (piece: number) => {
    pieces.set(piece, 'asked');
    const from = piece * PIECE + 1;
    const lines = await explainer.lines(overview.version, from, from + PIECE - 1);
    pieces.set(piece, lines);
    for (const listener of listeners) listener();
  };
  return {
    line(number) {
      const piece = Math.floor((number - 1) / PIECE);
      const known = pieces.get(piece);
      if (known === undefined) void ask(piece);
      return known === undefined || known === 'asked' ? undefined : known[(number - 1) % PIECE];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

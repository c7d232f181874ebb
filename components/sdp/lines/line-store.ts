import type { Explanation } from '@/components/sdp/explainer/use-explainer';
import type { ExplainedLine } from '@/lib/sdp/explain-line';

/** How many lines are asked for at once. */
const PIECE = 40;

/** The explained lines of one reading, fetched piece by piece as they come into sight. */
export interface LineStore {
  /** The line with this number; undefined until it is here. Asks for it if nobody did. */
  line(number: number): ExplainedLine | undefined;
  /** Lets go of the store before it: what that one knew is known no more where this one is asked. */
  forget(): void;
  /** The same without asking. */
  known(number: number): ExplainedLine | undefined;
  subscribe(listener: () => void): () => void;
}

/**
 * A store for one explanation; a newer explanation has a store of its own. Until a line of it is
 * here, what `former` had in its place stands there, and a line that has not changed stays the very
 * same object: so nothing flickers while somebody types, and only what changed is drawn again.
 */
export function createLineStore(
  { explainer, overview }: Explanation,
  before: LineStore | undefined,
): LineStore {
  let former = before;
  const pieces = new Map<number, readonly ExplainedLine[] | 'asked'>();
  const listeners = new Set<() => void>();
  const ask = async (piece: number) => {
    pieces.set(piece, 'asked');
    const from = piece * PIECE + 1;
    const lines = await explainer.lines(overview.version, from, from + PIECE - 1);
    // A newer text is open already: what stands there stays.
    if (lines.length === 0) return;
    pieces.set(
      piece,
      lines.map((line) => unchanged(line, former?.known(line.number))),
    );
    for (const listener of listeners) listener();
  };
  return {
    line(number) {
      const piece = Math.floor((number - 1) / PIECE);
      const known = pieces.get(piece);
      if (known === undefined) void ask(piece);
      return this.known(number);
    },
    forget() {
      former = undefined;
    },
    known(number) {
      const piece = pieces.get(Math.floor((number - 1) / PIECE));
      if (piece === undefined || piece === 'asked') return former?.known(number);
      return piece[(number - 1) % PIECE];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The former line where nothing that is shown of it is different. */
function unchanged(line: ExplainedLine, former: ExplainedLine | undefined): ExplainedLine {
  if (former === undefined) return line;
  const same =
    former.text === line.text &&
    former.meaning === line.meaning &&
    former.kind === line.kind &&
    former.place.in === line.place.in;
  return same ? former : line;
}

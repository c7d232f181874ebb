import { linkHorizontal } from 'd3';

/** What a layout needs to know of a graph: keys, in the order in which they stand. */
export interface PairLayoutInput {
  readonly locals: readonly string[];
  readonly remotes: readonly string[];
  readonly pairs: readonly {
    readonly id: string;
    readonly local: string;
    readonly remote: string;
  }[];
  /** CSS pixels; below 240 it is laid out as 240. */
  readonly width: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PairEdge {
  readonly id: string;
  /** A path from the local candidate's right side to the remote one's left side. */
  readonly path: string;
  /** Where the sign of its state stands: no two of a graph of 10 × 10 touch. */
  readonly sign: Point;
  /** Where a word about it can stand. */
  readonly word: Point;
}

export interface PairLayout {
  readonly width: number;
  readonly height: number;
  /** True where each candidate has one line instead of two. */
  readonly compact: boolean;
  readonly locals: ReadonlyMap<string, Box>;
  readonly remotes: ReadonlyMap<string, Box>;
  readonly edges: readonly PairEdge[];
}

const ROOMY = { height: 42, gap: 10 } as const;
const COMPACT = { height: 22, gap: 12 } as const;
const MOST_ROOMY_ROWS = 8;
const MARGIN = 4;

/** Two columns, local left and remote right, the shorter one centred; edges curve between them. */
export function layoutPairs({
  locals,
  remotes,
  pairs,
  width: wanted,
}: PairLayoutInput): PairLayout {
  const width = Math.max(240, wanted);
  const rows = Math.max(locals.length, remotes.length, 1);
  const compact = rows > MOST_ROOMY_ROWS;
  const { height: box, gap } = compact ? COMPACT : ROOMY;
  const height = rows * (box + gap) - gap + 2 * MARGIN;
  const boxWidth = Math.min(260, Math.max(100, width * 0.36));
  const column = (keys: readonly string[], x: number) => {
    const top = (height - (keys.length * (box + gap) - gap)) / 2;
    return new Map(
      keys.map((key, row) => [
        key,
        { x, y: top + row * (box + gap), width: boxWidth, height: box },
      ]),
    );
  };
  const left = column(locals, MARGIN / 2);
  const right = column(remotes, width - boxWidth - MARGIN / 2);
  const edges = pairs.flatMap((pair) => {
    const from = left.get(pair.local);
    const to = right.get(pair.remote);
    if (!from || !to) return [];
    const share = (remotes.indexOf(pair.remote) + 0.5) / Math.max(1, remotes.length);
    return [drawEdge(pair.id, from, to, share)];
  });
  return { width, height, compact, locals: left, remotes: right, edges };
}

const curve = linkHorizontal<unknown, readonly [number, number]>();

/** `share` (0 to 1) says how far along the sign stands: edges of one candidate fan out. */
function drawEdge(id: string, from: Box, to: Box, share: number): PairEdge {
  const source = [from.x + from.width, from.y + from.height / 2] as const;
  const target = [to.x, to.y + to.height / 2] as const;
  return {
    id,
    path: curve({ source, target }) ?? '',
    sign: pointOn(source, target, 0.15 + 0.4 * share),
    word: pointOn(source, target, 0.72),
  };
}

/** The cubic that d3's horizontal link draws: both control points at half the way across. */
function pointOn(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  t: number,
): Point {
  const middle = (x0 + x1) / 2;
  const s = 1 - t;
  const x = s ** 3 * x0 + 3 * s * t * middle + t ** 3 * x1;
  return { x, y: y0 + (y1 - y0) * (3 * t ** 2 - 2 * t ** 3) };
}

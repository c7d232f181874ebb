import { linesOf, type ReadingKind, type ReadingOf, type ReadLine, type Section } from '../reading';

/** Where one side's words about an m-section stand, the nearest first: itself, then the session. */
export interface SideSections {
  readonly own: Section;
  readonly session: SessionLines;
}

/** The lines of a session by kind, so that thousands of sections may ask for them. */
export type SessionLines = ReadonlyMap<ReadingKind, Section>;

export function sessionLinesOf({ lines }: Section): SessionLines {
  const byKind = new Map<ReadingKind, ReadLine[]>();
  for (const line of lines) {
    const { kind } = line.reading;
    const same = byKind.get(kind);
    if (same) same.push(line);
    else byKind.set(kind, [line]);
  }
  return new Map([...byKind].map(([kind, of]) => [kind, { lines: of }]));
}

/** One m-section in both descriptions. */
export interface MediaPair {
  readonly index: number;
  readonly offer: SideSections;
  readonly answer: SideSections;
}

export type LineOf<K extends ReadingKind> = ReadLine & { readonly reading: ReadingOf<K> };

/** The first line of this kind: of the section, else of the session. */
export function heldLine<K extends ReadingKind>(
  { own, session }: SideSections,
  kind: K,
): LineOf<K> | undefined {
  return linesOf(own, kind)[0] ?? linesOf(session.get(kind) ?? NO_LINES, kind)[0];
}

/** The lines of this kind: of the section if it has any, else of the session. */
export function heldLines<K extends ReadingKind>(
  { own, session }: SideSections,
  kind: K,
): readonly LineOf<K>[] {
  const lines = linesOf(own, kind);
  return lines.length > 0 ? lines : linesOf(session.get(kind) ?? NO_LINES, kind);
}

/** The number of the line, or, where a default holds, that of the m-line that is silent about it. */
export function lineOrMedia(line: ReadLine | undefined, { own }: SideSections): number | undefined {
  return (line ?? own.lines[0])?.line.number;
}

export const NO_LINES: Section = { lines: [] };

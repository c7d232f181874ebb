import { type LinePair, type PairedLines, pairLines } from './paired-lines';
import { type Description, firstOf, type Section } from './reading';

/** Two sections that belong together, or one that the other description lacks. */
export interface SectionPair extends PairedLines {
  /** Undefined where this side lacks the section. */
  readonly before: Section | undefined;
  readonly after: Section | undefined;
  /** Index of the m-section in each; undefined for the session. */
  readonly beforeIndex: number | undefined;
  readonly afterIndex: number | undefined;
}

export interface Difference {
  readonly session: SectionPair;
  /** In the order of the description `after`; the sections that it lacks come last. */
  readonly media: readonly SectionPair[];
  readonly counts: Readonly<Record<LinePair['change'], number>>;
}

/**
 * What is different between two descriptions, by meaning and not by the order of the text: sections
 * are matched by mid, else by place; lines by what they are about. In linear time. Text around the
 * descriptions is left out.
 */
export function differenceOf(before: Description, after: Description): Difference {
  return differenceIn(before, after, matchSections(before, after));
}

/** Which m-section of the one belongs to which of the other; undefined where there is none. */
export type SectionMatch = readonly [before: number | undefined, after: number | undefined];

/** The difference between sections that are known to belong together. */
export function differenceIn(
  before: Description,
  after: Description,
  matches: readonly SectionMatch[],
): Difference {
  const session = pairSections(before.session, after.session, undefined, undefined);
  const media = matches.map(([from, to]) =>
    pairSections(section(before, from), section(after, to), from, to),
  );
  const counts = { same: 0, changed: 0, removed: 0, added: 0 };
  for (const { lines } of [session, ...media]) {
    for (const { change } of lines) counts[change] += 1;
  }
  return { session, media, counts };
}

function section({ media }: Description, index: number | undefined): Section | undefined {
  return index === undefined ? undefined : media[index];
}

/** By mid where both name one; the rest by place, for m-sections keep theirs (RFC 9429 §5.2.2). */
function matchSections(before: Description, after: Description): readonly SectionMatch[] {
  const places = new Map<string, number>();
  for (const [index, one] of before.media.entries()) {
    const mid = firstOf(one, 'mid')?.mid;
    if (mid !== undefined && !places.has(mid)) places.set(mid, index);
  }
  const taken = new Set<number>();
  const byMid = after.media.map((one) => {
    const index = places.get(firstOf(one, 'mid')?.mid ?? '');
    if (index === undefined || taken.has(index)) return undefined;
    taken.add(index);
    return index;
  });
  const matches = byMid.map((found, index): SectionMatch => {
    if (found !== undefined) return [found, index];
    if (index >= before.media.length || taken.has(index)) return [undefined, index];
    taken.add(index);
    return [index, index];
  });
  const left = before.media.flatMap((_, index): SectionMatch[] =>
    taken.has(index) ? [] : [[index, undefined]],
  );
  return [...matches, ...left];
}

const NO_LINES: Section = { lines: [] };

function pairSections(
  before: Section | undefined,
  after: Section | undefined,
  beforeIndex: number | undefined,
  afterIndex: number | undefined,
): SectionPair {
  const paired = pairLines(before ?? NO_LINES, after ?? NO_LINES);
  return { before, after, beforeIndex, afterIndex, ...paired };
}

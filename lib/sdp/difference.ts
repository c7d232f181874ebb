import { identityOf } from './line-identity';
import { type Description, firstOf, type ReadLine, type Section } from './reading';

/** A line of one description beside the line of the other one that speaks of the same thing. */
export type LinePair =
  | { readonly change: 'same'; readonly before: ReadLine; readonly after: ReadLine }
  | { readonly change: 'changed'; readonly before: ReadLine; readonly after: ReadLine }
  | { readonly change: 'removed'; readonly before: ReadLine }
  | { readonly change: 'added'; readonly after: ReadLine };

/** Two sections that belong together, or one that the other description lacks. */
export interface SectionPair {
  /** Undefined for the session, and for a section that one side lacks. */
  readonly before: Section | undefined;
  readonly after: Section | undefined;
  /** Index of the m-section in each; undefined for the session. */
  readonly beforeIndex: number | undefined;
  readonly afterIndex: number | undefined;
  /** In the order of the description `after`; what was removed stands where it stood before. */
  readonly lines: readonly LinePair[];
  /** Lines of both that stand in another order: a matter of meaning where order is preference. */
  readonly reordered: boolean;
}

export interface Difference {
  readonly session: SectionPair;
  readonly media: readonly SectionPair[];
  readonly counts: Readonly<Record<LinePair['change'], number>>;
}

/**
 * What is different between two descriptions, by meaning and not by the order of the text: sections
 * are matched by mid, else by place; lines by what they are about. In linear time.
 */
export function differenceOf(before: Description, after: Description): Difference {
  const session = pairSections(before.session, after.session, undefined, undefined);
  const media = matchSections(before, after).map(([from, to]) =>
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

type Match = readonly [before: number | undefined, after: number | undefined];

/** By mid where both name one; the rest by place, for m-sections keep theirs (RFC 9429 §5.2.2). */
function matchSections(before: Description, after: Description): readonly Match[] {
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
  const matches = byMid.map((found, index): Match => {
    if (found !== undefined) return [found, index];
    if (index >= before.media.length || taken.has(index)) return [undefined, index];
    taken.add(index);
    return [index, index];
  });
  const left = before.media.flatMap((_, index): Match[] =>
    taken.has(index) ? [] : [[index, undefined]],
  );
  return [...matches, ...left];
}

function pairSections(
  before: Section | undefined,
  after: Section | undefined,
  beforeIndex: number | undefined,
  afterIndex: number | undefined,
): SectionPair {
  const matched = matchLines(before?.lines ?? [], after?.lines ?? []);
  return { before, after, beforeIndex, afterIndex, ...matched };
}

/** The nth line about a thing belongs to the nth line about it on the other side. */
function matchLines(before: readonly ReadLine[], after: readonly ReadLine[]) {
  const waiting = new Map<string, number[]>();
  for (const [index, line] of before.entries()) {
    const identity = identityOf(line);
    const queue = waiting.get(identity);
    if (queue) queue.push(index);
    else waiting.set(identity, [index]);
  }
  for (const queue of waiting.values()) queue.reverse();
  const partners = after.map((line) => waiting.get(identityOf(line))?.pop());
  return { lines: weave(before, after, partners), reordered: !ascending(partners) };
}

/** The lines of `after` in their order, and before each of them what was removed before it. */
function weave(
  before: readonly ReadLine[],
  after: readonly ReadLine[],
  partners: readonly (number | undefined)[],
): readonly LinePair[] {
  const kept = new Set(partners);
  const pairs: LinePair[] = [];
  let next = 0;
  const removeUpTo = (end: number) => {
    for (; next < end; next += 1) {
      const line = before[next];
      if (line && !kept.has(next)) pairs.push({ change: 'removed', before: line });
    }
  };
  for (const [index, line] of after.entries()) {
    const partner = partners[index];
    const former = partner === undefined ? undefined : before[partner];
    if (partner === undefined || former === undefined) {
      pairs.push({ change: 'added', after: line });
      continue;
    }
    removeUpTo(partner);
    const change = sameText(former, line) ? 'same' : 'changed';
    pairs.push({ change, before: former, after: line });
  }
  removeUpTo(before.length);
  return pairs;
}

/** Spaces at the end mean nothing. */
function sameText(before: ReadLine, after: ReadLine): boolean {
  return before.line.text.trimEnd() === after.line.text.trimEnd();
}

function ascending(partners: readonly (number | undefined)[]): boolean {
  let last = -1;
  for (const partner of partners) {
    if (partner === undefined) continue;
    if (partner < last) return false;
    last = partner;
  }
  return true;
}

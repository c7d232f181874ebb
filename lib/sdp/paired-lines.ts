import { codecFormatsOf } from './codec-formats';
import { identityOf } from './line-identity';
import { matchFormats } from './match-formats';
import type { ReadLine, Section } from './reading';

/** A line of one description beside the line of the other one that speaks of the same thing. */
export type LinePair =
  | { readonly change: 'same'; readonly before: ReadLine; readonly after: ReadLine }
  | { readonly change: 'changed'; readonly before: ReadLine; readonly after: ReadLine }
  | { readonly change: 'removed'; readonly before: ReadLine }
  | { readonly change: 'added'; readonly after: ReadLine };

export interface PairedLines {
  /** In the order of `after`; what was removed stands where it stood before. */
  readonly lines: readonly LinePair[];
  /** Lines of both that stand in another order: a matter of meaning where order is preference. */
  readonly reordered: boolean;
}

/**
 * Pairs the lines of two sections by what they are about: the nth line about a thing belongs to the
 * nth line about it on the other side. In linear time.
 */
export function pairLines(before: Section, after: Section): PairedLines {
  const waiting = new Map<string, number[]>();
  for (const [index, line] of before.lines.entries()) {
    const identity = identityOf(line);
    const queue = waiting.get(identity);
    if (queue) queue.push(index);
    else waiting.set(identity, [index]);
  }
  for (const queue of waiting.values()) queue.reverse();
  const nameBefore = payloadTypeNames(before, after);
  const partners = after.lines.map((line) => waiting.get(identityOf(line, nameBefore))?.pop());
  return { lines: weave(before.lines, after.lines, partners), reordered: !ascending(partners) };
}

/**
 * The number that each payload type of `after` has in `before`: its own, unless the codec has
 * another number there. A new codec under a number that has moved on has no name there.
 */
function payloadTypeNames(before: Section, after: Section): (payloadType: string) => string {
  const partners = matchFormats(codecFormatsOf(before), codecFormatsOf(after));
  const taken = new Set(partners.values());
  return (payloadType) => {
    if (!/^\d+$/.test(payloadType)) return payloadType;
    const partner = partners.get(Number(payloadType));
    if (partner !== undefined) return String(partner);
    return taken.has(Number(payloadType)) ? `new ${payloadType}` : payloadType;
  };
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

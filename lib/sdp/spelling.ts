/*
 * How far two short words are apart: the Damerau–Levenshtein distance with adjacent transpositions
 * (optimal string alignment), for attribute names.
 */

/**
 * The number of letters put in, left out, changed, or swapped with their neighbour that lead from
 * one word to the other, or undefined where it is above `limit`. Costs the product of the lengths.
 */
export function spellingDistance(from: string, to: string, limit: number): number | undefined {
  if (Math.abs(from.length - to.length) > limit) return undefined;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const next = nextRow(from, to, row, last, beforeLast);
    if (Math.min(...next) > limit) return undefined;
    beforeLast = last;
    last = next;
  }
  const distance = last[to.length] ?? 0;
  return distance <= limit ? distance : undefined;
}

function nextRow(
  from: string,
  to: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): readonly number[] {
  const next = [row];
  for (let column = 1; column <= to.length; column += 1) {
    const same = from[row - 1] === to[column - 1];
    const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
    next.push(
      Math.min(
        (next[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return next;
}

/** A bit for each letter or digit of the word, so that words far apart can be told at once. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

/** How many bits of the two sets differ: never more than twice the distance of their words. */
export function differingLetters(one: number, other: number): number {
  let differing = one ^ other;
  let count = 0;
  while (differing !== 0) {
    differing &= differing - 1;
    count += 1;
  }
  return count;
}

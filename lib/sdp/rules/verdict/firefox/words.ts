/*
 * How sipcc takes a line apart: words stand between spaces, tabs, or what else the caller names;
 * a number is what strtoul makes of a word, so that letters behind digits are passed over.
 */

export interface WordWalk {
  /** The next word that has none of `delimiters` in it; undefined at the end of the line. */
  word(delimiters?: string): string | undefined;
  /** The next word as a number of 32 bits; undefined where it begins with none. */
  number(delimiters?: string): number | undefined;
  /** Takes this character where it comes next. */
  skip(character: string): boolean;
  /** All that is left. */
  rest(): string;
}

const BLANK = ' \t';

/** A CR ends the line for sipcc, wherever it stands. */
export function walkWords(line: string): WordWalk {
  const end = line.indexOf('\r');
  const text = end < 0 ? line : line.slice(0, end);
  let at = 0;
  const word = (delimiters = BLANK) => {
    while (at < text.length && delimiters.includes(text.charAt(at))) at += 1;
    const start = at;
    while (at < text.length && !delimiters.includes(text.charAt(at))) at += 1;
    return at > start ? text.slice(start, at) : undefined;
  };
  return {
    word,
    number: (delimiters) => numberOf(word(delimiters) ?? ''),
    skip(character) {
      if (text.charAt(at) !== character) return false;
      at += 1;
      return true;
    },
    rest: () => text.slice(at),
  };
}

const UINT32 = 2 ** 32;

/** As strtoul reads it: a sign is allowed, and a negative number is far too large. */
export function numberOf(word: string): number | undefined {
  const digits = /^\s*\+?(\d+)/.exec(word)?.[1];
  const value = Number(digits);
  return digits !== undefined && value < UINT32 ? value : undefined;
}

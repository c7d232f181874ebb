import type { LineContext } from './line-context';
import type { LineReading, ReadingKind, ReadingOf, ReadLine } from './reading';
import type { Token, TokenRole } from './token';

/**
 * What a line means with its own values, for each kind of reading: one or two plain sentences.
 * Every value of the reading stands in the text, so that changing any value changes the text.
 * Content fills it in each language; the type makes a missing kind a compile error.
 */
export type Meanings<K extends ReadingKind> = {
  readonly [Kind in K]: (reading: ReadingOf<Kind>, context: LineContext) => string;
};

/** The words for one kind of value: its name, and what this value means where that can be said. */
export interface TokenWords {
  /** As a label: "payload type". */
  readonly name: string;
  /** One sentence about this very value; undefined where the name says it all. */
  readonly meaning?: (value: string, line: ReadLine, context: LineContext) => string | undefined;
}

export type TokenCatalogue<Role extends TokenRole> = { readonly [R in Role]: TokenWords };

/** What a line means, in the language of `meanings`. */
export function meaningOf<K extends ReadingKind>(
  meanings: Meanings<K>,
  reading: Extract<LineReading, { readonly kind: K }>,
  context: LineContext,
): string {
  const say: (reading: ReadingOf<K>, context: LineContext) => string = meanings[reading.kind as K];
  return say(reading as ReadingOf<K>, context);
}

/** What one value of a line means; undefined where its name says it all. */
export function tokenMeaningOf(
  catalogue: TokenCatalogue<TokenRole>,
  token: Token,
  line: ReadLine,
  context: LineContext,
): string | undefined {
  const value = line.line.text.slice(token.start, token.end);
  return catalogue[token.role].meaning?.(value, line, context);
}

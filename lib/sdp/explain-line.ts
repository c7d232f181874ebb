import type { LineEnd, Place } from './line';
import type { LineContext } from './line-context';
import { referenceOf } from './read-line';
import type { ReadingKind, ReadLine } from './reading';
import { referenceText, referenceUrl } from './reference';
import type { TokenRole } from './token';
import { type Meanings, meaningOf, type TokenCatalogue, tokenMeaningOf } from './words';

/** The words for lines in one language; content holds them. */
export interface LineWords {
  readonly meanings: Meanings<ReadingKind>;
  readonly tokens: TokenCatalogue<TokenRole>;
}

/** A value of a line: half-open range of UTF-16 code units of the line's text, and its words. */
export interface ExplainedToken {
  readonly start: number;
  readonly end: number;
  readonly role: TokenRole;
  readonly name: string;
  readonly meaning: string | undefined;
}

/** A line with everything that is said about it, as plain data in one language. */
export interface ExplainedLine {
  readonly number: number;
  readonly offset: number;
  readonly text: string;
  readonly end: LineEnd;
  readonly place: Place;
  readonly kind: ReadingKind;
  /** Never empty. */
  readonly meaning: string;
  readonly reference: { readonly text: string; readonly url: string } | undefined;
  readonly tokens: readonly ExplainedToken[];
}

/** Says a line in the language of `words`. Costs what the line's own length costs. */
export function explainLine(line: ReadLine, context: LineContext, words: LineWords): ExplainedLine {
  const { number, offset, text, end, place } = line.line;
  return {
    number,
    offset,
    text,
    end,
    place,
    kind: line.reading.kind,
    meaning: meaningOf(words.meanings, line.reading, context),
    reference: citation(line),
    tokens: line.tokens.map((token) => ({
      start: token.start,
      end: token.end,
      role: token.role,
      name: words.tokens[token.role].name,
      meaning: tokenMeaningOf(words.tokens, token, line, context),
    })),
  };
}

function citation({ line }: ReadLine): ExplainedLine['reference'] {
  if (line.place.in === 'around') return undefined;
  const reference = referenceOf(line.text);
  return reference && { text: referenceText(reference), url: referenceUrl(reference) };
}

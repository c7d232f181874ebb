import type { LineReader } from '../line-reader';
import type { Parameter } from '../readings/media';

/** A whole payload type (RFC 3550 §5.1: seven bits). */
export function takePayloadType(reader: LineReader, stops?: string): number {
  return reader.number('payload type', 0, 127, stops);
}

export function skipSpaces(reader: LineReader): void {
  while (reader.skip(' ') || reader.skip('\t'));
}

/**
 * The parameters up to the end of the line, at least one: `name=value` and words alone, apart at
 * semicolons. Spaces around them are let be, as is a semicolon too many; a value may hold spaces
 * (`config=NC209 0A21F`) or be quoted.
 *
 * Sample input: `minptime=10; useinbandfec=1` or `0-15,66,70`
 */
export function takeParameters(reader: LineReader): readonly Parameter[] {
  const parameters: Parameter[] = [];
  skipSeparators(reader);
  do {
    parameters.push(takeParameter(reader));
    skipSeparators(reader);
  } while (reader.position < reader.text.length);
  return parameters;
}

function takeParameter(reader: LineReader): Parameter {
  if (!standsAt(reader, NAME)) return { name: reader.until('parameter value', '; \t') };
  const name = reader.until('parameter name', '=');
  reader.skip('=');
  if (reader.skip('"')) return { name, value: takeQuoted(reader) };
  return { name, value: takeValue(reader) };
}

function takeQuoted(reader: LineReader): string {
  if (reader.skip('"')) return '';
  const value = reader.until('parameter value', '"');
  reader.literal('"');
  return value;
}

/** Words up to a semicolon, the end, or the `name=` of a parameter that only a space parts off. */
function takeValue(reader: LineReader): string {
  const words: string[] = [];
  skipSpaces(reader);
  while (
    !standsAt(reader, PARAMETER_END) &&
    (words.length === 0 || !standsAt(reader, NEXT_PARAMETER))
  ) {
    words.push(reader.until('parameter value', '; \t'));
    skipSpaces(reader);
  }
  return words.join(' ');
}

const NAME = /[^=;\s]+=/y;
const PARAMETER_END = /;|$/y;
/** Not the end of Base64, which is `=` before a comma, a space or nothing. */
const NEXT_PARAMETER = /[A-Za-z][\w.-]*=[^=;,\s]/y;

function skipSeparators(reader: LineReader): void {
  while (reader.skip(' ') || reader.skip('\t') || reader.skip(';'));
}

/** Whether the text goes on so; the pattern is sticky, so that it looks nowhere else. */
function standsAt(reader: LineReader, pattern: RegExp): boolean {
  pattern.lastIndex = reader.position;
  return pattern.test(reader.text);
}

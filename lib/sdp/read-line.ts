import type { AttributeReader } from './attribute-reader';
import type { SdpLine } from './line';
import { createLineReader, type LineProblem, type LineReader, Unreadable } from './line-reader';
import { mediaReaders } from './readers/media';
import { plainReaders } from './readers/plain';
import { structureReaders } from './readers/structure';
import { transportReaders } from './readers/transport';
import type { LineReading, ReadLine } from './reading';
import type { UnknownReading } from './readings/plain';
import type { Reference } from './reference';
import type { Token } from './token';
import { readUnknownAttribute } from './unknown';

/**
 * Maps, not objects: a pasted `a=constructor:` must find nothing. A name that two groups know is
 * read by the first one.
 */
const LETTERS = new Map<string, AttributeReader>(Object.entries(structureReaders));
const ATTRIBUTES = new Map<string, AttributeReader>([
  ...Object.entries(plainReaders),
  ...Object.entries(mediaReaders),
  ...Object.entries(transportReaders),
]);

/**
 * What a line says. Never throws: a line that cannot be read says what was expected where. Spaces
 * before the letter stay in the line's text and are passed over here, so that the line can still be
 * explained; that browsers reject it is for a rule to say.
 */
export function readLine(line: SdpLine): ReadLine {
  if (line.text.trim() === '') return { line, reading: { kind: 'blank' }, tokens: [] };
  if (line.place.in === 'around') return { line, reading: { kind: 'around' }, tokens: [] };
  const head = headOf(line.text);
  if (head === undefined) return notALine(line);
  return head.letter === 'a' ? readAttributeLine(line, head) : readLetterLine(line, head);
}

/** Where the letter, or the attribute of this name, is specified; undefined for one unknown. */
export function referenceOf(text: string): Reference | undefined {
  const head = headOf(text);
  if (head === undefined) return undefined;
  if (head.letter !== 'a') return LETTERS.get(head.letter)?.reference;
  return (
    ATTRIBUTES.get(nameAt(text, head.position).name)?.reference ?? { rfc: 8866, section: '5.13' }
  );
}

interface Head {
  readonly letter: string;
  /** Where what follows the `=` begins. */
  readonly position: number;
}

/** A candidate stands without its `a=` where it comes from an `RTCIceCandidate` (RFC 8839 §5.1). */
function headOf(text: string): Head | undefined {
  const position = text.length - text.trimStart().length;
  if (text.startsWith('candidate:', position)) return { letter: 'a', position };
  const letter = text.charAt(position);
  return text.charAt(position + 1) === '=' && /^[A-Za-z]$/.test(letter)
    ? { letter, position: position + 2 }
    : undefined;
}

function readLetterLine(line: SdpLine, { letter, position }: Head): ReadLine {
  const row = LETTERS.get(letter);
  const reader = createLineReader(line.text, position);
  if (row !== undefined) return readWith(row, line, reader, letter);
  const value = position < line.text.length ? reader.rest('unknown value') : '';
  return { line, reading: { kind: 'unknown letter', letter, value }, tokens: reader.tokens };
}

function readAttributeLine(line: SdpLine, { position }: Head): ReadLine {
  const { name, end } = nameAt(line.text, position);
  const found = line.text.slice(position, end);
  if (name === '') {
    const expected = { what: 'word', role: 'unknown name' } as const;
    return unreadable(line, 'a', [], {
      role: 'unknown name',
      expected,
      at: position,
      length: found.length,
      found,
    });
  }
  const colon = line.text.charAt(end) === ':';
  const row = ATTRIBUTES.get(name);
  if (row === undefined) return unknownAttribute(line, name, position, colon ? end + 1 : undefined);
  return readWith(row, line, createLineReader(line.text, colon ? end + 1 : end), name);
}

/** The name of an attribute, spaces behind it left out, and where its colon stands or would. */
function nameAt(text: string, position: number): { readonly name: string; readonly end: number } {
  const colon = text.indexOf(':', position);
  const end = colon < 0 ? text.length : colon;
  return { name: text.slice(position, end).trimEnd(), end };
}

function unknownAttribute(
  line: SdpLine,
  name: string,
  at: number,
  valueAt: number | undefined,
): ReadLine {
  const value = valueAt === undefined ? undefined : line.text.slice(valueAt);
  const reading: UnknownReading = readUnknownAttribute(name, value);
  const tokens: Token[] = [{ role: 'unknown name', start: at, end: at + name.length }];
  if (valueAt !== undefined && value) {
    tokens.push({ role: 'unknown value', start: valueAt, end: line.text.length });
  }
  return { line, reading, tokens };
}

function readWith(row: AttributeReader, line: SdpLine, reader: LineReader, of: string): ReadLine {
  try {
    const reading: LineReading = row.read(reader, of);
    reader.end();
    return { line, reading, tokens: reader.tokens };
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(line, of, reader.tokens, error.problem);
    throw error;
  }
}

function unreadable(
  line: SdpLine,
  of: string,
  tokens: readonly Token[],
  problem: LineProblem,
): ReadLine {
  return { line, reading: { kind: 'unreadable', of, problem }, tokens };
}

/** No letter and no `=`: the whole line is what was not expected. */
function notALine(line: SdpLine): ReadLine {
  const { text } = line;
  const expected = { what: 'line' } as const;
  return unreadable(line, '', [], {
    role: undefined,
    expected,
    at: 0,
    length: text.length,
    found: text,
  });
}

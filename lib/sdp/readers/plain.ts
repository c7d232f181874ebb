import type { AttributeReader, AttributeReaders } from '../attribute-reader';
import type { ValueShape } from '../attributes/attribute';
import {
  PLAIN_ATTRIBUTE_NAMES,
  PLAIN_ATTRIBUTES,
  type PlainAttributeName,
} from '../attributes/plain-attributes';
import type { LineReader } from '../line-reader';

/*
 * Sample input (behind the colon):
 * qos mandatory local sendrecv
 * incl IN IP4 233.252.0.1 198.51.100.1
 */

/** The attributes without a reader of their own: the value is words, apart at spaces. */
export const plainReaders: AttributeReaders = Object.fromEntries(
  PLAIN_ATTRIBUTE_NAMES.map((name) => [name, readerOf(name)]),
);

function readerOf(attribute: PlainAttributeName): AttributeReader {
  const { value, reference } = PLAIN_ATTRIBUTES[attribute];
  return {
    reference,
    read: (reader) => ({ kind: 'plain', attribute, words: readWords(reader, value) }),
  };
}

/** What stands behind a flag is left for `read-line.ts` to complain about. */
function readWords(reader: LineReader, shape: ValueShape): readonly string[] {
  if (shape === 'flag') return [];
  const words: string[] = [];
  skipSpaces(reader);
  while (reader.position < reader.text.length) {
    words.push(reader.until('value', ' \t'));
    skipSpaces(reader);
  }
  if (words.length === 0 && shape === 'value') {
    reader.fail('value', { what: 'word', role: 'value' }, reader.position, 0);
  }
  return words;
}

function skipSpaces(reader: LineReader): void {
  while (reader.skip(' ') || reader.skip('\t'));
}

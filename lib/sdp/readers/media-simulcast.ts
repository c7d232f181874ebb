import type { AttributeReaders } from '../attribute-reader';
import type { LineReader } from '../line-reader';
import type { ReadingOf } from '../reading';
import type {
  Parameter,
  SimulcastAlternative,
  SimulcastDirection,
  SimulcastList,
} from '../readings/media';
import { skipSpaces, takePayloadType } from './media-parameters';
import { wordFollows } from './word-list';

export const simulcastReaders: AttributeReaders = {
  rid: { read: readRid, reference: { rfc: 8851, section: '4' } },
  simulcast: { read: readSimulcast, reference: { rfc: 8853, section: '5.1' } },
};

const DIRECTIONS = ['send', 'recv'] as const;

/** Sample input: `1 send pt=97,98;max-width=1280;max-fps=30` */
function readRid(reader: LineReader): ReadingOf<'rid'> {
  const rid = reader.word('rid', /^[\w-]+$/);
  const direction = reader.oneOf('simulcast direction', DIRECTIONS);
  const payloadTypes: number[] = [];
  const restrictions: Parameter[] = [];
  skipSeparators(reader);
  while (reader.position < reader.text.length) {
    if (reader.skip('pt=')) takePayloadTypes(reader, payloadTypes);
    else restrictions.push(takeRestriction(reader));
    skipSeparators(reader);
  }
  return { kind: 'rid', rid, direction, payloadTypes, restrictions };
}

function takePayloadTypes(reader: LineReader, into: number[]): void {
  do into.push(takePayloadType(reader, ',; \t'));
  while (reader.skip(','));
}

function takeRestriction(reader: LineReader): Parameter {
  const name = reader.until('parameter name', '=; \t');
  return reader.skip('=') ? { name, value: reader.until('parameter value', '; \t') } : { name };
}

function skipSeparators(reader: LineReader): void {
  while (reader.skip(';') || reader.skip(' ') || reader.skip('\t'));
}

/** Sample input: `send 1;2;~4,3 recv 3`, in older drafts also `recv rid=foo;bar`. */
function readSimulcast(reader: LineReader): ReadingOf<'simulcast'> {
  const first = takeList(reader, DIRECTIONS);
  if (!wordFollows(reader)) return { kind: 'simulcast', lists: [first] };
  const second = takeList(reader, [first.direction === 'send' ? 'recv' : 'send']);
  return { kind: 'simulcast', lists: [first, second] };
}

function takeList(reader: LineReader, directions: readonly SimulcastDirection[]): SimulcastList {
  const direction = reader.oneOf('simulcast direction', directions);
  skipSpaces(reader);
  const oldPrefix = reader.skip('rid=') ? 'rid' : reader.skip('pt=') ? 'pt' : undefined;
  const streams = [takeAlternatives(reader)];
  while (reader.skip(';')) streams.push(takeAlternatives(reader));
  return { direction, oldPrefix, streams };
}

function takeAlternatives(reader: LineReader): readonly SimulcastAlternative[] {
  const alternatives = [takeAlternative(reader)];
  while (reader.skip(',')) alternatives.push(takeAlternative(reader));
  return alternatives;
}

function takeAlternative(reader: LineReader): SimulcastAlternative {
  const written = reader.until('rid', ',; \t', /^~?[\w-]+$/);
  const paused = written.startsWith('~');
  return { rid: paused ? written.slice(1) : written, paused };
}

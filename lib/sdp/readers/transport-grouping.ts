import type { AttributeReader, AttributeReaders } from '../attribute-reader';
import type { LineReader } from '../line-reader';
import type { ReadingOf } from '../reading';
import { providerOf } from './identity-provider';
import { wordFollows, wordsLeft } from './word-list';

type Direction = ReadingOf<'direction'>['direction'];

/** The attribute's name is its value. */
function directionReader(direction: Direction): AttributeReader {
  return {
    read: () => ({ kind: 'direction', direction }),
    reference: { rfc: 8866, section: '6.7' },
  };
}

/** Directions, grouping, streams and identity. */
export const groupingReaders: AttributeReaders = {
  sendrecv: directionReader('sendrecv'),
  sendonly: directionReader('sendonly'),
  recvonly: directionReader('recvonly'),
  inactive: directionReader('inactive'),
  group: { read: readGroup, reference: { rfc: 5888, section: '5' } },
  mid: {
    read: (reader) => ({ kind: 'mid', mid: reader.word('mid') }),
    reference: { rfc: 5888, section: '4' },
  },
  'bundle-only': {
    read: () => ({ kind: 'bundle-only' }),
    reference: { rfc: 9143, section: '6' },
  },
  msid: { read: readMsid, reference: { rfc: 8830, section: '2' } },
  'msid-semantic': {
    read: readMsidSemantic,
    reference: {
      title: 'draft-ietf-mmusic-msid-05',
      url: 'https://datatracker.ietf.org/doc/html/draft-ietf-mmusic-msid-05',
    },
  },
  identity: { read: readIdentity, reference: { rfc: 8827, section: '5' } },
  label: {
    read: (reader) => ({ kind: 'label', label: reader.word('label') }),
    reference: { rfc: 4574, section: '4' },
  },
  content: { read: readContent, reference: { rfc: 4796, section: '5' } },
};

/** Sample input: `BUNDLE 0 1 2`. Without mids it takes every section out of the group. */
function readGroup(reader: LineReader): ReadingOf<'group'> {
  const semantics = reader.word('group semantics');
  return { kind: 'group', semantics, mids: wordsLeft(reader, 'mid') };
}

/** Sample input: `- {5c6b0f2a-…}` of Firefox, `stream track` of Chromium, `stream` alone. */
function readMsid(reader: LineReader): ReadingOf<'msid'> {
  const stream = reader.word('stream id');
  const track = wordFollows(reader) ? reader.word('track id') : undefined;
  return { kind: 'msid', stream, track };
}

/** Sample input: ` WMS *` of Firefox, ` WMS stream` or ` WMS` of Chromium; the space is theirs. */
function readMsidSemantic(reader: LineReader): ReadingOf<'msid-semantic'> {
  const semantic = reader.word('msid semantic');
  return { kind: 'msid-semantic', semantic, streams: wordsLeft(reader, 'stream id') };
}

/** Sample input: `eyJpZHAiOns… version=1` */
function readIdentity(reader: LineReader): ReadingOf<'identity'> {
  const assertion = reader.word('identity assertion');
  const extensions = wordsLeft(reader, 'identity extension');
  return { kind: 'identity', assertion, provider: providerOf(assertion), extensions };
}

/** Sample input: `slides,main` */
function readContent(reader: LineReader): ReadingOf<'content'> {
  reader.skip(' ');
  const contents = [reader.until('content kind', ', ')];
  while (reader.skip(',')) {
    reader.skip(' ');
    contents.push(reader.until('content kind', ', '));
  }
  return { kind: 'content', contents };
}

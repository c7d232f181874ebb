import { expect, test } from 'vitest';
import { plaintextTree12 } from '@/lib/decryption/plaintext';
import { UserMessages } from '@/lib/decryption/user-messages';
import type { Chunk } from '@/lib/sctp/chunks';
import { encodeDcep } from '@/lib/sctp/dcep';
import { encodePacket } from '@/lib/sctp/encode-packet';
import { PPID } from '@/lib/sctp/payload-protocol';

const APPLICATION_DATA = 23;
const TEXT = new TextEncoder().encode('one message in three');
const LAST_TSN = 2 ** 32 - 1;

interface Piece {
  readonly index: number;
  readonly count: number;
  readonly data: Uint8Array;
}

function piecesOf(bytes: Uint8Array, count = 3): readonly Piece[] {
  const size = Math.ceil(bytes.length / count);
  return Array.from({ length: count }, (_, index) => {
    return { index, count, data: bytes.slice(index * size, (index + 1) * size) };
  });
}

const flags = ({ index, count }: Piece) => ({
  immediate: false,
  unordered: false,
  beginning: index === 0,
  ending: index === count - 1,
});

/** TSNs that run over their end. */
function dataOf(piece: Piece, ppid: number, streamSequence = 0): Chunk {
  const tsn = (LAST_TSN + piece.index) >>> 0;
  const { data } = piece;
  return { type: 'DATA', ...flags(piece), tsn, streamId: 1, streamSequence, ppid, data };
}

function iDataOf(piece: Piece, ppid: number): Chunk {
  const { index, data } = piece;
  const ppidOrFragment = index === 0 ? ppid : index;
  const place = { tsn: 9 + index, streamId: 1, messageId: 4, ppidOrFragment };
  return { type: 'I-DATA', ...flags(piece), ...place, data };
}

const treeOf = (...chunks: readonly Chunk[]) =>
  plaintextTree12(
    encodePacket({ sourcePort: 5000, destinationPort: 5000, verificationTag: 1, chunks }),
    APPLICATION_DATA,
  );

const textsOf = (messages: UserMessages, ...chunks: readonly Chunk[]) =>
  messages.add('client', treeOf(...chunks)).flatMap(({ fields }) => fields.map(({ text }) => text));

test.each([
  ['DATA, over the end of the TSNs', dataOf],
  ['I-DATA', iDataOf],
])('%s: a message is whole with its last missing fragment, in any order', (_, chunkOf) => {
  const [first, second, third] = piecesOf(TEXT).map((piece) => chunkOf(piece, PPID.STRING));
  if (!first || !second || !third) throw new Error('three pieces');
  const messages = new UserMessages();
  expect(textsOf(messages, third)).toEqual([]);
  expect(textsOf(messages, first, first)).toEqual([]);
  expect(textsOf(messages, second)).toEqual(['one message in three']);
  expect(textsOf(new UserMessages(), first, second, third)).toEqual(['one message in three']);
});

test('a whole message stands in its packet already', () => {
  const [whole] = piecesOf(TEXT, 1);
  if (!whole) throw new Error('one piece');
  expect(textsOf(new UserMessages(), dataOf(whole, PPID.STRING))).toEqual([]);
});

test('fragments of two senders, or of two messages, do not mix', () => {
  const [first, second] = piecesOf(TEXT, 2);
  if (!first || !second) throw new Error('two pieces');
  const messages = new UserMessages();
  expect(textsOf(messages, dataOf(first, PPID.STRING), dataOf(second, PPID.STRING, 1))).toEqual([]);
  expect(messages.add('server', treeOf(dataOf(second, PPID.STRING)))).toEqual([]);
  expect(textsOf(messages, dataOf(second, PPID.STRING))).toEqual(['one message in three']);
});

test('a message of DCEP is taken apart, bytes stay bytes', () => {
  const reliability = { kind: 'reliable' } as const;
  const open = { kind: 'open', ordered: true, reliability, priority: 256 } as const;
  const bytes = encodeDcep({ ...open, label: 'chat', protocol: '' });
  const dcep = piecesOf(bytes).map((piece) => dataOf(piece, PPID.DCEP));
  expect(textsOf(new UserMessages(), ...dcep)).toEqual(['OPEN chat']);
  const binary = piecesOf(TEXT).map((piece) => iDataOf(piece, PPID.BINARY));
  expect(textsOf(new UserMessages(), ...binary)).toEqual(['20 B']);
});

test('messages that never end are forgotten', () => {
  const [first, second] = piecesOf(TEXT, 2);
  if (!first || !second) throw new Error('two pieces');
  const messages = new UserMessages();
  for (let sequence = 0; sequence < 200; sequence += 1) {
    textsOf(messages, dataOf(first, PPID.STRING, sequence));
  }
  expect(textsOf(messages, dataOf(second, PPID.STRING, 0))).toEqual([]);
  expect(textsOf(messages, dataOf(second, PPID.STRING, 199))).toEqual(['one message in three']);
});

import { assertNever } from '../assert-never';
import type { ByteRange } from '../bytes/byte-range';
import type { DecryptedPart } from '../decryption/outcome';
import { everyField, type PacketField, type PacketTree, partNamed } from '../packet/packet-field';
import { openedPartOf, type PacketLayer } from './packet-layers';

/**
 * What anybody on the path makes of bytes: reads them and could change them; reads them, but a change
 * is noticed; sees them without their meaning; or has the proof in hand that only a key can check.
 */
export type Reader = 'clear' | 'authenticated' | 'hidden' | 'tag';

export const READERS = ['clear', 'authenticated', 'hidden', 'tag'] as const;

export interface ReaderRange extends ByteRange {
  readonly reader: Reader;
}

/** Who can read what of a packet as it crosses the network; the ranges cover all of its bytes. */
export function readersOf({ bytes, fields }: PacketTree): readonly ReaderRange[] {
  const marks = new Array<Reader>(bytes.length).fill('clear');
  for (const field of fields) mark(marks, field);
  const ranges: ReaderRange[] = [];
  marks.forEach((reader, at) => {
    const last = ranges.at(-1);
    if (last?.reader === reader) ranges[ranges.length - 1] = { ...last, end: at + 1 };
    else ranges.push({ reader, start: at, end: at + 1 });
  });
  return ranges;
}

/**
 * Who could read the bytes of a layer on the way. A plaintext of DTLS was hidden whole; SRTP and
 * SRTCP leave their first bytes readable, which stand in the plaintext as they stood on the wire.
 */
export function readersOfLayer(layer: PacketLayer): readonly ReaderRange[] {
  const part = openedPartOf(layer);
  if (part === undefined) return readersOf(layer.tree);
  const end = layer.tree.bytes.length;
  // Media are never put together of several packets here.
  const at = Math.min(readableLength(part), end);
  const readable: ReaderRange = { reader: 'authenticated', start: 0, end: at };
  const hidden: ReaderRange = { reader: 'hidden', start: at, end };
  return [readable, hidden].filter((range) => range.end > range.start);
}

/** Of an encrypted report the first header and the SSRC of the sender (RFC 3711 §3.4). */
const READABLE_OF_SRTCP = 8;

/** In bytes: RTP keeps its header with all extensions in clear, and hides its padding (RFC 3711 §3.1). */
function readableLength({ place, tree }: DecryptedPart): number {
  switch (place.of) {
    case 'dtls-record':
      return 0;
    case 'srtcp-packet':
      return READABLE_OF_SRTCP;
    case 'srtp-packet': {
      const body = [...everyField(tree.fields)].find(
        ({ name }) => name === 'rtp-payload' || name === 'rtp-padding',
      );
      return body?.start ?? tree.bytes.length;
    }
    default:
      return assertNever(place);
  }
}

function mark(marks: Reader[], field: PacketField): void {
  const own = readerOf(field);
  if (own !== undefined) marks.fill(own, field.start, field.end);
  const integrity = field.name === 'stun-message' ? integrityOf(field) : undefined;
  if (integrity !== undefined) {
    marks.fill('authenticated', field.start, integrity.start);
    marks.fill('tag', integrity.start, integrity.end);
  }
  for (const part of field.fields) mark(marks, part);
}

function readerOf(field: PacketField): Reader | undefined {
  switch (field.name) {
    // The header is additional data of the AEAD (RFC 6347 §4.1.2.1, RFC 9147 §4.2.1).
    case 'dtls-record':
      return field.value.isEncrypted ? 'authenticated' : undefined;
    case 'rtp-packet':
      return field.value.protection === 'srtp' ? 'authenticated' : undefined;
    case 'srtcp-packet':
      return 'authenticated';
    case 'dtls-encrypted':
    case 'dtls-encrypted-sequence':
    case 'srtcp-encrypted':
      return 'hidden';
    case 'rtp-payload':
      return field.value.protection === 'srtp' ? 'hidden' : undefined;
    case 'srtp-tag':
      return 'tag';
    case 'tls-fragment':
      return field.value.type === 'application_data' ? 'hidden' : undefined;
    default:
      return undefined;
  }
}

/** What a datagram within DATA or ChannelData says of itself is marked after what is around it. */
function integrityOf(message: PacketField): PacketField | undefined {
  return partNamed(message, 'MESSAGE-INTEGRITY') ?? partNamed(message, 'MESSAGE-INTEGRITY-SHA256');
}

/** How many bytes anybody, and only the ends, can read. */
export function countReaders(ranges: readonly ReaderRange[]): Readonly<Record<Reader, number>> {
  const counts = { clear: 0, authenticated: 0, hidden: 0, tag: 0 };
  for (const { reader, start, end } of ranges) counts[reader] += end - start;
  return counts;
}

import type { ByteReader } from '@/lib/bytes/byte-reader';
import type { RtcpNamed, SdesChunk, SdesItem } from './rtcp-packet';

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** SDES (RFC 3550 §6.5); undefined where bytes are left over. */
export function readSdes(reader: ByteReader, count: number): RtcpNamed<'SDES'> | undefined {
  const chunks = Array.from({ length: count }, () => readChunk(reader));
  return reader.remaining > 0 ? undefined : { type: 'SDES', chunks };
}

/** An item of kind 0 ends a chunk, and zeros fill its last word. */
function readChunk(reader: ByteReader): SdesChunk {
  const start = reader.offset;
  const ssrc = reader.u32('SSRC');
  const items: SdesItem[] = [];
  for (let kind = reader.u8('item kind'); kind !== 0; kind = reader.u8('item kind')) {
    const length = reader.u8('item length');
    items.push({ kind, text: UTF_8.decode(reader.bytes('item text', length)) });
  }
  const filled = -(reader.offset - start) & 3;
  if (filled > 0) reader.bytes('filling', filled);
  return { ssrc, items };
}

/** BYE (RFC 3550 §6.6). */
export function readBye(reader: ByteReader, count: number): RtcpNamed<'BYE'> | undefined {
  const sources = Array.from({ length: count }, () => reader.u32('SSRC'));
  if (reader.remaining === 0) return { type: 'BYE', sources, reason: undefined };
  const length = reader.u8('reason length');
  const reason = UTF_8.decode(reader.bytes('reason', length));
  const filling = reader.rest('filling');
  return filling.length > 3 ? undefined : { type: 'BYE', sources, reason };
}

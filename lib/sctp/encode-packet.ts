import { ByteWriter } from '@/lib/bytes/byte-writer';
import { joined } from '@/lib/bytes/joined';
import type { ChunkCodec } from './chunk-codec';
import { CHUNK_TABLE, chunkCode } from './chunk-table';
import type { Chunk } from './chunks';
import { CHECKSUM_OFFSET, crc32c } from './crc32c';
import type { SctpPacket } from './packet';
import { writePadding } from './tlv';

/** The bytes of a packet, checksum and padding included. A value that its field cannot hold is a
 * RangeError. */
export function encodePacket(packet: SctpPacket): Uint8Array {
  return encodePacketOf(packet, packet.chunks.map(encodeChunk));
}

/** The same with chunks that are bytes already, each a multiple of four long. */
export function encodePacketOf(
  header: Omit<SctpPacket, 'chunks'>,
  chunks: readonly Uint8Array[],
): Uint8Array {
  const writer = new ByteWriter();
  writer.u16('source port', header.sourcePort);
  writer.u16('destination port', header.destinationPort);
  writer.u32('verification tag', header.verificationTag);
  writer.u32('checksum', 0);
  const bytes = joined([writer.toBytes(), ...chunks]);
  new DataView(bytes.buffer).setUint32(CHECKSUM_OFFSET, crc32c(bytes), true);
  return bytes;
}

/** One chunk with its padding. */
export function encodeChunk(chunk: Chunk): Uint8Array {
  const writer = new ByteWriter();
  writer.u8('chunk type', chunkCode(chunk));
  if (chunk.type === 'unknown') {
    writer.u8('chunk flags', chunk.flags);
    writer.u16('chunk length', 0);
    writer.bytes('value', chunk.value);
  } else {
    const codec = CHUNK_TABLE[chunk.type] as ChunkCodec<Chunk>;
    writer.u8('chunk flags', codec.flags?.(chunk) ?? 0);
    writer.u16('chunk length', 0);
    codec.write(writer, chunk);
  }
  writer.overwriteU16(2, writer.offset);
  writePadding(writer);
  return writer.toBytes();
}

import { attemptRead, ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import { CHUNK_TABLE, chunkType } from './chunk-table';
import type { Chunk } from './chunks';
import { CHECKSUM_OFFSET, packetChecksum } from './crc32c';
import { CAUSE_TABLE } from './error-causes';
import {
  CHUNK_HEADER_LENGTH,
  type Checksum,
  COMMON_HEADER_LENGTH,
  type DecodedPacket,
  type SctpProblem,
} from './packet';
import { PARAMETER_TABLE } from './parameters';
import { EXCESS, readTlvs, type TlvLayout, type TlvTable } from './tlv';

/*
 *  | source port 16                | destination port 16           |
 *  | verification tag 32                                           |
 *  | checksum: CRC-32C, its low byte first                         |      RFC 9260 §3.1
 *  | chunk type 8   | flags 8      | length, without padding       |
 *  | value, padded to a multiple of four …                         |      RFC 9260 §3.2
 */

/** Reads a whole packet. Whether its checksum is right is told beside it. Never throws. */
export function decodePacket(bytes: Uint8Array): DecodedPacket {
  const chunks: Chunk[] = [];
  const layouts: TlvLayout[] = [];
  if (bytes.length < COMMON_HEADER_LENGTH) {
    const problem = { kind: 'shorter-than-a-header', offset: bytes.length } as const;
    return { ok: false, problem, chunks, layout: { header: [], chunks: [] } };
  }
  const reader = new ByteReader(bytes);
  const ports = {
    sourcePort: reader.u16('source port'),
    destinationPort: reader.u16('destination port'),
  };
  const verificationTag = reader.u32('verification tag');
  reader.u32('checksum');
  const layout = { header: reader.fields, chunks: layouts };
  for (let at = reader.offset; at < bytes.length; ) {
    const read = readChunk(bytes, at);
    if ('kind' in read) return { ok: false, problem: read, chunks, layout };
    chunks.push(read.chunk);
    layouts.push(read.layout);
    at = read.layout.range.end;
  }
  const packet = { ...ports, verificationTag, chunks };
  return { ok: true, packet, checksum: checksumOf(bytes), layout };
}

function checksumOf(bytes: Uint8Array): Checksum {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stated = view.getUint32(CHECKSUM_OFFSET, true);
  if (stated === packetChecksum(bytes)) return { verdict: 'right', stated };
  return { verdict: stated === 0 ? 'zero' : 'wrong', stated };
}

interface ReadChunk {
  readonly chunk: Chunk;
  readonly layout: TlvLayout;
}

function readChunk(bytes: Uint8Array, start: number): ReadChunk | SctpProblem {
  if (start + CHUNK_HEADER_LENGTH > bytes.length) {
    return { kind: 'chunk-past-the-end', offset: start, code: bytes[start] };
  }
  const head = new ByteReader(bytes, start);
  const code = head.u8('chunk type');
  const flags = head.u8('chunk flags');
  const length = head.u16('chunk length');
  if (length < CHUNK_HEADER_LENGTH) {
    return { kind: 'chunk-shorter-than-its-header', offset: start + 2, code };
  }
  const value = { start: head.offset, end: start + length };
  if (value.end > bytes.length) return { kind: 'chunk-past-the-end', offset: start, code };

  const fields = new ByteReader(bytes, value.start, value.end);
  const inner: TlvLayout[] = [];
  const chunk = attemptRead(() => readValue(bytes, code, flags, fields, inner));
  if (chunk instanceof PastEndError) {
    return { kind: 'malformed-chunk', offset: chunk.offset, code, field: chunk.field };
  }
  // The last packet of a capture may lack the padding of its last chunk.
  const padding = { start: value.end, end: Math.min(bytes.length, value.end + (-length & 3)) };
  const layout = {
    code,
    name: chunkType(code),
    range: { start, end: padding.end },
    header: head.fields,
    value,
    fields: fields.fields,
    inner,
    padding,
  };
  return { chunk, layout };
}

/** Fills `inner` with where the parameters or causes lie. */
function readValue(
  bytes: Uint8Array,
  code: number,
  flags: number,
  fields: ByteReader,
  inner: TlvLayout[],
): Chunk {
  const type = chunkType(code);
  if (type === undefined) return { type: 'unknown', code, flags, value: fields.rest('value') };
  let isRestRead = false;
  const rest = <Value>(table: TlvTable<Value>) => {
    isRestRead = true;
    const end = fields.offset + fields.remaining;
    const { values, layouts } = readTlvs(bytes, fields.offset, end, table);
    inner.push(...layouts);
    return values;
  };
  const value = CHUNK_TABLE[type].read({
    flags,
    fields,
    parameters: () => rest(PARAMETER_TABLE),
    causes: () => rest(CAUSE_TABLE),
  });
  if (!isRestRead && fields.remaining > 0) throw new PastEndError(fields.offset, EXCESS);
  // The row that the name stands for is the one whose value the union has under that name.
  return { type, ...value } as Chunk;
}

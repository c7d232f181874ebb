import type { ByteRange } from '@/lib/bytes/byte-range';
import { attemptRead, ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import { hexNumber, type PacketField, packetField } from './packet-field';

/*
 *  V2 P X CC | M PT | sequence number | timestamp | SSRC | CSRC × CC | extension     RFC 3550 §5.1
 */

/** An RTP packet of twelve bytes or more. */
export function dissectRtp(bytes: Uint8Array, range: ByteRange): PacketField {
  const reader = new ByteReader(bytes, range.start, range.end);
  const fields: PacketField[] = [];
  const cut = attemptRead(() => readParts(reader, fields));
  const second = bytes[range.start + 1] ?? 0;
  const payloadType = second & 0x7f;
  const sequence = ((bytes[range.start + 2] ?? 0) << 8) | (bytes[range.start + 3] ?? 0);
  return packetField(
    'rtp-packet',
    range,
    { payloadType, sequence },
    `${payloadType}, ${sequence}`,
    {
      fields,
      problem:
        cut instanceof PastEndError
          ? {
              kind: 'cut-off',
              wanted: wantedAfter(bytes, cut.offset, range),
              had: range.end - cut.offset,
            }
          : undefined,
    },
  );
}

function readParts(reader: ByteReader, fields: PacketField[]): undefined {
  const from = (start: number) => ({ start, end: reader.offset });
  let start = reader.offset;
  const first = reader.u8('flags');
  const flags = {
    version: first >> 6,
    padding: (first & 0x20) !== 0,
    extension: (first & 0x10) !== 0,
    sources: first & 0x0f,
  };
  fields.push(packetField('rtp-flags', from(start), flags, hexNumber(first, 2)));
  start = reader.offset;
  const second = reader.u8('payload type');
  const type = { marker: second > 0x7f, payloadType: second & 0x7f };
  fields.push(packetField('rtp-payload-type', from(start), type, `${type.payloadType}`));
  start = reader.offset;
  const sequence = reader.u16('sequence');
  fields.push(packetField('rtp-sequence', from(start), { sequence }, `${sequence}`));
  start = reader.offset;
  const timestamp = reader.u32('timestamp');
  fields.push(packetField('rtp-timestamp', from(start), { timestamp }, `${timestamp}`));
  start = reader.offset;
  const ssrc = hexNumber(reader.u32('ssrc'), 8);
  fields.push(packetField('rtp-ssrc', from(start), { ssrc }, ssrc));
  for (let source = 0; source < flags.sources; source += 1) {
    start = reader.offset;
    const csrc = hexNumber(reader.u32('csrc'), 8);
    fields.push(packetField('rtp-csrc', from(start), { csrc }, csrc));
  }
  if (flags.extension) fields.push(readExtension(reader));
  const length = reader.remaining;
  start = reader.offset;
  if (length === 0) return;
  reader.rest('payload');
  fields.push(packetField('rtp-payload', from(start), { length }, `${length} B`));
}

function readExtension(reader: ByteReader): PacketField {
  const start = reader.offset;
  const profile = hexNumber(reader.u16('profile'), 4);
  const length = 4 * reader.u16('extension length');
  reader.bytes('extension', length);
  const range = { start, end: reader.offset };
  return packetField('rtp-extension', range, { profile, length }, `${profile}, ${length} B`);
}

/** Four bytes for a contributing source; an extension says its length in words of four. */
function wantedAfter(bytes: Uint8Array, offset: number, { end }: ByteRange): number {
  if (offset + 4 > end) return 4;
  return 4 * (((bytes[offset - 2] ?? 0) << 8) | (bytes[offset - 1] ?? 0));
}

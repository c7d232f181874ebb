import type { ByteRange } from '@/lib/bytes/byte-range';
import { hexNumber, type PacketField, packetField } from './packet-field';
import { cutOffBody, type RtcpBody, rtcpData, ssrcField } from './rtcp-parts';

/*
 *  SDES: chunks × count; chunk: SSRC | items: type, length, text | zeros to a multiple of four
 *  BYE:  SSRC × count | length, reason
 *  APP:  SSRC | name (4) | data                                         RFC 3550 §6.5 – §6.7
 */

const ITEMS: Readonly<Record<number, string>> = {
  1: 'CNAME',
  2: 'NAME',
  3: 'EMAIL',
  4: 'PHONE',
  5: 'LOC',
  6: 'TOOL',
  7: 'NOTE',
  8: 'PRIV',
  15: 'MID',
};

export function readSourceDescription(
  bytes: Uint8Array,
  range: ByteRange,
  count: number,
): RtcpBody {
  const fields: PacketField[] = [];
  let at = range.start;
  for (let chunk = 0; chunk < count; chunk += 1) {
    if (at + 8 > range.end) {
      const problem = { kind: 'cut-off', wanted: 8, had: range.end - at } as const;
      return { fields: [...fields, ...rtcpData({ start: at, end: range.end })], problem };
    }
    const field = readChunk(bytes, { start: at, end: range.end });
    fields.push(field);
    at = field.end;
  }
  return { fields: [...fields, ...rtcpData({ start: at, end: range.end })] };
}

function readChunk(bytes: Uint8Array, { start, end }: ByteRange): PacketField {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ssrc = hexNumber(view.getUint32(start), 8);
  const fields = [ssrcField('rtcp-media-ssrc', view, start)];
  const value = { ssrc };
  let at = start + 4;
  while (at < end && bytes[at] !== 0) {
    const length = bytes[at + 1] ?? 0;
    const itemEnd = at + 2 + length;
    if (itemEnd > end) {
      const problem = { kind: 'cut-off', wanted: 2 + length, had: end - at } as const;
      return packetField('rtcp-sdes-chunk', { start, end }, value, ssrc, { fields, problem });
    }
    const type = ITEMS[bytes[at] ?? 0] ?? `${bytes[at]}`;
    const text = new TextDecoder().decode(bytes.subarray(at + 2, itemEnd));
    const range = { start: at, end: itemEnd };
    fields.push(packetField('rtcp-sdes-item', range, { type, text }, `${type} ${text}`));
    at = itemEnd;
  }
  // One zero ends the items, more of them fill up to a multiple of four.
  const next = Math.min(end, start + 4 * Math.floor((at - start) / 4) + 4);
  return packetField('rtcp-sdes-chunk', { start, end: next }, value, ssrc, { fields });
}

export function readGoodbye(bytes: Uint8Array, range: ByteRange, count: number): RtcpBody {
  const { start, end } = range;
  if (end - start < 4 * count) return cutOffBody(range, 4 * count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sources = Array.from({ length: count }, (_, index) =>
    ssrcField('rtcp-sender-ssrc', view, start + 4 * index),
  );
  const at = start + 4 * count;
  if (at >= end) return { fields: sources };
  const length = bytes[at] ?? 0;
  if (at + 1 + length > end) {
    const problem = { kind: 'cut-off', wanted: 1 + length, had: end - at } as const;
    return { fields: [...sources, ...rtcpData({ start: at, end })], problem };
  }
  const reason = new TextDecoder().decode(bytes.subarray(at + 1, at + 1 + length));
  const said = packetField(
    'rtcp-bye-reason',
    { start: at, end: at + 1 + length },
    { reason },
    reason,
  );
  return { fields: [...sources, said] };
}

export function readApplication(bytes: Uint8Array, range: ByteRange): RtcpBody {
  const { start, end } = range;
  if (end - start < 8) return cutOffBody(range, 8);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
  const fields = [
    ssrcField('rtcp-sender-ssrc', view, start),
    packetField('rtcp-app-name', { start: start + 4, end: start + 8 }, { name }, name),
    ...rtcpData({ start: start + 8, end }),
  ];
  return { fields, format: name };
}

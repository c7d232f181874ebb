import type { ByteRange } from '@/lib/bytes/byte-range';
import { type PacketField, packetField } from './packet-field';
import { cutOffBody, type RtcpBody, rtcpData } from './rtcp-parts';

/*
 *  | base sequence number | packet status count |
 *  | reference time (3), in 64 ms               | feedback packet count |
 *  | status chunks, two bytes each …
 *  | deltas of those received, one or two bytes each, in 250 µs …
 *  | zeros to a multiple of four      draft-holmer-rmcat-transport-wide-cc-extensions-01 §3.1
 */

const HEAD = 8;
/** Symbols: not received, received with a delta of one byte, of two bytes with a sign. */
const SMALL = 1;
const LARGE = 2;

/** The feedback of transport-wide congestion control, behind the two SSRCs. */
export function readTransportCc(bytes: Uint8Array, range: ByteRange): RtcpBody {
  const { start, end } = range;
  if (end - start < HEAD) return cutOffBody(range, HEAD);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const part = (from: number, to: number) => ({ start: start + from, end: start + to });
  const sequence = view.getUint16(start);
  const packets = view.getUint16(start + 2);
  const time = 64 * (view.getInt32(start + 4) >> 8);
  const count = view.getUint8(start + 7);
  const fields: PacketField[] = [
    packetField('twcc-base', part(0, 2), { sequence }, `${sequence}`),
    packetField('twcc-status-count', part(2, 4), { packets }, `${packets}`),
    packetField('twcc-reference-time', part(4, 7), { time }, `${time} ms`),
    packetField('twcc-feedback-count', part(7, 8), { count }, `${count}`),
  ];
  const { runs, told, at } = readChunks(view, start + HEAD, end, packets, fields);
  if (told < packets) {
    const problem = { kind: 'cut-off', wanted: 2, had: end - at } as const;
    return { fields: [...fields, ...rtcpData({ start: at, end })], problem };
  }
  return readDeltas(view, at, end, runs, fields);
}

/** So many packets after each other with one symbol: a chunk of two bytes may tell of 8191. */
interface Run {
  readonly symbol: number;
  readonly count: number;
}

/** Chunks until every packet has a symbol; what a last chunk says beyond them counts for nothing. */
function readChunks(
  view: DataView,
  start: number,
  end: number,
  packets: number,
  fields: PacketField[],
): { readonly runs: readonly Run[]; readonly told: number; readonly at: number } {
  const runs: Run[] = [];
  let told = 0;
  let at = start;
  for (; told < packets && at + 2 <= end; at += 2) {
    let inChunk = 0;
    let received = 0;
    for (const { symbol, count } of runsOf(view.getUint16(at))) {
      const counted = Math.min(count, packets - told - inChunk);
      inChunk += counted;
      if (symbol === SMALL || symbol === LARGE) received += counted;
      runs.push({ symbol, count: counted });
    }
    told += inChunk;
    const text = `${received}/${inChunk}`;
    const value = { packets: inChunk, received };
    fields.push(packetField('twcc-chunk', { start: at, end: at + 2 }, value, text));
  }
  return { runs, told, at };
}

/** A run of one symbol, fourteen symbols of one bit, or seven of two. */
function runsOf(chunk: number): readonly Run[] {
  if ((chunk & 0x8000) === 0) return [{ symbol: (chunk >> 13) & 3, count: chunk & 0x1fff }];
  const isOneBit = (chunk & 0x4000) === 0;
  return Array.from({ length: isOneBit ? 14 : 7 }, (_, index) => ({
    symbol: isOneBit ? (chunk >> (13 - index)) & 1 : (chunk >> (12 - 2 * index)) & 3,
    count: 1,
  }));
}

function readDeltas(
  view: DataView,
  start: number,
  end: number,
  runs: readonly Run[],
  fields: PacketField[],
): RtcpBody {
  let at = start;
  for (const { symbol, count } of runs) {
    if (symbol !== SMALL && symbol !== LARGE) continue;
    for (let packet = 0; packet < count; packet += 1) {
      if (at + symbol > end) {
        const problem = { kind: 'cut-off', wanted: symbol, had: end - at } as const;
        return { fields: [...fields, ...rtcpData({ start: at, end })], problem };
      }
      const delta = (symbol === SMALL ? view.getUint8(at) : view.getInt16(at)) / 4;
      const range = { start: at, end: at + symbol };
      fields.push(packetField('twcc-delta', range, { delta }, `${delta} ms`));
      at += symbol;
    }
  }
  return { fields: [...fields, ...rtcpData({ start: at, end })] };
}

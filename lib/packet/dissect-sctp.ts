import type { ByteRange } from '@/lib/bytes/byte-range';
import { decodePacket } from '@/lib/sctp/decode-packet';
import { COMMON_HEADER_LENGTH, type DecodedPacket } from '@/lib/sctp/packet';
import { hexNumber, type PacketField, packetField } from './packet-field';
import { sctpChunk } from './sctp-chunk';

/*
 *  source port | destination port | verification tag | CRC-32C | chunks …     RFC 9260 §3
 */

/** A packet of SCTP: over DTLS that is the content of a record (RFC 8261 §3). */
export function dissectSctp(bytes: Uint8Array, range: ByteRange): PacketField {
  const { start, end } = range;
  // A copy, so that offsets of the codec count from the packet and views from its own buffer.
  const part = bytes.slice(start, end);
  const decoded = decodePacket(part);
  if (part.length < COMMON_HEADER_LENGTH) {
    const problem = { kind: 'cut-off', wanted: COMMON_HEADER_LENGTH, had: part.length } as const;
    return packetField('sctp-packet', range, { chunks: [] }, '', { problem });
  }
  const chunks = decoded.layout.chunks.map((layout) => sctpChunk(part, layout, start));
  const names = decoded.layout.chunks.map(({ name, code }) => name ?? `${code}`);
  const fields = [...header(part, start, decoded), ...chunks];
  if (!decoded.ok) {
    const at = start + (decoded.layout.chunks.at(-1)?.range.end ?? COMMON_HEADER_LENGTH);
    const value = { chunk: '', length: end - at };
    const problem = { kind: 'malformed-chunk', why: decoded.problem.kind } as const;
    fields.push(packetField('sctp-chunk', { start: at, end }, value, '', { problem }));
  }
  return packetField('sctp-packet', range, { chunks: names }, names.join(', '), { fields });
}

function header(part: Uint8Array, start: number, decoded: DecodedPacket): readonly PacketField[] {
  const view = new DataView(part.buffer);
  const at = (from: number, to: number) => ({ start: start + from, end: start + to });
  const source = view.getUint16(0);
  const destination = view.getUint16(2);
  const tag = hexNumber(view.getUint32(4), 8);
  // The only field of SCTP whose low byte comes first (RFC 9260 appendix A).
  const checksum = hexNumber(view.getUint32(8, true), 8);
  const verdict = decoded.ok ? decoded.checksum.verdict : 'unknown';
  return [
    packetField('sctp-source-port', at(0, 2), { port: source }, `${source}`),
    packetField('sctp-destination-port', at(2, 4), { port: destination }, `${destination}`),
    packetField('sctp-verification-tag', at(4, 8), { tag }, tag),
    packetField('sctp-checksum', at(8, 12), { checksum, verdict }, checksum, {
      problem: verdict === 'wrong' ? { kind: 'sctp-checksum-wrong' } : undefined,
    }),
  ];
}

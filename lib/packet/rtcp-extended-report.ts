import type { ByteRange } from '@/lib/bytes/byte-range';
import { type PacketField, packetField } from './packet-field';
import { cutOffBody, type RtcpBody, rtcpData, ssrcField } from './rtcp-parts';

/*
 *  SSRC | blocks: type, type-specific, length in words of four less one, contents    RFC 3611 §2, §3
 */

const BLOCKS: Readonly<Record<number, string>> = {
  1: 'Loss RLE',
  2: 'Duplicate RLE',
  3: 'Packet Receipt Times',
  4: 'Receiver Reference Time',
  5: 'DLRR',
  6: 'Statistics Summary',
  7: 'VoIP Metrics',
};

/** The blocks by their headers; what is in them stays bytes. */
export function readExtendedReport(bytes: Uint8Array, range: ByteRange): RtcpBody {
  const { start, end } = range;
  if (end - start < 4) return cutOffBody(range, 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields: PacketField[] = [ssrcField('rtcp-sender-ssrc', view, start)];
  for (let at = start + 4; at < end; ) {
    const words = at + 4 > end ? 0 : view.getUint16(at + 2);
    const length = 4 * (words + 1);
    if (at + length > end) {
      const problem = { kind: 'cut-off', wanted: length, had: end - at } as const;
      return { fields: [...fields, ...rtcpData({ start: at, end })], problem };
    }
    const block = BLOCKS[bytes[at] ?? 0] ?? `${bytes[at]}`;
    const inner = rtcpData({ start: at + 4, end: at + length });
    const whole = { start: at, end: at + length };
    fields.push(packetField('rtcp-xr-block', whole, { block, length }, block, { fields: inner }));
    at += length;
  }
  return { fields };
}

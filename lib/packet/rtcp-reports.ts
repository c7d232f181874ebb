import type { ByteRange } from '@/lib/bytes/byte-range';
import { hexNumber, type PacketField, packetField } from './packet-field';
import { cutOffBody, type RtcpBody, rtcpData, ssrcField } from './rtcp-parts';

/*
 *  SR: SSRC | NTP time (8) | RTP time | packets | octets | report blocks × count
 *  RR: SSRC | report blocks × count
 *  report block: SSRC | fraction lost (1), lost (3) | highest sequence | jitter | LSR | DLSR
 *                                                                       RFC 3550 §6.4
 */

const SENDER_INFO = 24;
const BLOCK = 24;
/** Seconds from 1900 to 1970. */
const NTP_TO_UNIX = 2_208_988_800;

export function readSenderReport(bytes: Uint8Array, range: ByteRange, count: number): RtcpBody {
  const { start, end } = range;
  if (end - start < SENDER_INFO) return cutOffBody(range, SENDER_INFO + BLOCK * count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const part = (from: number, to: number) => ({ start: start + from, end: start + to });
  const seconds = view.getUint32(start + 4) + view.getUint32(start + 8) / 2 ** 32;
  const unixMilliseconds = (seconds - NTP_TO_UNIX) * 1000;
  const timestamp = view.getUint32(start + 12);
  const packets = view.getUint32(start + 16);
  const octets = view.getUint32(start + 20);
  const info = [
    ssrcField('rtcp-sender-ssrc', view, start),
    packetField('rtcp-ntp-time', part(4, 12), { seconds, unixMilliseconds }, ntpText(seconds)),
    packetField('rtcp-rtp-time', part(12, 16), { timestamp }, `${timestamp}`),
    packetField('rtcp-packet-count', part(16, 20), { packets }, `${packets}`),
    packetField('rtcp-octet-count', part(20, 24), { octets }, `${octets}`),
  ];
  return withBlocks(info, view, { start: start + SENDER_INFO, end }, count);
}

export function readReceiverReport(bytes: Uint8Array, range: ByteRange, count: number): RtcpBody {
  const { start, end } = range;
  if (end - start < 4) return cutOffBody(range, 4 + BLOCK * count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sender = ssrcField('rtcp-sender-ssrc', view, start);
  return withBlocks([sender], view, { start: start + 4, end }, count);
}

/** Behind the blocks may stand an extension of a profile (RFC 3550 §6.4.3). */
function withBlocks(
  fields: readonly PacketField[],
  view: DataView,
  { start, end }: ByteRange,
  count: number,
): RtcpBody {
  const fitting = Math.min(count, Math.floor((end - start) / BLOCK));
  const blocks = Array.from({ length: fitting }, (_, index) =>
    reportBlock(view, start + index * BLOCK),
  );
  const rest = rtcpData({ start: start + fitting * BLOCK, end });
  const wanted = count * BLOCK;
  return {
    fields: [...fields, ...blocks, ...rest],
    problem: fitting < count ? { kind: 'cut-off', wanted, had: end - start } : undefined,
  };
}

function reportBlock(view: DataView, start: number): PacketField {
  const part = (from: number, to: number) => ({ start: start + from, end: start + to });
  const ssrc = hexNumber(view.getUint32(start), 8);
  const fraction = view.getUint8(start + 4);
  // 24 bits with a sign: duplicates make it negative.
  const lost = (view.getInt32(start + 4) << 8) >> 8;
  const cycles = view.getUint16(start + 8);
  const sequence = view.getUint16(start + 10);
  const jitter = view.getUint32(start + 12);
  const middle = hexNumber(view.getUint32(start + 16), 8);
  const units = view.getUint32(start + 20);
  const delay = units / 65.536;
  const fields = [
    ssrcField('rtcp-media-ssrc', view, start),
    packetField('rtcp-fraction-lost', part(4, 5), { fraction }, `${fraction}/256`),
    packetField('rtcp-cumulative-lost', part(5, 8), { lost }, `${lost}`),
    packetField('rtcp-highest-sequence', part(8, 12), { cycles, sequence }, `${sequence}`),
    packetField('rtcp-jitter', part(12, 16), { jitter }, `${jitter}`),
    packetField('rtcp-last-sr', part(16, 20), { middle }, middle),
    packetField('rtcp-delay-since-sr', part(20, 24), { units, delay }, `${delay.toFixed(3)} ms`),
  ];
  return packetField('rtcp-report-block', part(0, BLOCK), { ssrc, lost }, ssrc, { fields });
}

/** A moment; of a sender without a clock the seconds alone. */
function ntpText(seconds: number): string {
  return seconds < NTP_TO_UNIX
    ? `${seconds.toFixed(3)} s`
    : new Date((seconds - NTP_TO_UNIX) * 1000).toISOString();
}

import { CNAME } from './packet-type';
import type { RtcpPacket } from './rtcp-packet';

/** Whether a compound begins as RFC 3550 §6.1 wants it: a report first, and a CNAME in it. */
export function isFullCompound(packets: readonly RtcpPacket[]): boolean {
  const [first] = packets;
  const hasName = packets.some(
    (packet) =>
      packet.type === 'SDES' &&
      packet.chunks.some(({ items }) => items.some(({ kind }) => kind === CNAME)),
  );
  return (first?.type === 'SR' || first?.type === 'RR') && hasName;
}

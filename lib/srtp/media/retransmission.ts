import type { RtpPacket } from '../rtp/rtp-packet';
import type { RetransmissionOptions } from './stream-options';

/*
 *  header of the retransmission stream | original sequence number 2 | original payload
 *                                                                    RFC 4588 §4
 */

/** A packet again: SSRC, payload type and number of the other stream, the rest as it was. */
export function retransmitted(
  packet: RtpPacket,
  { ssrc, payloadType }: RetransmissionOptions,
  sequenceNumber: number,
): RtpPacket {
  const payload = new Uint8Array(2 + packet.payload.length);
  new DataView(payload.buffer).setUint16(0, packet.sequenceNumber);
  payload.set(packet.payload, 2);
  return { ...packet, ssrc, payloadType, sequenceNumber, payload };
}

/** The packet that was lost; undefined for padding that only tests the bandwidth. */
export function recovered(
  packet: RtpPacket,
  ssrc: number,
  payloadType: number,
): RtpPacket | undefined {
  const [high, low] = packet.payload;
  if (high === undefined || low === undefined) return undefined;
  const payload = packet.payload.slice(2);
  return { ...packet, ssrc, payloadType, sequenceNumber: (high << 8) | low, payload };
}

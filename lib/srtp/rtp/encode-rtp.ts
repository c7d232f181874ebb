import { ByteWriter } from '@/lib/bytes/byte-writer';
import type { RtpPacket } from './rtp-packet';

/**
 * Throws a RangeError where a number does not fit its field, there are more than 15 CSRCs, or the
 * extension's data are no whole words.
 */
export function encodeRtp(packet: RtpPacket): Uint8Array {
  const { marker, payloadType, csrcs, extension, payload, paddingLength } = packet;
  if (csrcs.length > 15) throw new RangeError(`${csrcs.length} CSRCs do not fit a header`);
  if (payloadType > 0x7f) throw new RangeError(`${payloadType} is no payload type`);
  if (paddingLength > 0xff) throw new RangeError(`${paddingLength} bytes of padding are too many`);
  const writer = new ByteWriter();
  const padded = paddingLength > 0 ? 0x20 : 0;
  const extended = extension === undefined ? 0 : 0x10;
  writer.u8('version, padding, extension and CSRC count', 0x80 | padded | extended | csrcs.length);
  writer.u8('marker and payload type', (marker ? 0x80 : 0) + payloadType);
  writer.u16('sequence number', packet.sequenceNumber);
  writer.u32('timestamp', packet.timestamp);
  writer.u32('SSRC', packet.ssrc);
  for (const csrc of csrcs) writer.u32('CSRC', csrc);
  if (extension !== undefined) {
    writer.u16('extension profile', extension.profile);
    writer.u16('extension length', extension.data.length / 4);
    writer.bytes('extension data', extension.data);
  }
  writer.bytes('payload', payload);
  if (paddingLength > 0) {
    writer.fill('padding', paddingLength - 1);
    writer.u8('padding length', paddingLength);
  }
  return writer.toBytes();
}

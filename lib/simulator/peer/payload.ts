import { ByteWriter } from '@/lib/bytes/byte-writer';
import type { Random } from '@/lib/random';

/** An RTP header without extensions (RFC 3550 §5.1). */
const HEADER_LENGTH = 12;
const DYNAMIC_PAYLOAD_TYPE = 96;

/**
 * Payload packet `count`, from 0: the header of an RTP packet and random bytes, as encrypted media
 * would look to the network.
 */
export function payloadPacket(random: Random, count: number, length: number): Uint8Array {
  const stream = random.stream('payload');
  const ssrc = stream.stream('ssrc').uint32();
  const writer = new ByteWriter();
  writer.u8('version, padding, extension, CSRC count', 0x80);
  writer.u8('marker, payload type', DYNAMIC_PAYLOAD_TYPE);
  writer.u16('sequence number', count & 0xffff);
  writer.u32('timestamp', (count * 960) >>> 0);
  writer.u32('SSRC', ssrc);
  writer.bytes('payload', stream.stream(String(count)).bytes(Math.max(0, length - HEADER_LENGTH)));
  return writer.toBytes();
}

import type { ByteRange } from '@/lib/bytes/byte-range';
import { type DatagramClass, demultiplex } from '@/lib/srtp/first-byte';
import { dissectChannelData } from './dissect-channel-data';
import { dissectDtls } from './dissect-dtls';
import { dissectPayload } from './dissect-payload';
import { dissectRtcp } from './dissect-rtcp';
import { dissectRtp } from './dissect-rtp';
import { dissectStun, isStunMessage } from './dissect-stun';
import { UNKNOWN_MEDIA } from './media-context';
import type { PacketField } from './packet-field';

/**
 * Deep enough for a check within ChannelData within a Send indication; hostile bytes could nest
 * thousands of headers.
 */
const DEEPEST = 4;

/** One datagram, or what TURN carries of one, by its first byte (RFC 7983 §7). Never throws. */
export function dissectOne(
  bytes: Uint8Array,
  range: ByteRange,
  media = UNKNOWN_MEDIA,
  depth = 0,
): PacketField {
  if (depth > DEEPEST || range.end <= range.start) return dissectPayload(range);
  const nested = (all: Uint8Array, inner: ByteRange) => dissectOne(all, inner, media, depth + 1);
  const part = bytes.subarray(range.start, range.end);
  if (isStunMessage(part)) return dissectStun(bytes, range, { nested, isStream: false });
  switch (classOf(part)) {
    case 'turn-channel-data':
      return dissectChannelData(bytes, range, { nested, isStream: false });
    case 'rtp':
      return dissectRtp(bytes, range, media);
    case 'rtcp':
      return dissectRtcp(bytes, range, media);
    case 'dtls':
      return dissectDtls(bytes, range);
    case 'zrtp':
      return dissectPayload(range, 'zrtp');
    default:
      return dissectPayload(range);
  }
}

/** In bytes: what is shorter than the header of its class is none of it. */
const SHORTEST: Readonly<Partial<Record<DatagramClass, number>>> = {
  'turn-channel-data': 4,
  rtp: 12,
  rtcp: 8,
  dtls: 13,
  zrtp: 12,
};

function classOf(part: Uint8Array): DatagramClass | undefined {
  // Nobody here speaks QUIC: 64 to 79 are ChannelData, whoever sends them.
  const { class: found } = demultiplex(part, true);
  return part.length >= (SHORTEST[found] ?? 0) ? found : undefined;
}

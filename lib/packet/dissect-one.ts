import type { ByteRange } from '@/lib/bytes/byte-range';
import { looksLikeChannelData } from '@/lib/turn/channel-data';
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
  const first = part[0] ?? 0;
  if (isStunMessage(part)) return dissectStun(bytes, range, { nested, isStream: false });
  if (looksLikeChannelData(part) && part.length >= 4) {
    return dissectChannelData(bytes, range, { nested, isStream: false });
  }
  if (first >= 128 && first <= 191 && part.length >= (isRtcp(part) ? 8 : 12)) {
    return isRtcp(part) ? dissectRtcp(bytes, range, media) : dissectRtp(bytes, range, media);
  }
  if (first >= 20 && first <= 63 && part.length >= 13) return dissectDtls(bytes, range);
  if (first >= 16 && first <= 19 && part.length >= 12) return dissectPayload(range, 'zrtp');
  return dissectPayload(range);
}

/** RFC 5761 §4: the packet types of RTCP take the place of RTP's payload types 64 to 95. */
function isRtcp(part: Uint8Array): boolean {
  const type = part[1] ?? 0;
  return type >= 192 && type <= 223;
}

import type { ByteRange } from '@/lib/bytes/byte-range';
import { looksLikeChannelData } from '@/lib/turn/channel-data';
import { dissectChannelData } from './dissect-channel-data';
import { dissectOne } from './dissect-one';
import { dissectPayload } from './dissect-payload';
import { dissectStun, isStunMessage } from './dissect-stun';
import { type MediaContext, UNKNOWN_MEDIA } from './media-context';
import type { PacketField } from './packet-field';

/**
 * The payload of a TCP segment: STUN messages and padded ChannelData, one after the other (RFC 8489
 * §6.2.2, RFC 8656 §12.5). What is neither is plain bytes up to the end, for nothing in a stream
 * says where the next message begins.
 */
export function dissectStream(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  media = UNKNOWN_MEDIA,
): readonly PacketField[] {
  const fields: PacketField[] = [];
  for (let at = start; at < end; ) {
    const field = dissectNext(bytes, { start: at, end }, media);
    fields.push(field);
    at = Math.max(field.end, at + 1);
  }
  return fields;
}

function dissectNext(bytes: Uint8Array, { start, end: limit }: ByteRange, media: MediaContext) {
  const rest = bytes.subarray(start, limit);
  const end = Math.min(limit, start + messageLength(rest));
  const context = {
    nested: (all: Uint8Array, range: ByteRange) => dissectOne(all, range, media, 1),
    isStream: true,
  };
  if (isStunMessage(rest.subarray(0, end - start), true)) {
    return dissectStun(bytes, { start, end }, context);
  }
  if (looksLikeChannelData(rest) && rest.length >= 4) {
    return dissectChannelData(bytes, { start, end }, context);
  }
  return dissectPayload({ start, end: limit }, 'stream');
}

/** As its bytes 2 and 3 say; ChannelData is padded to four in a stream. */
function messageLength(rest: Uint8Array): number {
  const said = ((rest[2] ?? 0) << 8) | (rest[3] ?? 0);
  return looksLikeChannelData(rest) ? 4 + said + (-said & 3) : 20 + said;
}

import { hexText } from '@/lib/bytes/hex';
import type { SocketOutput } from '@/lib/ice/agent/socket-io';
import { attributeOf } from '@/lib/stun/message';
import { turnCodec } from '@/lib/turn/attributes';
import { decodeChannelData, looksLikeChannelData } from '@/lib/turn/channel-data';

/**
 * The transaction id of the innermost STUN message that an output carries: a check through a relay
 * travels within a Send indication or ChannelData. Undefined where there is none.
 */
export function transactionIn(output: SocketOutput): string | undefined {
  return 'bytes' in output ? innermost(output.bytes) : undefined;
}

function innermost(bytes: Uint8Array): string | undefined {
  if (looksLikeChannelData(bytes)) {
    const decoded = decodeChannelData(bytes);
    return decoded.ok ? innermost(decoded.message.data) : undefined;
  }
  // The first two bits of a STUN message are 0, and it has a header at least.
  if (bytes.length < 20 || (bytes[0] ?? 0xff) > 0x3f) return undefined;
  const decoded = turnCodec.decode(bytes);
  if (!decoded.ok) return undefined;
  const { message } = decoded;
  const data = message.class === 'indication' ? attributeOf(message, 'DATA') : undefined;
  return data === undefined ? hexText(bytes.subarray(8, 20)) : innermost(data);
}

import { hexText } from '@/lib/bytes/hex';
import { MAGIC_COOKIE } from '@/lib/stun/magic-cookie';
import { BINDING, classOfType, methodOfType, type StunClass } from '@/lib/stun/message-type';
import { looksLikeChannelData } from './channel-data';

/*
 * A run has thousands of packets, and of each only its transaction is asked: headers and the types
 * of attributes are read (RFC 8489 §5, RFC 8656 §12.4), values are not decoded.
 */

/** The STUN message within a packet, however deep: checks travel in what TURN carries. */
export interface CarriedMessage {
  /** 24 hex digits. */
  readonly transaction: string;
  readonly class: StunClass;
  readonly method: number;
  /** A Binding request of ICE says who is asked (RFC 8445 §7.2.2); one to a STUN server does not. */
  readonly isCheck: boolean;
}

const HEADER = 20;
const CHANNEL_HEADER = 4;
const USERNAME = 0x0006;
const DATA = 0x0013;

/** The innermost STUN message of a payload; undefined for anything else. Never throws. */
export function messageIn(bytes: Uint8Array): CarriedMessage | undefined {
  if (looksLikeChannelData(bytes)) return messageIn(bytes.subarray(CHANNEL_HEADER));
  if (bytes.length < HEADER) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const type = view.getUint16(0);
  // The first two bits of a STUN message are 0.
  if (type > 0x3fff || view.getUint32(4) !== MAGIC_COOKIE) return undefined;
  const messageClass = classOfType(type);
  const method = methodOfType(type);
  const data = messageClass === 'indication' ? attribute(bytes, view, DATA) : undefined;
  if (data !== undefined) return messageIn(data);
  return {
    transaction: hexText(bytes.subarray(8, HEADER)),
    class: messageClass,
    method,
    isCheck: method === BINDING && attribute(bytes, view, USERNAME) !== undefined,
  };
}

/** The value of the first attribute of a type; values are padded to four bytes (RFC 8489 §14). */
function attribute(bytes: Uint8Array, view: DataView, wanted: number): Uint8Array | undefined {
  const end = Math.min(bytes.length, HEADER + view.getUint16(2));
  for (let at = HEADER; at + 4 <= end; ) {
    const length = view.getUint16(at + 2);
    if (view.getUint16(at) === wanted) return bytes.subarray(at + 4, at + 4 + length);
    at += 4 + length + (-length & 3);
  }
  return undefined;
}

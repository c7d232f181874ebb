import { hexText } from '../bytes/hex';
import { attributeOf } from '../stun/message';
import { BINDING, type StunClass } from '../stun/message-type';
import { type TurnMessage, turnCodec } from '../turn/attributes';
import { decodeChannelData, looksLikeChannelData } from '../turn/channel-data';

/** The STUN message within a packet, however deep: checks travel in what TURN carries. */
export interface CarriedMessage {
  /** 24 hex digits. */
  readonly transaction: string;
  readonly class: StunClass;
  readonly method: number;
  /** A Binding request of ICE says who is asked (RFC 8445 §7.2.2); one to a STUN server does not. */
  readonly isCheck: boolean;
}

/** The innermost STUN message of a payload in base64; undefined for anything else. */
export function messageIn(base64: string): CarriedMessage | undefined {
  return innermost(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
}

function innermost(bytes: Uint8Array): CarriedMessage | undefined {
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
  if (data !== undefined) return innermost(data);
  return {
    transaction: hexText(bytes.subarray(8, 20)),
    class: message.class,
    method: message.method,
    isCheck: isCheck(message),
  };
}

function isCheck(message: TurnMessage): boolean {
  return message.method === BINDING && attributeOf(message, 'USERNAME') !== undefined;
}

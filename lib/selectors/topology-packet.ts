import { classOfType, GOOG_PING, methodOfType, type StunClass } from '../stun/message-type';
import type { EventOf } from '../trace/events/event';
import { methodName } from '../turn/methods';

/** What travels: told apart by its first bytes (RFC 7983 §7), named as its specification names it. */
export type PacketWhat =
  /** A question to a STUN server, or its answer. */
  | { readonly kind: 'stun'; readonly method: string; readonly messageClass: StunClass }
  /** A connectivity check between the agents, or its answer (RFC 8445 §7). */
  | { readonly kind: 'check'; readonly method: string; readonly messageClass: StunClass }
  | { readonly kind: 'turn'; readonly method: string; readonly messageClass: StunClass }
  | { readonly kind: 'channel-data'; readonly channel: number }
  | { readonly kind: 'payload'; readonly of: 'dtls' | 'media' | 'other' }
  /** A segment: its flags in the order of the header, or what it carries. */
  | { readonly kind: 'tcp'; readonly flags: readonly string[]; readonly carries: TcpContent }
  | { readonly kind: 'signaling'; readonly content: string };

type TcpContent = 'nothing' | 'tls' | 'data';

/** How many kinds of shape there are: TURN messages and channel data are one. */
export type PacketShape = 'stun' | 'check' | 'turn' | 'payload' | 'tcp' | 'signaling';

export function shapeOf({ kind }: PacketWhat): PacketShape {
  return kind === 'channel-data' ? 'turn' : kind;
}

const USERNAME = 0x0006;
const BINDING = 'Binding';

/** Reads what packets are. An answer is known by the transaction of its question. */
export class PacketReader {
  readonly #checks = new Set<string>();

  /** Of a packet where it began; the bytes may be missing. */
  read({ protocol, segment, bytes: base64 = '' }: EventOf<'packet-sent'>): PacketWhat {
    if (protocol === 'tcp') {
      const flags = (['syn', 'ack', 'fin', 'rst'] as const).filter((flag) => segment?.[flag]);
      const carries = base64 === '' ? 'nothing' : segment?.tls ? 'tls' : 'data';
      return { kind: 'tcp', flags: flags.map((flag) => flag.toUpperCase()), carries };
    }
    // 28 characters are 21 bytes: all of the header of a STUN message.
    const head = bytesOf(base64.slice(0, 28));
    const first = head[0] ?? 0xff;
    if (first <= 3 && head.length >= 20) return this.#message(head, base64);
    if (first >= 20 && first <= 63) return { kind: 'payload', of: 'dtls' };
    if (first >= 64 && first <= 79) return { kind: 'channel-data', channel: pair(head, 0) };
    return { kind: 'payload', of: first >= 128 && first <= 191 ? 'media' : 'other' };
  }

  #message(head: Uint8Array, base64: string): PacketWhat {
    const type = pair(head, 0);
    const messageClass = classOfType(type);
    const number = methodOfType(type);
    const method = methodName(number) ?? `0x${number.toString(16)}`;
    if (method !== BINDING && number !== GOOG_PING) return { kind: 'turn', method, messageClass };
    const transaction = String(head.subarray(8, 20));
    if (messageClass === 'request' && hasUsername(base64)) this.#checks.add(transaction);
    const kind = this.#checks.has(transaction) || number === GOOG_PING ? 'check' : 'stun';
    return { kind, method, messageClass };
  }
}

/** A check carries both user name fragments (RFC 8445 §7.2.2), a question to a server does not. */
function hasUsername(base64: string): boolean {
  const bytes = bytesOf(base64);
  for (let at = 20; at + 4 <= bytes.length; at += 4 + ((pair(bytes, at + 2) + 3) & ~3)) {
    if (pair(bytes, at) === USERNAME) return true;
  }
  return false;
}

function pair(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** Nothing where it is no base64: a recording from elsewhere may hold anything. */
function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

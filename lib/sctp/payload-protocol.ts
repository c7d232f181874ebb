/** Payload protocol identifiers of data channels (RFC 8831 §8). */
export const PPID = {
  DCEP: 50,
  STRING: 51,
  /** Deprecated: a part of a binary message, from before SCTP's own fragments were relied on. */
  BINARY_PARTIAL: 52,
  BINARY: 53,
  /** Deprecated: a part of a string. */
  STRING_PARTIAL: 54,
  STRING_EMPTY: 56,
  BINARY_EMPTY: 57,
} as const;

/** What an application sends on a data channel. */
export type ChannelMessage =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array };

/** A message as SCTP carries it: an identifier and at least one byte. */
export interface Payload {
  readonly ppid: number;
  readonly bytes: Uint8Array;
}

/** SCTP cannot carry nothing, so an empty message is one zero byte and says so in its PPID. */
const NOTHING = Uint8Array.of(0);

/** A half surrogate in the text becomes U+FFFD, as in a browser. */
export function payloadOf(message: ChannelMessage): Payload {
  if (message.kind === 'binary') {
    return message.bytes.length === 0
      ? { ppid: PPID.BINARY_EMPTY, bytes: NOTHING }
      : { ppid: PPID.BINARY, bytes: message.bytes };
  }
  return message.text === ''
    ? { ppid: PPID.STRING_EMPTY, bytes: NOTHING }
    : { ppid: PPID.STRING, bytes: new TextEncoder().encode(message.text) };
}

/** Undefined for an identifier that no message of a data channel has. Bytes that are no UTF-8
 * become U+FFFD. */
export function messageOf({ ppid, bytes }: Payload): ChannelMessage | undefined {
  switch (ppid) {
    case PPID.STRING:
      return { kind: 'string', text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
    case PPID.STRING_EMPTY:
      return { kind: 'string', text: '' };
    case PPID.BINARY:
      return { kind: 'binary', bytes };
    case PPID.BINARY_EMPTY:
      return { kind: 'binary', bytes: new Uint8Array(0) };
    default:
      return undefined;
  }
}

import { HANDSHAKE_HEADER_LENGTH, type HandshakeFragment } from './handshake-fragment';
import type { RawMessage } from './message-codec';

/** A message with its place in the handshake. */
export interface SequencedMessage extends RawMessage {
  /** message_seq: 0 to 65535, counted up with each message of a sender. */
  readonly messageSequence: number;
}

/**
 * The fragment of a message from `fragmentOffset` on that fills at most `room` bytes, its header
 * among them. Undefined where not one byte of the body fits; a message without a body is its
 * header alone.
 */
export function takeFragment(
  message: SequencedMessage,
  fragmentOffset: number,
  room: number,
): HandshakeFragment | undefined {
  const { body, messageSequence, type } = message;
  const wanted = body.length - fragmentOffset;
  const taken = Math.min(room - HANDSHAKE_HEADER_LENGTH, wanted);
  if (taken < 0 || (taken === 0 && wanted > 0)) return undefined;
  const fragment = body.slice(fragmentOffset, fragmentOffset + taken);
  return { type, length: body.length, messageSequence, fragmentOffset, fragment };
}

/**
 * All fragments of a message (RFC 6347 §4.2.3, RFC 9147 §5.5), each at most `room` bytes with its
 * header: what a datagram holds less the record's header and protection. The first may fill
 * `firstRoom`, what is left of a datagram that other records begin; where nothing fits there, it
 * opens the next one. Throws a RangeError when not one byte of the body fits into `room`.
 */
export function fragmentMessage(
  message: SequencedMessage,
  room: number,
  firstRoom = room,
): readonly HandshakeFragment[] {
  const fragments: HandshakeFragment[] = [];
  const first = takeFragment(message, 0, firstRoom);
  if (first !== undefined) fragments.push(first);
  let at = first?.fragment.length ?? 0;
  while (fragments.length === 0 || at < message.body.length) {
    const next = takeFragment(message, at, room);
    if (next === undefined) throw new RangeError(`No fragment fits into ${room} bytes`);
    fragments.push(next);
    at += next.fragment.length;
  }
  return fragments;
}

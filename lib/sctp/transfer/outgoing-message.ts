import type { Milliseconds } from '@/lib/time';

/** A message as it is handed to the sending side. */
export interface OutgoingMessage {
  readonly messageId: number;
  readonly streamId: number;
  readonly ppid: number;
  /** At least one byte (RFC 9260 §3.3.1). */
  readonly bytes: Uint8Array;
  readonly ordered: boolean;
  /** Undefined: as often as it takes. */
  readonly maxRetransmits: number | undefined;
  /** Undefined: however long it takes. */
  readonly expiresAt: Milliseconds | undefined;
}

/** How far a message has come. */
export interface MessageProgress {
  readonly message: OutgoingMessage;
  /** Given when its first fragment leaves (§6.5), without wrapping; unused if unordered. */
  readonly streamSequence: number;
  readonly firstTsn: number;
  lastTsn: number;
  /** Fragments cut off so far end here. */
  cut: number;
  isAbandoned: boolean;
}

/** Whether its time is over (RFC 3758 §4.1, "timed reliability"); one of no time at all may leave
 * at once. */
export function hasExpired(message: OutgoingMessage, now: Milliseconds): boolean {
  return message.expiresAt !== undefined && message.expiresAt < now;
}

import { type Milliseconds, milliseconds } from '@/lib/time';
import type { AnyAttribute } from './attribute-codec';
import type { StunMessage, TransactionId } from './message';
import type { RetransmissionSchedule } from './retransmission';

export type TransactionState = 'in-progress' | 'completed' | 'timed-out';

/**
 * One request and its retransmissions (RFC 8489 §6.2), without I/O: the bytes to send come out of
 * `pollTransmit`, time goes in through `handleTimeout`. Whether a response may be believed is for
 * the owner to decide, who then says `complete`.
 */
export class ClientTransaction {
  private readonly started: Milliseconds;
  private sent = 0;
  private due = 1;
  private reached: TransactionState = 'in-progress';

  constructor(
    now: Milliseconds,
    readonly id: TransactionId,
    private readonly request: Uint8Array,
    private readonly schedule: RetransmissionSchedule,
  ) {
    this.started = now;
  }

  get state(): TransactionState {
    return this.reached;
  }

  /** The time of the first sending: a round trip is measured from here only if sent once. */
  get startedAt(): Milliseconds {
    return this.started;
  }

  /** How often the request was sent. */
  get sendings(): number {
    return this.sent;
  }

  /** The request, once for each sending that is due. */
  pollTransmit(): Uint8Array | undefined {
    if (this.reached !== 'in-progress' || this.sent >= this.due) return undefined;
    this.sent += 1;
    return this.request;
  }

  /** When to call `handleTimeout` next; undefined once the transaction is over. */
  pollTimeout(): Milliseconds | undefined {
    if (this.reached !== 'in-progress') return undefined;
    return this.after(this.schedule.sends[this.due] ?? this.schedule.giveUpAfter);
  }

  handleTimeout(now: Milliseconds): void {
    if (this.reached !== 'in-progress') return;
    const { sends, giveUpAfter } = this.schedule;
    if (now >= this.after(giveUpAfter)) {
      this.reached = 'timed-out';
      return;
    }
    // A clock that jumped over several sendings makes up for one of them only.
    const late = sends.filter((offset) => this.after(offset) <= now).length;
    this.due = Math.max(this.due, late);
    this.sent = Math.max(this.sent, this.due - 1);
  }

  /** Whether this message is a response to the request, by its transaction id (§6.3). */
  isAnsweredBy(message: StunMessage<AnyAttribute>): boolean {
    const isResponse = message.class === 'success-response' || message.class === 'error-response';
    return this.reached === 'in-progress' && isResponse && message.transactionId === this.id;
  }

  /** An accepted response ends the retransmissions. */
  complete(): void {
    if (this.reached === 'in-progress') this.reached = 'completed';
  }

  private after(offset: number): Milliseconds {
    return milliseconds(this.started + offset);
  }
}

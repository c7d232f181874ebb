import type { Random } from '@/lib/random';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { CONSENT_INTERVAL, CONSENT_LIFETIME } from './timing';

/**
 * Consent to send on the selected pair (RFC 7675 §5.1): a check every 4 to 6 s, each a transaction
 * of its own, never retransmitted; lost when none was answered for 30 s.
 */
export class Consent {
  private next: Milliseconds;
  private expires: Milliseconds;
  /** Checks since the last answer. */
  private unanswered = 0;

  constructor(
    now: Milliseconds,
    private readonly random: Random,
  ) {
    this.next = this.later(now);
    this.expires = milliseconds(now + CONSENT_LIFETIME);
  }

  /** A check was unanswered when the next one was due. */
  get isMissed(): boolean {
    return this.unanswered > 1;
  }

  isExpired(now: Milliseconds): boolean {
    return now >= this.expires;
  }

  isDue(now: Milliseconds): boolean {
    return now >= this.next;
  }

  noteSent(now: Milliseconds): void {
    this.unanswered += 1;
    this.next = this.later(now);
  }

  noteAnswered(now: Milliseconds): void {
    this.unanswered = 0;
    this.expires = milliseconds(now + CONSENT_LIFETIME);
  }

  /** Checks cannot be sent any more; what was given runs out. */
  suspend(): void {
    this.next = milliseconds(Number.POSITIVE_INFINITY);
  }

  get timeout(): Milliseconds {
    return milliseconds(Math.min(this.next, this.expires));
  }

  private later(now: Milliseconds): Milliseconds {
    return milliseconds(now + CONSENT_INTERVAL * (0.8 + 0.4 * this.random.fraction()));
  }
}

import { ClientTransaction } from '@/lib/stun/client-transaction';
import type { TransactionId } from '@/lib/stun/message';
import type { RetransmissionSchedule } from '@/lib/stun/retransmission';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { CheckCause } from '../agent/agent-events';
import type { IceRole } from '../pair-priority';
import type { CandidatePair } from './candidate-pair';

/** What is remembered of a check until its answer. */
export interface OutgoingCheck {
  readonly pair: CandidatePair;
  readonly cause: CheckCause;
  readonly useCandidate: boolean;
  /** As the request says. */
  readonly role: IceRole;
  readonly priority: number;
}

export interface NewCheck extends OutgoingCheck {
  readonly transaction: TransactionId;
  readonly bytes: Uint8Array;
  readonly schedule: RetransmissionSchedule;
}

interface Entry {
  readonly check: OutgoingCheck;
  readonly transaction: ClientTransaction;
  isCancelled: boolean;
}

/** A check to send again, or one that nobody answered. */
export type DueCheck = {
  readonly check: OutgoingCheck;
  readonly transaction: TransactionId;
} & (
  | { readonly kind: 'retransmission'; readonly bytes: Uint8Array }
  | { readonly kind: 'timeout' }
);

/** A check that was answered. */
export interface AnsweredCheck {
  readonly check: OutgoingCheck;
  /** Milliseconds since the first sending. */
  readonly roundTrip: number;
  readonly isCancelled: boolean;
}

/** The checks under way and their retransmissions (RFC 8489 §6.2.1). */
export class OutgoingChecks {
  private readonly entries = new Map<TransactionId, Entry>();

  start(now: Milliseconds, { transaction: id, bytes, schedule, ...check }: NewCheck): void {
    const transaction = new ClientTransaction(now, id, bytes, schedule);
    // The first sending is the caller's.
    transaction.pollTransmit();
    this.entries.set(id, { check, transaction, isCancelled: false });
  }

  /** No more retransmissions and no failure, but an answer still counts (RFC 8445 §7.3.1.4). */
  cancel(pair: CandidatePair): void {
    for (const entry of this.entries.values()) {
      if (entry.check.pair === pair) entry.isCancelled = true;
    }
  }

  clear(): void {
    this.entries.clear();
  }

  has(id: TransactionId): boolean {
    return this.entries.has(id);
  }

  /** Takes a check out: its answer is here. */
  finish(now: Milliseconds, id: TransactionId): AnsweredCheck | undefined {
    const entry = this.entries.get(id);
    if (entry === undefined) return undefined;
    this.entries.delete(id);
    const { check, transaction, isCancelled } = entry;
    return { check, roundTrip: now - transaction.startedAt, isCancelled };
  }

  takeDue(now: Milliseconds): readonly DueCheck[] {
    return [...this.entries].flatMap(([id, entry]) => this.due(now, id, entry));
  }

  pollTimeout(): Milliseconds | undefined {
    const moments = [...this.entries.values()].flatMap(
      ({ transaction }) => transaction.pollTimeout() ?? [],
    );
    return moments.length === 0 ? undefined : milliseconds(Math.min(...moments));
  }

  private due(now: Milliseconds, id: TransactionId, entry: Entry): readonly DueCheck[] {
    const { check, transaction, isCancelled } = entry;
    transaction.handleTimeout(now);
    const bytes = transaction.pollTransmit();
    const isOver = transaction.state === 'timed-out';
    if (isOver) this.entries.delete(id);
    if (isCancelled) return [];
    if (isOver) return [{ kind: 'timeout', check, transaction: id }];
    return bytes === undefined ? [] : [{ kind: 'retransmission', check, transaction: id, bytes }];
  }
}

import { type Milliseconds, milliseconds } from '@/lib/time';
import { TA } from '../gathering/profiles';
import type { CandidatePair } from './candidate-pair';
import type { CheckExchange } from './check-exchange';
import type { ChecklistState, SessionCore } from './session-core';
import { MOST_TRIGGERED_IN_A_ROW } from './timing';

/*
 * At most one check every Ta (RFC 8445 §6.1.4.2):
 *
 *   triggered-check queue ── empty ─► nothing waiting? unfreeze ─► the highest waiting pair
 *        ▲ a check arrived,   │
 *        │ a nomination,      └─ four in a row ─► the highest waiting pair that is not in the queue
 *        │ a 487
 *
 * The second way is ours. Between NATs that map symmetrically and let everything in, each check
 * comes from another port: a new pair, whose triggered check is a new pair to the other side. As
 * written, the queue would never be empty again and no relay ever tried.
 *
 * A pair over a relay has no turn before its permission stands.
 */

/** Decides which pair is checked next, and when. */
export class CheckPace {
  private next: Milliseconds | undefined;
  private last: Milliseconds | undefined;
  private triggeredInARow = 0;

  constructor(
    private readonly core: SessionCore,
    private readonly exchange: CheckExchange,
    private readonly state: () => ChecklistState,
  ) {}

  /** Sees to it that a turn comes when there is something to check. */
  plan(now: Milliseconds): void {
    if (this.next !== undefined || !this.hasCheckToSend) return;
    const earliest = this.last === undefined ? now : this.last + TA;
    this.next = milliseconds(Math.max(now, earliest));
  }

  handleTimeout(now: Milliseconds): void {
    if (this.next === undefined || now < this.next) return;
    this.next = undefined;
    if (this.takeTurn(now)) this.last = now;
  }

  pollTimeout(): Milliseconds | undefined {
    return this.next;
  }

  private get hasCheckToSend(): boolean {
    const { pairs, remote, lite } = this.core;
    const { checklist } = pairs;
    if (lite || remote === undefined || this.state() === 'failed') return false;
    if (checklist.hasTriggered(this.isReady)) return true;
    if (this.state() === 'completed') return false;
    return (
      checklist.bestWaiting(this.isReady) !== undefined || checklist.unfrozenForLack().length > 0
    );
  }

  /** False where there was nothing to send after all. */
  private takeTurn(now: Milliseconds): boolean {
    const { pairs } = this.core;
    const { checklist } = pairs;
    for (const pair of checklist.begin()) pairs.move(pair, 'waiting', 'checks-began');
    const overdue = this.overdue;
    if (overdue !== undefined) {
      this.triggeredInARow = 0;
      this.exchange.send(now, overdue, 'ordinary');
      return true;
    }
    const triggered = checklist.takeTriggered(this.isReady);
    this.triggeredInARow = triggered === undefined ? 0 : this.triggeredInARow + 1;
    if (triggered !== undefined) {
      this.exchange.send(now, triggered, triggered.isNominating ? 'nomination' : 'triggered');
      return true;
    }
    if (this.state() !== 'running') return false;
    for (const pair of checklist.unfrozenForLack()) pairs.move(pair, 'waiting', 'nothing-waiting');
    const next = checklist.bestWaiting(this.isReady);
    if (next !== undefined) this.exchange.send(now, next, 'ordinary');
    return next !== undefined;
  }

  /** The ordinary check that triggered ones have kept waiting for long enough. */
  private get overdue(): CandidatePair | undefined {
    if (this.state() !== 'running' || this.triggeredInARow < MOST_TRIGGERED_IN_A_ROW) {
      return undefined;
    }
    const { checklist } = this.core.pairs;
    return checklist.bestWaiting((pair) => this.isReady(pair) && !checklist.isTriggered(pair));
  }

  private readonly isReady = (pair: CandidatePair): boolean =>
    (pair.state === 'waiting' || pair.isNominating) && this.core.pairs.permissions.allow(pair);
}

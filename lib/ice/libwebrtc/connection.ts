import type { TransactionId } from '@/lib/stun/message';
import type { Milliseconds } from '@/lib/time';
import type { IceParameters } from '../agent/agent';
import type { CheckState, PairId } from '../agent/agent-events';
import type { LocalCandidate, RemoteCandidate } from '../agent/local-candidate';
import { networkCostOf } from '../network-cost';
import { type IceRole, pairPriorityFor } from '../pair-priority';
import {
  DEAD_AFTER,
  DEFAULT_ROUND_TRIP,
  GREATEST_ANSWER_WAIT,
  INACTIVE_AFTER,
  LEAST_ANSWER_WAIT,
  LEAST_LIFETIME,
  RECEIVING_TIMEOUT,
  ROUND_TRIP_RATIO,
  SETTLED_SAMPLES,
  UNRELIABLE_AFTER,
  UNRELIABLE_PINGS,
} from './timing';

/** Whether packets get through, by answers alone; in order from best to worst. */
export type WriteState = 'writable' | 'unreliable' | 'init' | 'timeout';

/** An instant before all others: something that never happened. */
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * A pair as libwebrtc keeps it (`Connection`): one of our sockets or relays with one address of the
 * other side, from the moment that both are known until it is dead. It sends nothing itself.
 *
 *   init ──answer──► writable ──5 pings and 5 s unanswered──► unreliable ──15 s──► timeout
 *     └─────────────────────────────15 s unanswered──────────────────────────────────┘
 *   Any answer leads back to writable; a check of the other side leads from timeout to init,
 *   unless the pair was pruned.
 */
export class Connection {
  /** What answers proved to be our address on this path: the port's own before the first. */
  local: LocalCandidate;
  /** The other side's credentials; undefined while they are not signaled. */
  remoteParameters: IceParameters | undefined;
  remoteCost: number;
  writeState: WriteState = 'init';
  checkState: CheckState = 'waiting';
  isReceiving = false;
  receivingSince: number;
  isPruned = false;
  /** Of our side: an answer came to a ping with USE-CANDIDATE. Of the other: such a ping came. */
  isNominated = false;
  isRemoteNominated = false;
  /** Something changed that the order of pairs may depend on. Whoever acts on it clears it. */
  hasChanged = false;

  roundTrip = DEFAULT_ROUND_TRIP;
  roundTripSamples = 0;
  pingsSent = 0;
  lastPingSent = NEVER;
  lastPingReceived = NEVER;
  lastAnswer = NEVER;
  lastData = NEVER;
  /** Sending times of the pings since the last answer, oldest first. */
  private unanswered: number[] = [];
  private priority: KnownPriority | undefined;
  /** The names of its pairs, by our candidate in each: more than one once answers proved others. */
  readonly pairs: Map<LocalCandidate, PairId>;
  /** A channel was asked for, for its first payload. */
  hasChannel = false;
  /** Pings whose answer would still be accepted. */
  readonly pending = new Map<TransactionId, SentPing>();
  /** One text for all ports of a network of ours. */
  readonly networkKey: string;
  private readonly ownCost: number;

  constructor(
    readonly id: PairId,
    /** The host or relayed candidate whose socket it uses. */
    readonly port: LocalCandidate,
    public remote: RemoteCandidate,
    remoteCost: number,
    readonly createdAt: Milliseconds,
  ) {
    this.local = port;
    this.pairs = new Map([[port, id]]);
    this.remoteCost = remoteCost;
    this.receivingSince = createdAt;
    this.ownCost = networkCostOf(port.network);
    this.networkKey = `${port.network.id} ${port.network.address}`;
  }

  /** The pair that answers proved; the one that pings are sent on before the first. */
  get validPair(): PairId {
    return this.pairs.get(this.local) ?? this.id;
  }

  get isWritable(): boolean {
    return this.writeState === 'writable';
  }

  /** Pinged of its own accord: neither timed out nor pruned. */
  get isActive(): boolean {
    return this.writeState !== 'timeout';
  }

  get isWeak(): boolean {
    return !this.isWritable || !this.isReceiving;
  }

  get networkCost(): number {
    return this.ownCost + this.remoteCost;
  }

  get generation(): number {
    return this.port.generation;
  }

  get lastReceived(): number {
    return Math.max(this.lastData, this.lastPingReceived, this.lastAnswer);
  }

  /** Sorting asks for it again and again: computed anew only where something changed. */
  priorityAs(role: IceRole): bigint {
    const { priority: known, local, remote } = this;
    if (known?.role === role && known.local === local && known.remote === remote)
      return known.value;
    const value = pairPriorityFor(role, local.priority, remote.priority);
    this.priority = { role, local, remote, value };
    return value;
  }

  /** The estimate has settled, and no answer is late. */
  isStable(now: Milliseconds): boolean {
    if (this.roundTripSamples < SETTLED_SAMPLES) return false;
    const [oldest] = this.unanswered;
    return oldest === undefined || now - oldest <= 2 * this.roundTrip;
  }

  pinged(now: Milliseconds, transaction: TransactionId, ping: SentPing): void {
    this.lastPingSent = now;
    this.unanswered.push(now);
    this.pingsSent += 1;
    this.pending.set(transaction, ping);
    this.checkState = 'in-progress';
  }

  answered(now: Milliseconds, { at, isNominating }: SentPing): void {
    const roundTrip = now - at;
    this.roundTrip =
      this.roundTripSamples === 0
        ? roundTrip
        : (ROUND_TRIP_RATIO * this.roundTrip + roundTrip) / (ROUND_TRIP_RATIO + 1);
    this.roundTripSamples += 1;
    this.unanswered = [];
    this.lastAnswer = now;
    this.checkState = 'succeeded';
    if (isNominating) this.isNominated = true;
    this.updateReceiving(now);
    this.setWriteState('writable');
  }

  /** A check of the other side came in. */
  wasPinged(now: Milliseconds): void {
    this.lastPingReceived = now;
    this.updateReceiving(now);
  }

  receivedData(now: Milliseconds): void {
    this.lastData = now;
    this.updateReceiving(now);
  }

  /** After an accepted check: a pair that had timed out is worth trying again. */
  reviveByPing(): void {
    if (!this.isPruned && this.writeState === 'timeout') this.setWriteState('init');
  }

  /** No pings of its own any more; what is on the way is not waited for. True if it was not so before. */
  prune(): boolean {
    if (this.isPruned && !this.isActive) return false;
    this.isPruned = true;
    this.pending.clear();
    this.setWriteState('timeout');
    return true;
  }

  /** What has become of it by the passing of time. */
  update(now: Milliseconds): void {
    const [oldest = now] = this.unanswered;
    const silence = now - oldest;
    if (this.isWritable && this.hasTooManyFailures(now) && silence > UNRELIABLE_AFTER) {
      this.setWriteState('unreliable');
    }
    const isWaiting = this.writeState === 'unreliable' || this.writeState === 'init';
    if (isWaiting && silence > INACTIVE_AFTER) this.setWriteState('timeout');
    this.updateReceiving(now);
  }

  isDead(now: Milliseconds): boolean {
    if (this.lastReceived === NEVER) {
      return !this.isActive && now > this.createdAt + LEAST_LIFETIME;
    }
    if (now <= this.lastReceived + DEAD_AFTER) return false;
    const [oldest = this.lastReceived] = this.unanswered;
    return now > oldest + DEAD_AFTER;
  }

  /** An answer to a ping that was already overdue may still come; this many in a row may not. */
  private hasTooManyFailures(now: Milliseconds): boolean {
    const fifth = this.unanswered[UNRELIABLE_PINGS - 1];
    const patience = Math.max(
      LEAST_ANSWER_WAIT,
      Math.min(GREATEST_ANSWER_WAIT, 2 * this.roundTrip),
    );
    return fifth !== undefined && now > fifth + patience;
  }

  /** A pair whose last ping was answered receives, however long ago that was. */
  private updateReceiving(now: Milliseconds): void {
    const isReceiving =
      this.lastPingSent < this.lastAnswer || now <= this.lastReceived + RECEIVING_TIMEOUT;
    if (isReceiving === this.isReceiving) return;
    this.isReceiving = isReceiving;
    this.receivingSince = now;
    this.hasChanged = true;
  }

  private setWriteState(state: WriteState): void {
    if (this.writeState !== state) this.hasChanged = true;
    this.writeState = state;
  }
}

/** A pair priority, and what it was made of. */
interface KnownPriority {
  readonly role: IceRole;
  readonly local: LocalCandidate;
  readonly remote: RemoteCandidate;
  readonly value: bigint;
}

export interface SentPing {
  readonly at: Milliseconds;
  readonly isNominating: boolean;
  /** What we said that we are. */
  readonly role: IceRole;
}

import type { Random } from '@/lib/random';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { CandidatePair } from './candidate-pair';
import { Consent } from './consent';
import { encodeKeepalive } from './keepalive';
import type { SessionCore } from './session-core';
import { KEEPALIVE_INTERVAL } from './timing';

/** What the selected pair needs of the session around it. */
export interface PathOwner {
  readonly check: (now: Milliseconds, pair: CandidatePair) => void;
  /** A consent check was unanswered when the next one was due; told once, until an answer comes. */
  readonly doubted: () => void;
  readonly lost: (now: Milliseconds) => void;
}

/**
 * The selected pair in use: payload, consent, keepalives. A lite agent makes no checks, so it has
 * no consent to lose; it keeps its path open with indications (RFC 8445 §11).
 */
export class SelectedPath {
  private readonly consent: Consent | undefined;
  private readonly keepaliveIds: Random;
  private keepaliveAt: Milliseconds;
  private isBound = false;
  /** Its socket or its relay is gone. */
  private isGone = false;
  private isDoubted = false;

  constructor(
    now: Milliseconds,
    readonly pair: CandidatePair,
    private readonly core: SessionCore,
    private readonly owner: PathOwner,
  ) {
    const random = core.random.stream(`selected ${pair.id}`);
    this.consent = core.lite ? undefined : new Consent(now, random.stream('consent'));
    this.keepaliveIds = random.stream('keepalives');
    this.keepaliveAt = milliseconds(now + KEEPALIVE_INTERVAL);
  }

  get isUsable(): boolean {
    return !this.isGone;
  }

  /** Usable, and the other side answers. */
  get isAlive(): boolean {
    return !this.isGone && this.consent?.isMissed !== true;
  }

  /** Over a relay the channel is asked for with the first payload (RFC 8656 §12). */
  send(now: Milliseconds, bytes: Uint8Array): boolean {
    if (this.isGone) return false;
    const { base, remote } = this.pair;
    const { gathering } = this.core;
    if (base.type === 'relay' && !this.isBound) gathering.bindChannel(now, base, remote.address);
    this.isBound = true;
    this.keepaliveAt = milliseconds(now + KEEPALIVE_INTERVAL);
    gathering.send(now, base, remote.address, bytes);
    return true;
  }

  /** True where that ends a doubt. */
  noteConsent(now: Milliseconds): boolean {
    this.consent?.noteAnswered(now);
    // What was on the way when the socket went away proves nothing.
    if (this.isGone || !this.isDoubted) return false;
    this.isDoubted = false;
    return true;
  }

  /** Nothing can be sent any more; consent runs out. */
  noteGone(): void {
    this.isGone = true;
    this.consent?.suspend();
    this.doubt();
  }

  private doubt(): void {
    if (this.isDoubted) return;
    this.isDoubted = true;
    this.owner.doubted();
  }

  handleTimeout(now: Milliseconds): void {
    const { consent, pair, owner } = this;
    if (consent === undefined) this.keepOpen(now);
    else if (consent.isExpired(now)) owner.lost(now);
    else if (consent.isDue(now)) {
      owner.check(now, pair);
      consent.noteSent(now);
      if (consent.isMissed) this.doubt();
    }
  }

  pollTimeout(): Milliseconds | undefined {
    if (this.consent !== undefined) return this.consent.timeout;
    return this.isGone ? undefined : this.keepaliveAt;
  }

  private keepOpen(now: Milliseconds): void {
    if (this.isGone || now < this.keepaliveAt) return;
    const { base, remote } = this.pair;
    this.core.gathering.send(now, base, remote.address, encodeKeepalive(this.keepaliveIds));
    this.keepaliveAt = milliseconds(now + KEEPALIVE_INTERVAL);
  }
}

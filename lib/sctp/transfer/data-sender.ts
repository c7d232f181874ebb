import type { Milliseconds } from '@/lib/time';
import type { ChunkOf, GapBlock } from '../chunks';
import { encodeChunk } from '../encode-packet';
import type { RetransmissionCause, SctpEvent } from '../events';
import type { SctpOptions } from '../options';
import { unwrap32 } from '../serial-number';
import { Timer } from '../timer';
import { CongestionWindow } from './congestion-window';
import { FastRecovery } from './fast-recovery';
import { ForwardTsnSender } from './forward-tsn';
import { hasExpired, type MessageProgress, type OutgoingMessage } from './outgoing-message';
import {
  DATA_HEADER,
  type OutstandingChunk,
  OutstandingData,
  outstandingChunk,
} from './outstanding-data';
import { RetransmissionTimeout } from './retransmission-timeout';
import { type Fragment, SendQueue } from './send-queue';
import { SenderEvents } from './sender-events';

/** A piece of a longer message that is shorter than this is not worth its header. */
const SMALLEST_FRAGMENT = 64;

/** What a SACK says, or a SHUTDOWN, which knows no window. */
export interface Acknowledgement {
  readonly cumulativeTsn: number;
  readonly receiverWindow: number | undefined;
  readonly gapBlocks: readonly GapBlock[];
}

/**
 * The sending side of an association (RFC 9260 §6.1, 6.3, 7.2; RFC 3758 §3.5): gives TSNs, keeps
 * what was sent until it is acknowledged, sends again what was lost, gives up what may be.
 *
 *   waiting ─► in flight ─► acked                 by SACK
 *                  ▲ └────► lost ─► abandoned     by three reports or T3; by the message's limits
 *                  └──────────┘
 */
export class DataSender {
  readonly timeout: RetransmissionTimeout;
  private readonly queue = new SendQueue();
  private readonly outstanding = new OutstandingData();
  private readonly forward = new ForwardTsnSender(this.outstanding);
  private readonly window: CongestionWindow;
  private readonly t3: Timer;
  private readonly tell: SenderEvents;
  private nextTsn: number;
  private cumulativeTsn: number;
  private peerWindow = 0;
  private mayAbandon = false;
  private readonly recovery = new FastRecovery();
  /** A fast retransmission leaves at once, whatever the window says. */
  private isUrgent = false;
  /** The one TSN whose round trip is measured now. */
  private probe: OutstandingChunk | undefined;

  constructor(
    private readonly options: SctpOptions,
    initialTsn: number,
    emit: (event: SctpEvent) => void,
  ) {
    this.tell = new SenderEvents(emit);
    this.timeout = new RetransmissionTimeout(options);
    this.window = new CongestionWindow(options);
    this.t3 = new Timer(options.rtoMax);
    this.nextTsn = initialTsn;
    this.cumulativeTsn = initialTsn - 1;
  }

  /** What the other side said in its INIT or INIT-ACK. */
  begin(peerWindow: number, partialReliability: boolean): void {
    this.peerWindow = peerWindow;
    this.mayAbandon = partialReliability;
    this.window.begin(peerWindow);
  }

  get lastAssignedTsn(): number {
    return this.nextTsn - 1;
  }

  /** Nothing waits, and all that was sent has been acknowledged. */
  get isIdle(): boolean {
    return this.queue.isEmpty && this.outstanding.isEmpty;
  }

  get dueAt(): Milliseconds | undefined {
    return this.t3.dueAt;
  }

  isDrained(streamId: number): boolean {
    return this.queue.isDrained(streamId);
  }

  resetStream(streamId: number): void {
    this.queue.reset(streamId);
  }

  push(message: OutgoingMessage): void {
    this.queue.push(message);
  }

  /** Gives up what waited, or was lost, beyond its time. */
  expire(now: Milliseconds): void {
    if (!this.mayAbandon) return;
    for (const message of this.queue.takeExpired(now)) this.tell.abandoned(message, []);
    for (const { progress } of this.outstanding.lost()) {
      if (!progress.isAbandoned && hasExpired(progress.message, now)) this.abandon(now, progress);
    }
  }

  /** What is to be skipped, in at most `room` bytes. */
  takeForwardTsn(now: Milliseconds, room: number): ChunkOf<'FORWARD-TSN'> | undefined {
    return this.forward.take(now, this.timeout.smoothedRtt ?? this.timeout.rto, room);
  }

  /** The next chunk to send, at most `room` bytes long: what was lost first (§6.1). */
  nextChunk(now: Milliseconds, room: number): Uint8Array | undefined {
    const lost = this.outstanding.firstLost();
    if (lost !== undefined) {
      if (lost.size > room || !(this.isUrgent || this.hasWindow(lost.chunk.data.length))) {
        return undefined;
      }
      return this.resend(now, lost);
    }
    const limit = (room & ~3) - DATA_HEADER;
    const size = this.queue.nextSize(limit);
    if (size <= 0 || !this.hasWindow(size)) return undefined;
    if (this.queue.nextSize(Number.POSITIVE_INFINITY) > size && size < SMALLEST_FRAGMENT) {
      return undefined;
    }
    const fragment = this.queue.take(size, this.nextTsn);
    return fragment && this.send(now, fragment);
  }

  /** To be called when a packet with data is full. */
  endPacket(): void {
    this.isUrgent = false;
  }

  /** Also for the cumulative TSN of a SHUTDOWN, which has no gaps and no window. */
  handleSack(now: Milliseconds, sack: Acknowledgement): void {
    const cumulative = unwrap32(sack.cumulativeTsn, this.cumulativeTsn);
    if (cumulative < this.cumulativeTsn || cumulative >= this.nextTsn) return;
    const before = this.outstanding.inFlightBytes;
    const hasMoved = cumulative > this.cumulativeTsn;
    this.cumulativeTsn = cumulative;
    const passed = this.outstanding.passUpTo(cumulative);
    const blocks = sack.gapBlocks.map(({ start, end }) => ({
      start: cumulative + start,
      end: cumulative + end,
    }));
    const gapAcked = this.outstanding.acknowledge(blocks);
    const fresh = passed
      .filter(({ fate }) => fate === 'in-flight' || fate === 'lost')
      .map(({ chunk }) => chunk)
      .concat(gapAcked);
    for (const chunk of fresh) this.measure(now, chunk);
    for (const { chunk } of passed) this.tell.acknowledged(chunk);
    if (sack.receiverWindow !== undefined) {
      this.peerWindow = sack.receiverWindow - this.outstanding.inFlightBytes;
    }
    const acked = fresh.reduce((sum, { size }) => sum + size, 0);
    this.recovery.acknowledge(cumulative);
    if (hasMoved && !this.recovery.isOn) {
      this.tell.windowChanged(this.window, this.window.grow(acked, before));
    }
    this.findMissing(now, this.recovery.missingBelow(hasMoved, gapAcked, blocks));
    if (this.outstanding.isEmpty) {
      this.t3.stop();
      this.window.rest();
    } else if (hasMoved || !this.t3.isRunning) this.t3.start(now, this.timeout.rto);
  }

  handleTimeout(now: Milliseconds): void {
    if (!this.t3.takeExpiry(now, this.timeout.rto)) return;
    this.tell.timedOut(this.t3.waitAfter(this.timeout.rto));
    this.window.collapse();
    this.tell.windowChanged(this.window, 't3-rtx');
    this.recovery.end();
    this.isUrgent = false;
    this.forward.hurry();
    for (const chunk of this.outstanding.inFlight()) this.lose(now, chunk, 't3-rtx');
  }

  /** What went with a COOKIE-ECHO goes with it again. */
  repeatWithCookie(): void {
    for (const chunk of this.outstanding.inFlight()) {
      this.outstanding.settle(chunk, 'lost');
      chunk.cause = 't1-cookie';
    }
    this.probe = undefined;
  }

  /** T3 begins anew, as it says nothing while a COOKIE-ECHO is under way. */
  resume(now: Milliseconds): void {
    if (!this.outstanding.isEmpty) this.t3.start(now, this.timeout.rto);
  }

  private hasWindow(length: number): boolean {
    const { inFlightBytes } = this.outstanding;
    // One chunk may always ask whether the other side has room again (§6.1, rule A).
    if (inFlightBytes === 0) return true;
    return inFlightBytes < this.window.cwnd && length <= this.peerWindow;
  }

  private send(now: Milliseconds, fragment: Fragment): Uint8Array {
    const { progress, data, isLast } = fragment;
    const sent = outstandingChunk(now, fragment, this.nextTsn);
    this.nextTsn += 1;
    this.outstanding.add(sent);
    this.peerWindow -= data.length;
    this.probe ??= sent;
    if (!this.t3.isRunning) this.t3.start(now, this.timeout.rto);
    if (isLast) this.tell.sent(progress);
    return encodeChunk(sent.chunk);
  }

  private resend(now: Milliseconds, chunk: OutstandingChunk): Uint8Array {
    this.tell.retransmitted(chunk);
    this.outstanding.settle(chunk, 'in-flight');
    chunk.sendings += 1;
    chunk.sentAt = now;
    chunk.missing = 0;
    this.peerWindow -= chunk.chunk.data.length;
    if (!this.t3.isRunning) this.t3.start(now, this.timeout.rto);
    return encodeChunk(chunk.chunk);
  }

  private lose(now: Milliseconds, chunk: OutstandingChunk, cause: RetransmissionCause): void {
    if (chunk.fate !== 'in-flight') return;
    this.outstanding.settle(chunk, 'lost');
    chunk.cause = cause;
    if (this.probe === chunk) this.probe = undefined;
    const { progress, sendings } = chunk;
    const { maxRetransmits } = progress.message;
    const isTriedOut = maxRetransmits !== undefined && sendings > maxRetransmits;
    if (this.mayAbandon && (isTriedOut || hasExpired(progress.message, now))) {
      this.abandon(now, progress);
    }
  }

  private abandon(now: Milliseconds, progress: MessageProgress): void {
    progress.isAbandoned = true;
    if (this.probe?.progress === progress) this.probe = undefined;
    this.tell.abandoned(progress.message, this.outstanding.abandon(progress));
    // Had all that left arrived, the other side would wait for the rest: so a TSN that never
    // leaves stands for it, and is skipped.
    const rest = this.queue.discard(progress, this.nextTsn);
    if (rest === undefined) return;
    this.outstanding.add({ ...outstandingChunk(now, rest, this.nextTsn), fate: 'abandoned' });
    this.nextTsn += 1;
  }

  /** Sends again, without a time-out, what was reported missing often enough (§7.2.4). */
  private findMissing(now: Milliseconds, below: number): void {
    const missing = this.outstanding.reportMissing(below, this.options.missingReports);
    if (missing.length === 0) return;
    this.isUrgent = true;
    for (const chunk of missing) {
      chunk.wasFastRetransmitted = true;
      this.lose(now, chunk, 'fast-retransmit');
    }
    if (this.recovery.isOn) return;
    this.recovery.begin(this.nextTsn - 1);
    this.window.shrink();
    this.tell.windowChanged(this.window, 'fast-retransmit');
  }

  private measure(now: Milliseconds, chunk: OutstandingChunk): void {
    if (this.probe !== chunk) return;
    this.probe = undefined;
    this.measureRoundTrip(now - chunk.sentAt);
  }

  /** Also of a HEARTBEAT (§6.3.1, C5). */
  measureRoundTrip(rtt: number): void {
    this.timeout.measure(rtt);
    this.tell.measured(rtt, this.timeout.rto);
  }
}

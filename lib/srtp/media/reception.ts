import type { Milliseconds } from '@/lib/time';
import type { ReportBlock } from '../rtcp/rtcp-packet';
import { shortNtpTime } from './ntp-time';

/** Numbers so far back count as seen: nobody repairs them any more. */
const MEMORY = 1024;

/** What a packet was to its receiver. */
export type Arrival =
  | { readonly kind: 'next' | 'late' | 'duplicate'; readonly extended: number }
  /** So many packets before it are missing. */
  | { readonly kind: 'after-gap'; readonly extended: number; readonly missing: number };

/** What was counted; see RFC 3550 §6.4.1 and §A.3. */
export interface ReceptionCounts {
  readonly received: number;
  readonly duplicates: number;
  /** Came after one with a higher number. */
  readonly reordered: number;
  /** Expected less received; negative with many duplicates. */
  readonly lost: number;
  /** Milliseconds. */
  readonly jitter: number;
}

/**
 * What a receiver knows of one source (RFC 3550 §A.1, §A.3, §A.8). The source is believed from its
 * first packet on: SRTP has authenticated it.
 */
export class Reception {
  private first: number | undefined;
  private highest = 0;
  private received = 0;
  private duplicates = 0;
  private reordered = 0;
  private jitter = 0;
  private before: { readonly now: Milliseconds; readonly timestamp: number } | undefined;
  private readonly seen = new Set<number>();
  private prior = { expected: 0, received: 0 };
  private senderReport: { readonly now: Milliseconds; readonly time: bigint } | undefined;

  /** `clockRate` in hertz. */
  constructor(
    private readonly ssrc: number,
    private readonly clockRate: number,
  ) {}

  /** Counts a packet. `extended` is its number with the wraps above the 16 bits. */
  record(now: Milliseconds, sequenceNumber: number, timestamp: number): Arrival {
    const { first } = this;
    if (first === undefined) {
      this.first = sequenceNumber;
      this.highest = sequenceNumber - 1;
    }
    const extended = this.extend(sequenceNumber);
    this.received += 1;
    if (this.seen.has(extended) || extended <= this.highest - MEMORY) {
      this.duplicates += 1;
      return { kind: 'duplicate', extended };
    }
    this.seen.add(extended);
    this.measureJitter(now, timestamp);
    if (extended <= this.highest) {
      this.reordered += 1;
      return { kind: 'late', extended };
    }
    const missing = extended - this.highest - 1;
    this.advance(extended);
    return missing === 0 ? { kind: 'next', extended } : { kind: 'after-gap', extended, missing };
  }

  /** The nearest number to the highest one that ends in these 16 bits. */
  extend(sequenceNumber: number): number {
    return this.highest + (((sequenceNumber - this.highest) << 16) >> 16);
  }

  recordSenderReport(now: Milliseconds, time: bigint): void {
    this.senderReport = { now, time };
  }

  get counts(): ReceptionCounts {
    const { received, duplicates, reordered } = this;
    const jitter = (this.jitter * 1000) / this.clockRate;
    return { received, duplicates, reordered, lost: this.expected - received, jitter };
  }

  /** The next report; each tells the losses since the one before. Undefined without a packet. */
  report(now: Milliseconds): ReportBlock | undefined {
    if (this.first === undefined) return undefined;
    const { expected, received, senderReport } = this;
    const interval = expected - this.prior.expected;
    const lost = interval - (received - this.prior.received);
    this.prior = { expected, received };
    return {
      ssrc: this.ssrc,
      fractionLost: lost <= 0 ? 0 : Math.min(255, Math.floor((lost * 256) / interval)),
      cumulativeLost: expected - received,
      extendedHighestSequenceNumber: this.highest >>> 0,
      jitter: Math.floor(this.jitter),
      lastSenderReport: senderReport === undefined ? 0 : shortNtpTime(senderReport.time),
      delaySinceLastSenderReport:
        senderReport === undefined ? 0 : Math.round(((now - senderReport.now) * 0x1_0000) / 1000),
    };
  }

  private get expected(): number {
    return this.first === undefined ? 0 : this.highest - this.first + 1;
  }

  private advance(highest: number): void {
    for (let old = this.highest - MEMORY; old <= highest - MEMORY; old += 1) this.seen.delete(old);
    this.highest = highest;
  }

  /** §A.8: how much the way of one packet differs from that of the one before, smoothed. */
  private measureJitter(now: Milliseconds, timestamp: number): void {
    const { before } = this;
    this.before = { now, timestamp };
    if (before === undefined) return;
    const arrivals = ((now - before.now) * this.clockRate) / 1000;
    const difference = Math.abs(arrivals - ((timestamp - before.timestamp) | 0));
    this.jitter += (difference - this.jitter) / 16;
  }
}

import type { WindowCause } from '../events';
import type { SctpOptions } from '../options';

/** How many bytes may be under way (RFC 9260 §7.2), the fragments' headers counted. */
export class CongestionWindow {
  private readonly mtu: number;
  private readonly minimum: number;
  private bytes: number;
  private threshold = Number.POSITIVE_INFINITY;
  private partialBytesAcked = 0;

  constructor(options: SctpOptions) {
    this.mtu = options.maxPacketSize;
    this.bytes = options.initialWindow * this.mtu;
    this.minimum = options.minimalWindow * this.mtu;
  }

  get cwnd(): number {
    return this.bytes;
  }

  get ssthresh(): number {
    return this.threshold;
  }

  /** The other side's window, when it is known: no more than that is ever under way (§7.2.1). */
  begin(peerWindow: number): void {
    this.threshold = peerWindow;
  }

  /**
   * The cumulative TSN moved on outside of a fast recovery; `outstanding` is what was under way
   * before. Undefined where the window stays.
   */
  grow(acked: number, outstanding: number): WindowCause | undefined {
    const isUsed = outstanding + this.mtu > this.bytes;
    if (this.bytes <= this.threshold) {
      if (!isUsed) return undefined;
      this.bytes += Math.min(acked, this.mtu);
      return 'slow-start';
    }
    this.partialBytesAcked += acked;
    if (this.partialBytesAcked < this.bytes || !isUsed) {
      this.partialBytesAcked = Math.min(this.partialBytesAcked, this.bytes);
      return undefined;
    }
    this.partialBytesAcked -= this.bytes;
    this.bytes += this.mtu;
    return 'congestion-avoidance';
  }

  /** Something was lost, but what came after it arrived (§7.2.3, §7.2.4). */
  shrink(): void {
    this.threshold = Math.max(this.bytes / 2, this.minimum);
    this.bytes = this.threshold;
    this.partialBytesAcked = 0;
  }

  /** Nothing arrived for a whole RTO (§7.2.3). */
  collapse(): void {
    this.threshold = Math.max(this.bytes / 2, this.minimum);
    this.bytes = this.mtu;
    this.partialBytesAcked = 0;
  }

  /** Everything has been acknowledged (§7.2.2). */
  rest(): void {
    this.partialBytesAcked = 0;
  }
}

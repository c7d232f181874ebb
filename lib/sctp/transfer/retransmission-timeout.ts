import type { SctpOptions } from '../options';

const ALPHA = 1 / 8;
const BETA = 1 / 4;

/** The time to wait for an acknowledgement, from measured round trips (RFC 9260 §6.3.1). */
export class RetransmissionTimeout {
  private srtt: number | undefined;
  private rttvar = 0;
  private value: number;

  constructor(private readonly options: SctpOptions) {
    this.value = options.rtoInitial;
  }

  /** Milliseconds, without the doubling of time-outs. */
  get rto(): number {
    return this.value;
  }

  /** Undefined before the first measurement. */
  get smoothedRtt(): number | undefined {
    return this.srtt;
  }

  /** A round trip of something that was sent once only (Karn's rule, C5). */
  measure(rtt: number): void {
    if (this.srtt === undefined) {
      this.srtt = rtt;
      this.rttvar = rtt / 2;
    } else {
      this.rttvar = (1 - BETA) * this.rttvar + BETA * Math.abs(this.srtt - rtt);
      this.srtt = (1 - ALPHA) * this.srtt + ALPHA * rtt;
    }
    const { rtoMin, rtoMax, rtoMinMargin } = this.options;
    const rto = this.srtt + Math.max(4 * this.rttvar, rtoMinMargin);
    this.value = Math.min(Math.max(rto, rtoMin), rtoMax);
  }
}

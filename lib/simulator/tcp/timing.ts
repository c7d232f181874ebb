/** Milliseconds. RFC 6298 §2.1; the bounds are those of Linux (TCP_RTO_MIN, TCP_RTO_MAX). */
export const FIRST_TIMEOUT = 1_000;
const LEAST_TIMEOUT = 200;
const GREATEST_TIMEOUT = 120_000;

/** How often a SYN and other segments are sent again: `tcp_syn_retries`, `tcp_retries2` of Linux. */
export const SYN_RETRIES = 6;
export const DATA_RETRIES = 15;

/** TIME-WAIT of Linux, in milliseconds (RFC 9293 §3.3.2 asks for four minutes). */
export const TIME_WAIT = 60_000;

/** The retransmission time-out (RFC 6298 §2): from the round trips seen, doubled by each loss. */
export class RetransmissionTimeout {
  #smoothed: number | undefined;
  #variation = 0;
  #measured = FIRST_TIMEOUT;
  #timeout = FIRST_TIMEOUT;

  /** Milliseconds. */
  get current(): number {
    return this.#timeout;
  }

  /** A round trip of a segment that was sent once (Karn's algorithm, §3). */
  measure(roundTrip: number): void {
    if (this.#smoothed === undefined) {
      this.#smoothed = roundTrip;
      this.#variation = roundTrip / 2;
    } else {
      this.#variation = 0.75 * this.#variation + 0.25 * Math.abs(this.#smoothed - roundTrip);
      this.#smoothed = 0.875 * this.#smoothed + 0.125 * roundTrip;
    }
    const timeout = this.#smoothed + 4 * this.#variation;
    this.#measured = Math.min(GREATEST_TIMEOUT, Math.max(LEAST_TIMEOUT, timeout));
    this.#timeout = this.#measured;
  }

  /** Something new was acknowledged: that ends the doubling, as it does with timestamps (RFC 7323). */
  settle(): void {
    this.#timeout = this.#measured;
  }

  /** It ran out (§5.5). */
  backOff(): void {
    this.#timeout = Math.min(GREATEST_TIMEOUT, 2 * this.#timeout);
  }
}

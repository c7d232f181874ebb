import { type Milliseconds, milliseconds } from '@/lib/time';
import type { RetransmissionTimer } from './endpoint';
import { allWaits } from './retransmission';

/**
 * The last deadline of a handshake that is not complete while no flight of ours is on a timer: part
 * of the answer came, or an ACK of all, or ours was a HelloRetryRequest. The other side would send
 * the rest again for as long as we would; where that time passes, nothing comes any more.
 */
export class Patience {
  #due: Milliseconds | undefined;

  constructor(private readonly timer: RetransmissionTimer) {}

  get due(): Milliseconds | undefined {
    return this.#due;
  }

  /** Begins once: what comes bit by bit does not put it off. */
  begin(now: Milliseconds): void {
    this.#due ??= milliseconds(now + allWaits(this.timer));
  }

  end(): void {
    this.#due = undefined;
  }

  isOver(now: Milliseconds): boolean {
    return this.#due !== undefined && now >= this.#due;
  }
}

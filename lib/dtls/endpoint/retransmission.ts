import { type Milliseconds, milliseconds } from '@/lib/time';
import type { RetransmissionTimer } from './endpoint';

/** As often as BoringSSL sends a flight again before it gives up. */
export const MOST_TIMEOUTS = 12;

/** How long the wait is after so many that were in vain, in milliseconds. */
function waitAfter(timer: RetransmissionTimer, timeouts: number): number {
  return Math.min(timer.initial * 2 ** timeouts, timer.longest);
}

/** From a flight to the time when nobody would send it once more, in milliseconds. */
export function allWaits(timer: RetransmissionTimer): number {
  let sum = 0;
  for (let timeouts = 0; timeouts <= MOST_TIMEOUTS; timeouts += 1)
    sum += waitAfter(timer, timeouts);
  return sum;
}

/** When the flight that is out is sent again: each wait is twice as long as the one before. */
export class Retransmission {
  #due: Milliseconds | undefined;
  #timeouts = 0;

  constructor(private readonly timer: RetransmissionTimer) {}

  get due(): Milliseconds | undefined {
    return this.#due;
  }

  /** How long the next wait is, in milliseconds. */
  get wait(): number {
    return waitAfter(this.timer, this.#timeouts);
  }

  /** A new flight is out: RFC 6347 §4.2.4.1 begins again with the first wait. */
  start(now: Milliseconds): void {
    this.#timeouts = 0;
    this.rearm(now);
  }

  rearm(now: Milliseconds): void {
    this.#due = milliseconds(now + this.wait);
  }

  stop(): void {
    this.#due = undefined;
  }

  /** True once for each wait that is over; the next one has begun then. */
  isOver(now: Milliseconds): boolean {
    if (this.#due === undefined || now < this.#due) return false;
    this.#timeouts += 1;
    this.rearm(now);
    return true;
  }

  /** It was sent again as often as anybody would. */
  get isExhausted(): boolean {
    return this.#timeouts > MOST_TIMEOUTS;
  }
}

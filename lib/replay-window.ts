/**
 * In packets. RFC 3711 §3.3.2 allows no less, and RFC 6347 §4.1.2.6 prefers it; so a packet may be
 * 63 behind the newest and still be new.
 */
export const SMALLEST_WINDOW = 64;

/**
 * Which numbers of a sequence were accepted: indices of SRTP (RFC 3711 §3.3.2), records of one epoch
 * of DTLS (RFC 6347 §4.1.2.6, RFC 9147 §4.5.1); up to 48 bits. Ask first, and `accept` only when the
 * packet was authenticated: otherwise a forger could push the window past real packets.
 */
export class ReplayWindow {
  /** -1 before any number. */
  #highest = -1;
  /** Place `number mod size`: whether that number of the window was accepted. */
  readonly #marks: Uint8Array;

  /** Throws a RangeError for a size below 64. */
  constructor(readonly size = SMALLEST_WINDOW) {
    if (size < SMALLEST_WINDOW) throw new RangeError(`A window of ${size} packets is too small`);
    this.#marks = new Uint8Array(size);
  }

  /** The highest number that was accepted; undefined before any. */
  get highest(): number | undefined {
    return this.#highest < 0 ? undefined : this.#highest;
  }

  /** From the highest number down, the whole window: whether that number was accepted. */
  get accepted(): readonly boolean[] {
    if (this.#highest < 0) return [];
    return Array.from({ length: this.size }, (_, back) => {
      const number = this.#highest - back;
      return number >= 0 && this.#isMarked(number);
    });
  }

  /** Whether a packet of this number may be looked at at all. */
  judge(number: number): 'fresh' | 'replayed' | 'too-old' {
    if (number > this.#highest) return 'fresh';
    if (number + this.size <= this.#highest) return 'too-old';
    return this.#isMarked(number) ? 'replayed' : 'fresh';
  }

  /** False for what was accepted before, and for what lies too far back to know. */
  isNew(number: number): boolean {
    return this.judge(number) === 'fresh';
  }

  /** Marks a number that is new. Returns what `isNew` says of it before. */
  accept(number: number): boolean {
    if (!this.isNew(number)) return false;
    if (number - this.#highest >= this.size) this.#marks.fill(0);
    else {
      for (let skipped = this.#highest + 1; skipped < number; skipped += 1) {
        this.#marks[skipped % this.size] = 0;
      }
    }
    this.#marks[number % this.size] = 1;
    this.#highest = Math.max(this.#highest, number);
    return true;
  }

  #isMarked(number: number): boolean {
    return this.#marks[number % this.size] === 1;
  }
}

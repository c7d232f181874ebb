/** The least that RFC 3711 §3.3.2 allows, in packets. */
export const SMALLEST_WINDOW = 64;

/**
 * Which indices have been accepted (RFC 3711 §3.3.2). An index is marked only after its packet was
 * authenticated: otherwise a forgery could push the window past real packets.
 */
export class ReplayWindow {
  private highest: bigint | undefined;
  /** Place `index mod size`: whether that index of the window has been accepted. */
  private readonly accepted: Uint8Array;

  /** Throws a RangeError for a size below 64. */
  constructor(readonly size = SMALLEST_WINDOW) {
    if (size < SMALLEST_WINDOW) throw new RangeError(`A window of ${size} packets is too small`);
    this.accepted = new Uint8Array(size);
  }

  /** The highest index that was accepted. */
  get highestIndex(): bigint | undefined {
    return this.highest;
  }

  /** Whether a packet of this index may be looked at at all. */
  judge(index: bigint): 'fresh' | 'replayed' | 'too-old' {
    if (this.highest === undefined || index > this.highest) return 'fresh';
    if (index + BigInt(this.size) <= this.highest) return 'too-old';
    return this.accepted[this.place(index)] === 1 ? 'replayed' : 'fresh';
  }

  /** Marks an index that `judge` found fresh. */
  accept(index: bigint): void {
    const { highest } = this;
    if (highest === undefined || index - highest >= BigInt(this.size)) this.accepted.fill(0);
    else {
      for (let skipped = highest + 1n; skipped < index; skipped += 1n) {
        this.accepted[this.place(skipped)] = 0;
      }
    }
    this.accepted[this.place(index)] = 1;
    if (highest === undefined || index > highest) this.highest = index;
  }

  private place(index: bigint): number {
    return Number(index % BigInt(this.size));
  }
}

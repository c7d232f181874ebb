/** How many sequence numbers back a record may still be new (RFC 6347 §4.1.2.6, RFC 9147 §4.5.1). */
export const REPLAY_WINDOW = 64;

/**
 * The sequence numbers of one epoch that were received. Ask `isNew` first, and `accept` only when
 * the record's protection is right: else a forger could move the window.
 */
export class ReplayWindow {
  /** -1 before any record. */
  private greatest = -1;
  /** Bit n: `greatest` less n was received. */
  private received = 0n;

  /** The highest sequence number accepted; undefined before any. */
  get highest(): number | undefined {
    return this.greatest < 0 ? undefined : this.greatest;
  }

  /** False for what was received before, and for what lies too far back to know. */
  isNew(sequenceNumber: number): boolean {
    const back = this.greatest - sequenceNumber;
    if (back < 0) return true;
    return back < REPLAY_WINDOW && ((this.received >> BigInt(back)) & 1n) === 0n;
  }

  /** Notes a record. Returns what `isNew` says of it before. */
  accept(sequenceNumber: number): boolean {
    if (!this.isNew(sequenceNumber)) return false;
    const ahead = sequenceNumber - this.greatest;
    if (ahead > 0) {
      this.greatest = sequenceNumber;
      const shifted = ahead < REPLAY_WINDOW ? this.received << BigInt(ahead) : 0n;
      this.received = BigInt.asUintN(REPLAY_WINDOW, shifted) | 1n;
    } else {
      this.received |= 1n << BigInt(-ahead);
    }
    return true;
  }
}

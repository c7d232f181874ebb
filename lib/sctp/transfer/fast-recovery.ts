import type { OutstandingChunk, TsnRange } from './outstanding-data';

/** After a loss that was noticed without a time-out: the window is cut once for all that was lost
 * together (RFC 9260 §7.2.4). TSNs are without wrapping. */
export class FastRecovery {
  /** Losses up to this TSN belong to the one that was already answered. */
  private exit: number | undefined;

  get isOn(): boolean {
    return this.exit !== undefined;
  }

  begin(highestTsn: number): void {
    this.exit = highestTsn;
  }

  acknowledge(cumulativeTsn: number): void {
    if (this.exit !== undefined && cumulativeTsn >= this.exit) this.exit = undefined;
  }

  end(): void {
    this.exit = undefined;
  }

  /**
   * What lies below the result has one more report of being missing: it is the highest TSN that
   * was newly acknowledged, or, once in recovery, the highest one of all, if there is progress.
   */
  missingBelow(
    hasMoved: boolean,
    newlyAcked: readonly OutstandingChunk[],
    blocks: readonly TsnRange[],
  ): number {
    const tsns =
      this.isOn && hasMoved ? blocks.map(({ end }) => end) : newlyAcked.map(({ tsn }) => tsn);
    return Math.max(Number.NEGATIVE_INFINITY, ...tsns);
  }
}

import type { DropCode } from './drop';

/**
 * What became of all packets. `sent + copies = delivered + dropped + (those still under way)`, and
 * the numbers of `drops` add up to `dropped`.
 */
export interface PacketCounts {
  readonly sent: number;
  /** Made by links. */
  readonly copies: number;
  /** A host took them in. */
  readonly delivered: number;
  readonly dropped: number;
  readonly drops: ReadonlyMap<DropCode, number>;
}

export class PacketTally implements PacketCounts {
  sent = 0;
  copies = 0;
  delivered = 0;
  dropped = 0;
  readonly drops = new Map<DropCode, number>();

  drop(code: DropCode): void {
    this.dropped += 1;
    this.drops.set(code, (this.drops.get(code) ?? 0) + 1);
  }
}

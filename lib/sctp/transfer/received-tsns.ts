import type { GapBlock } from '../chunks';
import { unwrap32, wrap32 } from '../serial-number';
import type { TsnRange } from './outstanding-data';

/** A gap block counts from the cumulative TSN in 16 bits, so nothing beyond can be reported. */
const FARTHEST = 0xffff;
/** So that a SACK always fits a packet. */
const MOST_BLOCKS = 200;
const MOST_DUPLICATES = 20;

/** Which TSNs have arrived (RFC 9260 §6.2, 6.7). */
export class ReceivedTsns {
  private cumulative: number;
  /** Ascending, apart from each other and from the cumulative one. */
  private blocks: TsnRange[] = [];
  private duplicates: number[] = [];

  constructor(initialTsn: number) {
    this.cumulative = initialTsn - 1;
  }

  /** Everything up to it has arrived; without wrapping. */
  get cumulativeTsn(): number {
    return this.cumulative;
  }

  get hasGaps(): boolean {
    return this.blocks.length > 0;
  }

  /** Gap blocks and duplicates that the next SACK reports. */
  get reportedRanges(): number {
    return Math.min(this.blocks.length, MOST_BLOCKS) + this.duplicates.length;
  }

  unwrap(tsn: number): number {
    return unwrap32(tsn, this.cumulative);
  }

  /** Notes a TSN; 'duplicate' is noted for the next SACK. */
  add(tsn: number): 'new' | 'duplicate' | 'too-far' {
    const isKnown = this.blocks.some(({ start, end }) => start <= tsn && tsn <= end);
    if (tsn <= this.cumulative || isKnown) {
      if (this.duplicates.length < MOST_DUPLICATES) this.duplicates.push(wrap32(tsn));
      return 'duplicate';
    }
    if (tsn > this.cumulative + FARTHEST) return 'too-far';
    this.insert(tsn);
    return 'new';
  }

  /** The gap before this TSN is closed without its TSNs; how many of them had not come. */
  skipTo(tsn: number): number {
    const held = this.blocks
      .filter(({ start }) => start <= tsn)
      .reduce((sum, { start, end }) => sum + Math.min(end, tsn) - start + 1, 0);
    const skipped = tsn - this.cumulative - held;
    this.cumulative = tsn;
    this.blocks = this.blocks
      .filter(({ end }) => end > tsn)
      .map(({ start, end }) => ({ start: Math.max(start, tsn + 1), end }));
    this.absorb();
    return skipped;
  }

  gapBlocks(): readonly GapBlock[] {
    return this.blocks.slice(0, MOST_BLOCKS).map(({ start, end }) => ({
      start: start - this.cumulative,
      end: end - this.cumulative,
    }));
  }

  /** Those since the last call, as on the wire. */
  takeDuplicates(): readonly number[] {
    const { duplicates } = this;
    this.duplicates = [];
    return duplicates;
  }

  private insert(tsn: number): void {
    const before = this.blocks.filter(({ end }) => end < tsn - 1);
    const after = this.blocks.filter(({ start }) => start > tsn + 1);
    const touching = this.blocks.slice(before.length, this.blocks.length - after.length);
    const start = Math.min(tsn, ...touching.map((block) => block.start));
    const end = Math.max(tsn, ...touching.map((block) => block.end));
    this.blocks = [...before, { start, end }, ...after];
    this.absorb();
  }

  private absorb(): void {
    const [first] = this.blocks;
    if (first === undefined || first.start > this.cumulative + 1) return;
    this.cumulative = first.end;
    this.blocks.shift();
  }
}

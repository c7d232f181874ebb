import type { Milliseconds } from '@/lib/time';
import type { NewEvent } from '@/lib/trace/events/event';

export type Side = 'A' | 'B';
export const SIDES: readonly Side[] = ['A', 'B'];

/** A gathers ten candidates and B five, so that each of them forms fifty pairs. */
export const CANDIDATES: Readonly<Record<Side, number>> = { A: 10, B: 5 };

/** The one transport of both peers, in its only generation. */
export const PLACE = { transport: '0', generation: 0 } as const;

/** What writes the trace: the recorder, a clock that is wound by hand, and seeded chance. */
export interface Writer {
  record(event: NewEvent): void;
  /** Lets so many milliseconds pass, or up to half as many more. */
  wait(least: number): void;
  /** `since` of something that was found between two readings of the statistics. */
  sampled(): Milliseconds;
  /** A whole number from 0, below `count`. */
  pick(count: number): number;
  /** How many events there are by now. */
  written(): number;
}

/** The peer at the other end. */
export function otherSide(side: Side): Side {
  return side === 'A' ? 'B' : 'A';
}

/** The names of the pairs of one peer, the same in every trace. */
export function pairsOf(side: Side): readonly string[] {
  const remote = CANDIDATES[otherSide(side)];
  return Array.from({ length: CANDIDATES[side] * remote }, (_, index) => {
    return `${side}${Math.floor(index / remote)}-${otherSide(side)}${index % remote}`;
  });
}

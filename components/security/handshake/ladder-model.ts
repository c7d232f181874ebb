/** Peer A stands left, peer B right, everywhere. */
export type Side = 'left' | 'right';

/** Something on its way between two sides; times in milliseconds of the ladder's own clock. */
export interface LadderArrow {
  readonly key: string;
  readonly from: Side;
  readonly start: number;
  /** Undefined: it never arrived. */
  readonly end: number | undefined;
  readonly isLost: boolean;
  /** How its list calls it; undefined where no list names it. */
  readonly number: number | undefined;
  readonly label: string;
  readonly tone: 'plain' | 'again' | 'ack';
  /** It arrived, but had to wait until then for what should have come before it. */
  readonly heldUntil: number | undefined;
}

/** A moment of one side. */
export interface LadderNote {
  readonly side: Side;
  readonly at: number;
  readonly text: string;
  readonly tone: 'moment' | 'good' | 'failed';
}

/** Nothing came for so long. */
export interface LadderWait {
  readonly side: Side;
  readonly from: number;
  /** Undefined: for ever. */
  readonly to: number | undefined;
  readonly text: string;
}

/** What one ladder draws. */
export interface LadderModel {
  readonly arrows: readonly LadderArrow[];
  readonly notes: readonly LadderNote[];
  readonly waits: readonly LadderWait[];
}

/** The last moment that a ladder shows, in milliseconds. */
export function endOf({ arrows, notes }: LadderModel): number {
  return Math.max(
    1,
    ...arrows.map(({ start, end = start, heldUntil = end }) => heldUntil),
    ...notes.map(({ at }) => at),
  );
}

/** Peer A stands left, peer B right, everywhere. */
export type Side = 'left' | 'right';

/** A lane of the ladder: that of a side, or of somebody between them. */
export type Lane = Side | 'middle';

/** Whoever has a lane, by name and role. */
export type LaneNames = Readonly<Record<Side, readonly [name: string, role: string]>> & {
  readonly middle?: readonly [name: string, role: string];
};

/** Something on its way between two lanes; times in milliseconds of the ladder's own clock. */
export interface LadderArrow {
  readonly key: string;
  readonly from: Lane;
  readonly to: Lane;
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
  /** It arrived, and all or the best part of it was thrown away there. */
  readonly isDiscarded?: boolean;
}

/** A moment of one lane. */
export interface LadderNote {
  readonly side: Lane;
  readonly at: number;
  readonly text: string;
  readonly tone: 'moment' | 'good' | 'failed';
}

/** Nothing came for so long. */
export interface LadderWait {
  readonly side: Lane;
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

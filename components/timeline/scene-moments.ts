import type { PhaseOutcome } from '@/lib/selectors/phases';
import type { Mark } from '@/lib/selectors/timeline/marks';
import type { TrackGroup, TrackRun } from '@/lib/selectors/timeline/model';
import { momentSlots } from '@/lib/selectors/timeline/visible';
import type { Origin } from '@/lib/trace/trace';
import { clampedX, drawInterval, round } from './scene-spans';
import type { TimeScale } from './time-scale';

/** What a mark looks like. */
export type MarkShape =
  | 'call'
  | 'candidate'
  | 'remote-candidate'
  | 'description'
  | 'other'
  | 'failure';

/** A moment, or several too close to tell apart. */
export interface DrawnMark {
  /** The first of them, if several share the place. */
  readonly mark: Mark;
  readonly x: number;
  readonly many: number;
  /** How many, where there is room to say so. */
  readonly count: string | undefined;
  readonly shape: MarkShape;
  readonly origin: Origin;
  readonly interval: { readonly x: number; readonly width: number } | undefined;
}

/** One run of a phase. */
export interface DrawnRun {
  readonly run: TrackRun;
  readonly x: number;
  readonly width: number;
  readonly outcome: PhaseOutcome;
  /** The end as an interval, where it is only bounded. */
  readonly end: { readonly x: number; readonly width: number } | undefined;
}

/** Two signs side by side need this many times the finest grain. */
export const SIGN = 2;

/** Pixels for a sign and a count beside it. */
const COUNT_ROOM = 22;

/** The visible moments of a group. */
export function drawMarks(
  marks: readonly Mark[],
  scale: TimeScale,
  pixels: number,
): readonly DrawnMark[] {
  const slots = momentSlots(marks, scale.window, SIGN * pixels * scale.grain);
  return slots.map(({ first, count }, index) => {
    const x = clampedX(scale, first.at);
    const room = scale.x(slots[index + 1]?.first.at ?? Number.POSITIVE_INFINITY) - x;
    return {
      mark: first,
      x,
      many: count,
      count: count > 1 && room >= COUNT_ROOM ? `${count}` : undefined,
      shape: shapeOf(first),
      origin: first.origin,
      interval: count === 1 ? drawInterval(scale, first.since, first.at) : undefined,
    };
  });
}

function shapeOf({ kind, failed }: Mark): MarkShape {
  if (failed) return 'failure';
  switch (kind) {
    case 'api-called':
      return 'call';
    case 'candidate-gathered':
      return 'candidate';
    case 'remote-candidate-added':
      return 'remote-candidate';
    case 'description-applied':
      return 'description';
    default:
      return 'other';
  }
}

/** Pixels that the flag at the end of a run takes. */
const FLAG = 10;

/** The visible runs of a phase; there are few of them, so each is drawn however close they are. */
export function drawRuns({ runs }: TrackGroup, scale: TimeScale): readonly DrawnRun[] {
  return runs.flatMap((run) => {
    const { start, end, outcome } = run;
    const x = clampedX(scale, start.at);
    const to = clampedX(scale, end?.at ?? Number.POSITIVE_INFINITY);
    if (x >= scale.width || to < -FLAG) return [];
    return {
      run,
      x,
      width: round(Math.max(1, to - x)),
      outcome,
      end: end ? drawInterval(scale, end.since, end.at) : undefined,
    };
  });
}

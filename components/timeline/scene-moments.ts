import type { PhaseOutcome } from '@/lib/selectors/phases';
import type { Mark } from '@/lib/selectors/timeline/marks';
import type { TrackGroup } from '@/lib/selectors/timeline/model';
import { endItem, markItem, type TimelineItem } from '@/lib/selectors/timeline/steps';
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
  readonly key: string;
  readonly item: TimelineItem;
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
  readonly key: string;
  /** Its end; undefined while it runs. */
  readonly item: TimelineItem | undefined;
  readonly x: number;
  readonly width: number;
  readonly outcome: PhaseOutcome;
  /** The end as an interval, where it is only bounded. */
  readonly end: { readonly x: number; readonly width: number } | undefined;
}

/** Two signs side by side need this many times the finest grain. */
const SIGN = 2;

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
      key: `${index}`,
      item: markItem(first),
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

/** The runs of a phase; there are few of them, so none is left out. */
export function drawRuns(
  { name, runs }: TrackGroup,
  node: string,
  scale: TimeScale,
): readonly DrawnRun[] {
  if (name === 'connection') return [];
  return runs.map((run) => {
    const { start, end, outcome } = run;
    const x = clampedX(scale, start.at);
    const to = clampedX(scale, end?.at ?? Number.POSITIVE_INFINITY);
    return {
      key: `${start.cause} ${start.at}`,
      item: endItem(node, name, run),
      x,
      width: round(Math.max(1, to - x)),
      outcome,
      end: end ? drawInterval(scale, end.since, end.at) : undefined,
    };
  });
}

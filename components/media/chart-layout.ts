import { line, scaleLinear } from 'd3';
import type { Series } from '@/lib/selectors/media-series';

export interface ChartLayout {
  /** One path with a break at each gap. */
  readonly path: string;
  /** Values that stand alone between gaps, where a line would have no length. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** The value at the upper edge: a round number at or above the highest. */
  readonly top: number;
  readonly xOf: (at: number) => number;
  readonly timeOf: (x: number) => number;
  readonly yOf: (value: number) => number;
}

/** Above the highest line, in CSS pixels: room for the word that names it. */
const HEADROOM = 13;

/** Lays a series out in a box of CSS pixels; time from 0 to `end`, values from 0 to a round top. */
export function layoutChart(
  { points }: Series,
  end: number,
  width: number,
  height: number,
): ChartLayout {
  const x = scaleLinear([0, Math.max(end, 1)], [0, width]);
  const highest = Math.max(0, ...points.map(({ value }) => value ?? 0));
  const y = scaleLinear([0, highest > 0 ? highest : 1], [height, HEADROOM]).nice(3);
  const draw = line<Series['points'][number]>()
    .defined(({ value }) => value !== undefined)
    .x(({ at }) => x(at))
    .y(({ value }) => y(value ?? 0));
  const dots = points
    .filter(
      ({ value }, index) =>
        value !== undefined &&
        points[index - 1]?.value === undefined &&
        points[index + 1]?.value === undefined,
    )
    .map(({ at, value }) => ({ x: x(at), y: y(value ?? 0) }));
  return {
    path: draw([...points]) ?? '',
    dots,
    top: y.domain()[1] ?? 1,
    xOf: (at) => x(at),
    timeOf: (position) => Math.min(Math.max(0, x.invert(position)), end),
    yOf: (value) => y(value),
  };
}

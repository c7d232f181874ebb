import { scaleLinear } from 'd3';
import type { TimeWindow } from '@/lib/selectors/timeline/visible';
import { type Milliseconds, milliseconds } from '@/lib/time';

/** The one place where milliseconds become pixels. Made anew for each window and width. */
export interface TimeScale {
  readonly window: TimeWindow;
  readonly width: number;
  /** Pixels from the left edge of the plot; outside of the window it lies beyond the edges. */
  readonly x: (at: number) => number;
  readonly at: (x: number) => Milliseconds;
  /** Milliseconds per pixel. */
  readonly grain: number;
  readonly ticks: readonly Milliseconds[];
  /** Milliseconds between two ticks. */
  readonly step: number;
}

/** Pixels that a tick's label needs. */
const TICK_WIDTH = 88;

/** Maps a window of time to a plot `width` pixels wide. */
export function timeScale(window: TimeWindow, width: number): TimeScale {
  const scale = scaleLinear([window.from, window.to], [0, width]);
  const ticks = scale.ticks(Math.max(2, Math.floor(width / TICK_WIDTH))).map(milliseconds);
  return {
    window,
    width,
    x: scale,
    at: (x) => milliseconds(scale.invert(x)),
    grain: (window.to - window.from) / Math.max(1, width),
    ticks,
    step: (ticks[1] ?? window.to) - (ticks[0] ?? window.from),
  };
}

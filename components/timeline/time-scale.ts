import { ticks as ticksOf } from 'd3';
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
  const { from, to } = window;
  const grain = (to - from) / Math.max(1, width);
  const count = Math.max(2, Math.floor(width / TICK_WIDTH));
  const ticks = ticksOf(from, to, count).map(milliseconds);
  return {
    window,
    width,
    x: (at) => (at - from) / grain,
    at: (x) => milliseconds(from + x * grain),
    grain,
    ticks,
    step: (ticks[1] ?? to) - (ticks[0] ?? from),
  };
}

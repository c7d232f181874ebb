import type { TimeWindow } from '@/lib/selectors/timeline/visible';
import { milliseconds } from '@/lib/time';

/** The shortest window, in milliseconds: below it browsers' clocks tell nothing apart. */
export const SHORTEST = 0.5;

/** An empty recording still shows this much time. */
const LEAST_EXTENT = 100;

/** A little room before the start and after the end, as parts of the whole. */
const BEFORE = 0.012;
const AFTER = 0.04;

/** While following a long call: the last seconds of it. */
const FOLLOWED = 6000;

/** From this many times the set-up on, the whole would hide it. */
const LONG = 2.5;

/** What of a recording decides its windows. */
export interface Extent {
  /** The first event. */
  readonly start: number;
  /** The last moment that the recording knows of. */
  readonly end: number;
  readonly setupEnd: number | undefined;
  /** From when on nothing new is to be expected, and until when there was something to see. */
  readonly settled: { readonly from: number; readonly told: number } | undefined;
}

/** All there is, and how far the visitor may go. */
export function wholeWindow(end: number): TimeWindow {
  const extent = Math.max(end, LEAST_EXTENT);
  return windowOf(-BEFORE * extent, (1 + AFTER) * extent);
}

/** The set-up with a margin; all where there was none. */
export function setupWindow({ start, end, setupEnd }: Extent): TimeWindow {
  if (setupEnd === undefined) return wholeWindow(end);
  const span = Math.max(1, setupEnd - start);
  return windowOf(start - 0.04 * span, Math.min(setupEnd + 0.2 * span, (1 + AFTER) * end));
}

/** What is shown before the visitor chooses. */
export function firstWindow(extent: Extent, following: boolean): TimeWindow {
  const { start, end, setupEnd, settled } = extent;
  // A call that merely goes on, or has failed and is still, has nothing new to show: what is worth
  // seeing is how it came to that.
  if (following && settled && end >= settled.from) {
    return setupWindow({ ...extent, setupEnd: settled.told });
  }
  if (following) {
    return end <= FOLLOWED ? wholeWindow(end) : windowOf(end - FOLLOWED, end + AFTER * FOLLOWED);
  }
  const long = setupEnd !== undefined && end - start > LONG * (setupEnd - start);
  return long ? setupWindow(extent) : wholeWindow(end);
}

/** The same span moved so that the live end stays in it. */
export function followedWindow({ from, to }: TimeWindow, end: number): TimeWindow {
  const span = to - from;
  const shift = end - (to - AFTER * span);
  return shift <= 0 ? { from, to } : windowOf(from + shift, to + shift);
}

/** The same span moved so that a moment lies in it, with room for what follows. */
export function windowAround({ from, to }: TimeWindow, at: number, within: TimeWindow): TimeWindow {
  if (at >= from && at <= to) return { from, to };
  const span = to - from;
  const start = at - 0.12 * span;
  return keptWithin(windowOf(start, start + span), within);
}

/** Zooms by a factor (above 1: closer) and keeps `at` in its place. */
export function zoomedWindow(
  { from, to }: TimeWindow,
  factor: number,
  at: number,
  within: TimeWindow,
): TimeWindow {
  const longest = within.to - within.from;
  const span = Math.min(longest, Math.max(SHORTEST, (to - from) / factor));
  const share = (at - from) / (to - from);
  return keptWithin(windowOf(at - share * span, at + (1 - share) * span), within);
}

/** The window moved, and if need be shortened, to lie within another. */
export function keptWithin({ from, to }: TimeWindow, within: TimeWindow): TimeWindow {
  const span = Math.min(to - from, within.to - within.from);
  const start = Math.min(Math.max(from, within.from), within.to - span);
  return windowOf(start, start + span);
}

export function windowOf(from: number, to: number): TimeWindow {
  return { from: milliseconds(from), to: milliseconds(to) };
}

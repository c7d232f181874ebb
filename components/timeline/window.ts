import { assertNever } from '@/lib/assert-never';
import type { Stage } from '@/lib/selectors/timeline/stage';
import type { TimeWindow } from '@/lib/selectors/timeline/visible';
import { milliseconds } from '@/lib/time';

/** The shortest window, in milliseconds: below it browsers' clocks tell nothing apart. */
export const SHORTEST = 0.5;

/** An empty recording still shows this much time. */
const LEAST_EXTENT = 100;

/** A little room before the start and after the end, as parts of the whole. */
const BEFORE = 0.012;
const AFTER = 0.04;

/** While following: the first seconds grow, of what comes much later only the last ones are shown. */
const FOLLOWED = 6000;

/** What is followed gets room in steps, each so many times the last: between them nothing moves. */
const STEP = 1.4;

/** Where the last seconds are shown, they go on by so much at once. */
const PAGE = 2000;

/** From this many times the set-up on, the whole would hide it. */
const LONG = 2.5;

/** What of a recording decides its windows. */
export interface Extent {
  /** The first event. */
  readonly start: number;
  /** The last moment that the recording knows of. */
  readonly end: number;
  /** The last event; after it the recording merely goes on. */
  readonly last: number;
  readonly setupEnd: number | undefined;
  readonly stage: Stage;
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

/** How far the visitor may go: while following not a little further with every frame. */
export function boundsOf(end: number, following: boolean): TimeWindow {
  return wholeWindow(following ? roomFor(end) : end);
}

/** What is shown before the visitor chooses. */
export function firstWindow(extent: Extent, following: boolean): TimeWindow {
  const { start, end, setupEnd } = extent;
  if (following) return followedStory(extent);
  const long = setupEnd !== undefined && end - start > LONG * (setupEnd - start);
  return long ? setupWindow(extent) : wholeWindow(end);
}

/**
 * Time that merely passes moves nothing, and neither does an event for which there is room. So a
 * browser that tries again every few seconds after a failure does not throw the picture about.
 */
function followedStory(extent: Extent): TimeWindow {
  const { end, last, stage } = extent;
  switch (stage) {
    case 'over':
      // A call that merely goes on has nothing new to show but how it came to that.
      return setupWindow(extent);
    case 'under way':
      return wholeWindow(roomFor(Math.max(last, Math.min(end, FOLLOWED))));
    case 'failed':
      return wholeWindow(roomFor(last));
    case 'reopened':
      return last <= FOLLOWED ? wholeWindow(roomFor(last)) : lastSeconds(extent);
    default:
      return assertNever(stage);
  }
}

function lastSeconds({ end, last }: Extent): TimeWindow {
  const to = Math.ceil((last + AFTER * FOLLOWED) / PAGE) * PAGE;
  return keptWithin(windowOf(to - FOLLOWED, to), boundsOf(end, true));
}

/** The first step at which a moment has room. */
function roomFor(moment: number): number {
  let room = LEAST_EXTENT;
  while (room < moment) room *= STEP;
  return room;
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

import type { Track } from '@/lib/selectors/timeline/model';
import type { Span } from '@/lib/selectors/timeline/spans';
import { type StateTone, toneOf } from '@/lib/selectors/timeline/tone';
import { type Slot, spanSlots } from '@/lib/selectors/timeline/visible';
import type { Origin } from '@/lib/trace/trace';
import type { TimeScale } from './time-scale';

/** A state, or several too narrow to tell apart. */
export interface DrawnSpan {
  readonly track: Track;
  /** The first of them, if several share the place. */
  readonly span: Span;
  readonly x: number;
  readonly width: number;
  /** How many states share the place; 1 for one by itself. */
  readonly many: number;
  readonly tone: StateTone;
  readonly origin: Origin;
  /** The state's name where it fits, at this x. */
  readonly text: { readonly x: number; readonly value: string } | undefined;
  /** A bounded beginning: the state began somewhere in here. */
  readonly interval: { readonly x: number; readonly width: number } | undefined;
}

/** Pixels of one character of the label, and of its margins. */
const CHARACTER = 6.6;
const MARGIN = 10;

/** The visible states of a track. */
export function drawSpans(track: Track, scale: TimeScale, pixels: number): readonly DrawnSpan[] {
  const { spans } = track;
  const extent = {
    start: (index: number) => spans[index]?.from ?? Number.POSITIVE_INFINITY,
    end: (index: number) => endOfSpan(spans[index]),
  };
  return spanSlots(spans, extent, scale.window, pixels * scale.grain).map((slot) =>
    drawSlot(track, slot, scale),
  );
}

function endOfSpan(span: Span | undefined): number {
  return span?.to ?? Number.POSITIVE_INFINITY;
}

function drawSlot(track: Track, { first, last, count }: Slot<Span>, scale: TimeScale): DrawnSpan {
  const x = clampedX(scale, first.from);
  const end = clampedX(scale, endOfSpan(last));
  const width = round(Math.max(1, end - x));
  const { state, origin } = last;
  return {
    track,
    span: first,
    x,
    width,
    many: count,
    tone: toneOf(state),
    origin,
    text: count === 1 ? labelWithin(last, x, end) : undefined,
    interval: drawInterval(scale, first.since, first.from),
  };
}

/** The name keeps in sight while its state reaches into the window from the left. */
function labelWithin(span: Span, x: number, end: number) {
  const value = span.count === undefined ? span.state : `${span.count} ${span.state}`;
  const left = Math.max(0, x);
  if (end - left < value.length * CHARACTER + MARGIN) return undefined;
  return { x: left + MARGIN / 2, value };
}

/** The interval (since, at] in pixels; undefined where it is no wider than a line. */
export function drawInterval(scale: TimeScale, since: number | undefined, at: number) {
  if (since === undefined) return undefined;
  const x = clampedX(scale, since);
  const width = round(clampedX(scale, at) - x);
  return width < 1.5 ? undefined : { x, width };
}

/** How far beyond an edge things are drawn: far enough to hide their ends. */
const BEYOND = 24;

/** Pixels of a moment, kept near the plot: SVG numbers must not grow with the zoom. */
export function clampedX(scale: TimeScale, at: number): number {
  if (at === Number.POSITIVE_INFINITY) return scale.width + BEYOND;
  return round(Math.min(scale.width + BEYOND, Math.max(-BEYOND, scale.x(at))));
}

/** Tenths of a pixel are enough, and keep pictures comparable. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

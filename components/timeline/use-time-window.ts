import { useState } from 'react';
import type { TimeWindow } from '@/lib/selectors/timeline/visible';
import {
  boundsOf,
  type Extent,
  firstWindow,
  followedWindow,
  keptWithin,
  setupWindow,
  windowAround,
  zoomedWindow,
} from './window';

/** What decides the window besides the visitor. */
export interface WindowFrame extends Extent {
  readonly cursor: number;
  readonly following: boolean;
}

type View =
  | { readonly kind: 'first' }
  /** The visitor's own. `atEnd`: it held the live end when chosen, and so goes along with it. */
  | { readonly kind: 'chosen'; readonly window: TimeWindow; readonly atEnd: boolean };

export interface TimeWindowControl {
  readonly window: TimeWindow;
  readonly bounds: TimeWindow;
  readonly choose: (window: TimeWindow) => void;
  readonly zoom: (factor: number, at?: number) => void;
  readonly pan: (share: number) => void;
  readonly fit: () => void;
  readonly fitSetup: () => void;
  /** Brings a moment into sight. */
  readonly reveal: (at: number) => void;
}

/** The visible stretch of time: chosen by the visitor, kept while a live trace grows. */
export function useTimeWindow(frame: WindowFrame): TimeWindowControl {
  const { end, cursor, following } = frame;
  const [view, setView] = useState<View>({ kind: 'first' });
  const [shownCursor, setShownCursor] = useState(cursor);
  const bounds = boundsOf(end, following);
  const window = windowOfView(view, frame, bounds);
  const choose = (chosen: TimeWindow) => {
    const kept = keptWithin(chosen, bounds);
    setView({ kind: 'chosen', window: kept, atEnd: kept.to >= end && kept.from <= end });
  };
  // A cursor that leaves the window (playing on, a jump to a phase's end) takes it along.
  if (cursor !== shownCursor) {
    setShownCursor(cursor);
    const outside = cursor < window.from || cursor > window.to;
    if (outside && !following) choose(windowAround(window, cursor, bounds));
  }
  return {
    window,
    bounds,
    choose,
    zoom: (factor, at) =>
      choose(zoomedWindow(window, factor, at ?? anchor(window, cursor), bounds)),
    pan: (share) => choose(shifted(window, share)),
    fit: () => choose(bounds),
    fitSetup: () => choose(setupWindow(frame)),
    reveal: (at) => choose(windowAround(window, at, bounds)),
  };
}

function windowOfView(view: View, frame: WindowFrame, bounds: TimeWindow): TimeWindow {
  const { end, following } = frame;
  if (view.kind === 'first') return firstWindow(frame, following);
  const moved = following && view.atEnd ? followedWindow(view.window, end) : view.window;
  // What was room for more while the call went on is beyond the end once it is over.
  return keptWithin(moved, bounds);
}

/** Buttons and keys zoom at the cursor while it is in sight, else at the middle. */
function anchor({ from, to }: TimeWindow, cursor: number): number {
  return cursor >= from && cursor <= to ? cursor : (from + to) / 2;
}

function shifted({ from, to }: TimeWindow, share: number): TimeWindow {
  const by = share * (to - from);
  return { from: (from + by) as TimeWindow['from'], to: (to + by) as TimeWindow['to'] };
}

import type { TimelineModel, Track } from '@/lib/selectors/timeline/model';
import { countWithin, type TimeWindow } from '@/lib/selectors/timeline/visible';
import type { Row, RowLayout } from './rows';
import { SIGN } from './scene-moments';
import type { TimeScale } from './time-scale';

/** The narrowest thing that is drawn by itself, in pixels. */
const FINEST = 3;

/** Spans, signs and lines of one picture, about: so many are placed anew within a frame. */
const MOST_PARTS = 1200;

/**
 * The pixels that a thing needs to be drawn by itself: the least there are, or as many more as keep
 * the picture of a crowded window from taking longer than a frame. What shares a place then says how
 * many it is. Costs two binary searches for each track.
 */
export function firstGrain(
  { routes }: TimelineModel,
  { rows }: RowLayout,
  { window, width }: TimeScale,
): number {
  const counts = rows.flatMap((row) => rowCounts(row, window));
  for (const { links } of routes) {
    counts.push({ count: countWithin(links, ({ at }) => at, window), room: 1 });
  }
  for (let pixels = FINEST; ; pixels *= 1.5) {
    const parts = counts.reduce(
      (total, { count, room }) => total + Math.min(count, width / (room * pixels)),
      0,
    );
    if (parts <= MOST_PARTS || pixels > width) return pixels;
  }
}

interface Crowd {
  readonly count: number;
  /** How many grains each of them needs. */
  readonly room: number;
}

/** How many things each track of a row has in the window. */
function rowCounts(row: Row, window: TimeWindow): readonly Crowd[] {
  switch (row.kind) {
    case 'peer':
    case 'group': {
      const marks = countWithin(row.group?.marks ?? [], ({ at }) => at, window);
      const tracks = row.kind === 'peer' ? (row.group?.tracks ?? []) : [];
      return [{ count: marks, room: SIGN }, ...tracks.map((track) => trackCrowd(track, window))];
    }
    case 'track':
      return [trackCrowd(row.track, window)];
    case 'node':
    case 'way':
      return [];
  }
}

function trackCrowd({ spans }: Track, window: TimeWindow): Crowd {
  return { count: countWithin(spans, ({ from }) => from, window), room: 1 };
}

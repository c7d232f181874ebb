import type { Selection } from '@/lib/selectors/selection';
import {
  endItem,
  isSelected,
  linkItem,
  markItem,
  spanItem,
  type TimelineItem,
} from '@/lib/selectors/timeline/steps';
import type { Row, RowLayout } from './rows';
import type { Scene } from './scene';
import type { DrawnLink } from './scene-links';
import type { DrawnRun } from './scene-moments';
import type { DrawnRow } from './scene-rows';
import { clampedX } from './scene-spans';
import type { TimeScale } from './time-scale';

/** A rectangle of the plot, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What lies under the pointer, and how many things share the place. */
export interface Hit {
  readonly item: TimelineItem;
  readonly many: number;
}

/** Pixels by which a pointer may miss. */
const SLACK = 7;

/** The thing at a point of the plot; undefined on empty ground. */
export function hitAt(scene: Scene, x: number, y: number): Hit | undefined {
  const drawn = scene.rows.find(({ row }) => y >= row.y && y < row.y + row.height);
  const inRow = drawn && hitInRow(drawn, x);
  if (inRow) return inRow;
  const link = nearest(scene.links, (candidate) => distanceTo(candidate, x, y));
  return link && { item: linkItem(link.link), many: link.many };
}

function hitInRow({ row, runs, marks, spans }: DrawnRow, x: number): Hit | undefined {
  const run = nearest(runs, (candidate) => Math.abs(candidate.x + candidate.width - x));
  const end = run && row.kind === 'group' ? runEndItem(row, run) : undefined;
  if (end) return { item: end, many: 1 };
  const mark = nearest(marks, (candidate) => Math.abs(candidate.x - x));
  if (mark) return { item: markItem(mark.mark), many: mark.many };
  const span = spans.findLast(
    (candidate) => x >= candidate.x - 1 && x <= candidate.x + candidate.width + 1,
  );
  return span && { item: spanItem(span.track, span.span), many: span.many };
}

function runEndItem({ group: { name }, lane }: Extract<Row, { kind: 'group' }>, { run }: DrawnRun) {
  return name === 'connection' ? undefined : endItem(lane.node, name, run);
}

function nearest<Thing>(
  things: readonly Thing[],
  distance: (thing: Thing) => number,
): Thing | undefined {
  let best: Thing | undefined;
  let least = SLACK;
  for (const thing of things) {
    const away = distance(thing);
    if (away > least) continue;
    best = thing;
    least = away;
  }
  return best;
}

/** The distance of a point from a link's line. */
function distanceTo({ from, to }: DrawnLink, x: number, y: number): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}

/** Where an item stands, also if it is drawn together with others or out of the window. */
export function boxOf(
  item: TimelineItem,
  layout: RowLayout,
  scene: Scene,
  scale: TimeScale,
): Box | undefined {
  switch (item.kind) {
    case 'span': {
      const row = layout.rows.find((candidate) => rowShows(candidate, item.track.id, item));
      const from = clampedX(scale, item.span.from);
      const to = clampedX(scale, item.span.to ?? Number.POSITIVE_INFINITY);
      return (
        row && { x: from, y: row.y + 1, width: Math.max(3, to - from), height: row.height - 2 }
      );
    }
    case 'end': {
      const row = layout.rows.find(
        (candidate) =>
          candidate.kind === 'group' &&
          candidate.lane.node === item.node &&
          candidate.group.name === item.phase,
      );
      const x = clampedX(scale, item.end.at) - 5;
      return row && { x, y: row.y, width: 16, height: row.height - 1 };
    }
    case 'mark': {
      const row = layout.rows.find((candidate) => rowHolds(candidate, item));
      const x = clampedX(scale, item.mark.at) - 8;
      return row && { x, y: row.y + 2, width: 16, height: row.height - 4 };
    }
    case 'link': {
      const drawn = scene.links.find(({ link }) => link.id === item.link.id);
      if (!drawn) return undefined;
      const { from, to } = drawn;
      const x = Math.min(from.x, to.x) - 6;
      const y = Math.min(from.y, to.y) - 3;
      const width = Math.abs(to.x - from.x) + 12;
      return { x, y, width, height: Math.abs(to.y - from.y) + 6 };
    }
  }
}

/** A span's row: its own, or the one that it was folded into. */
function rowShows(row: Row, trackId: string, item: TimelineItem): boolean {
  if (row.kind === 'track') return row.track.id === trackId || isFoldedInto(row, trackId);
  if (item.kind !== 'span') return false;
  if (row.kind === 'peer') return row.group?.tracks.some(({ id }) => id === trackId) ?? false;
  if (row.kind !== 'group' || row.open) return false;
  return row.group.tracks.some(
    ({ id, folded }) => id === trackId || folded.some((f) => f.id === trackId),
  );
}

function isFoldedInto(row: Extract<Row, { kind: 'track' }>, trackId: string): boolean {
  return !row.spread && row.track.folded.some(({ id }) => id === trackId);
}

function rowHolds(row: Row, item: Extract<TimelineItem, { kind: 'mark' }>): boolean {
  if (row.kind !== 'group' && row.kind !== 'peer') return false;
  return row.group?.marks.includes(item.mark) ?? false;
}

/** The first item, in time, that the visitor's selection means. */
export function selectedItem(
  items: readonly TimelineItem[],
  selection: Selection | undefined,
): TimelineItem | undefined {
  if (!selection) return undefined;
  return items.find((item) => isSelected(item, selection));
}

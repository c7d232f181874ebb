import type { TimelineModel } from '@/lib/selectors/timeline/model';
import type { Row, RowLayout } from './rows';
import { type DrawnLink, drawLinks, labelled } from './scene-links';
import { type DrawnMark, type DrawnRun, drawMarks, drawRuns } from './scene-moments';
import { type DrawnRibbon, type DrawnSigns, ribbonsOf, signsOf } from './scene-ribbons';
import { type DrawnSpan, drawSpans } from './scene-spans';
import type { TimeScale } from './time-scale';

/** What one row shows, in pixels from its own top left corner. */
export interface DrawnRow {
  readonly row: Row;
  readonly spans: readonly DrawnSpan[];
  readonly ribbons: readonly DrawnRibbon[];
  readonly marks: readonly DrawnMark[];
  readonly signs: readonly DrawnSigns[];
  readonly runs: readonly DrawnRun[];
}

/** One picture of the timeline: all numbers are pixels. */
export interface Scene {
  readonly rows: readonly DrawnRow[];
  readonly links: readonly DrawnLink[];
  readonly height: number;
  /** How many SVG elements it takes, the frames of the rows aside. */
  readonly size: number;
}

/**
 * SVG elements at most: far below the 2,000 that a view may have, few enough to be placed anew for
 * every frame of a zoom (see tests/bench/timeline-zoom).
 */
export const SCENE_BUDGET = 300;

/** Lines between the lanes at most; those that look alike are one SVG element. */
const MOST_LINKS = 480;

/** The narrowest thing that is drawn by itself, in pixels. */
const FINEST = 3;

/**
 * What the window shows of the model. Where it would be more than the budget, it is drawn again
 * with a coarser grain: the narrow things share a place, and say how many they are.
 */
export function drawScene(model: TimelineModel, layout: RowLayout, scale: TimeScale): Scene {
  for (let pixels = FINEST; ; pixels *= 3) {
    const scene = tryScene(model, layout, scale, pixels);
    if (scene) return scene;
  }
}

function tryScene(
  model: TimelineModel,
  layout: RowLayout,
  scale: TimeScale,
  pixels: number,
): Scene | undefined {
  // A grain as wide as the window leaves one thing per row, which is as coarse as it gets.
  const coarsest = pixels > scale.width;
  const budget = coarsest ? Number.POSITIVE_INFINITY : SCENE_BUDGET;
  const limit = coarsest ? Number.POSITIVE_INFINITY : MOST_LINKS;
  const lines = drawLinks(model, layout, scale, { grain: pixels * scale.grain, limit });
  if (!lines) return undefined;
  const links = labelled(lines);
  let size = links.filter(({ text }) => text).length;
  const rows: DrawnRow[] = [];
  for (const row of layout.rows) {
    if (size > budget) return undefined;
    const drawn = drawRow(row, scale, pixels);
    size += sizeOf(drawn);
    rows.push(drawn);
  }
  if (size > budget) return undefined;
  return { rows, links, height: layout.height, size };
}

function drawRow(row: Row, scale: TimeScale, pixels: number): DrawnRow {
  const { spans, marks, runs } = rowContent(row, scale, pixels);
  return { row, spans, ribbons: ribbonsOf(spans), marks, signs: signsOf(marks), runs };
}

/** Intervals of a row are one element; texts are one each. */
function sizeOf({ spans, ribbons, marks, signs, runs }: DrawnRow): number {
  let size = ribbons.length + signs.length + runs.length;
  for (const { text } of spans) size += text ? 1 : 0;
  for (const { count } of marks) size += count ? 1 : 0;
  return size;
}

function rowContent(
  row: Row,
  scale: TimeScale,
  pixels: number,
): Pick<DrawnRow, 'spans' | 'marks' | 'runs'> {
  switch (row.kind) {
    case 'peer': {
      const spans = row.group?.tracks.flatMap((track) => drawSpans(track, scale, pixels)) ?? [];
      return { spans, marks: drawMarks(row.group?.marks ?? [], scale, pixels), runs: [] };
    }
    case 'group':
      return {
        spans: [],
        marks: drawMarks(row.group.marks, scale, pixels),
        runs: drawRuns(row.group, scale),
      };
    case 'track':
      return { spans: drawSpans(row.track, scale, pixels), marks: [], runs: [] };
    case 'node':
    case 'way':
      return { spans: [], marks: [], runs: [] };
  }
}

import type { TimelineModel } from '@/lib/selectors/timeline/model';
import type { Row, RowLayout } from './rows';
import { type DrawnLink, drawLinks, labelled } from './scene-links';
import { type DrawnMark, type DrawnRun, drawMarks, drawRuns } from './scene-moments';
import { type DrawnSpan, drawSpans } from './scene-spans';
import type { TimeScale } from './time-scale';

/** What one row shows, in pixels from its own top left corner. */
export interface DrawnRow {
  readonly row: Row;
  readonly spans: readonly DrawnSpan[];
  readonly marks: readonly DrawnMark[];
  readonly runs: readonly DrawnRun[];
}

/** One picture of the timeline: all numbers are pixels. */
export interface Scene {
  readonly rows: readonly DrawnRow[];
  readonly links: readonly DrawnLink[];
  readonly height: number;
  /** How many things are drawn; each is one to three SVG nodes. */
  readonly size: number;
}

/** Things drawn at most: with their texts and intervals below 2,000 SVG nodes. */
export const SCENE_BUDGET = 480;

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
  const budget = pixels > scale.width ? Number.POSITIVE_INFINITY : SCENE_BUDGET;
  const links = drawLinks(model, layout, scale, { grain: pixels * scale.grain, limit: budget });
  if (!links) return undefined;
  let size = links.length;
  const rows: DrawnRow[] = [];
  for (const row of layout.rows) {
    if (size > budget) return undefined;
    const drawn = drawRow(row, scale, pixels);
    size += drawn.spans.length + drawn.marks.length + drawn.runs.length;
    rows.push(drawn);
  }
  if (size > budget) return undefined;
  return { rows, links: labelled(links), height: layout.height, size };
}

function drawRow(row: Row, scale: TimeScale, pixels: number): DrawnRow {
  switch (row.kind) {
    case 'peer': {
      const spans = row.group?.tracks.flatMap((track) => drawSpans(track, scale, pixels)) ?? [];
      return { row, spans, marks: drawMarks(row.group?.marks ?? [], scale, pixels), runs: [] };
    }
    case 'group':
      return {
        row,
        spans: [],
        marks: drawMarks(row.group.marks, scale, pixels),
        runs: drawRuns(row.group, row.lane.node, scale),
      };
    case 'track':
      return { row, spans: drawSpans(row.track, scale, pixels), marks: [], runs: [] };
    case 'node':
    case 'way':
      return { row, spans: [], marks: [], runs: [] };
  }
}

import type { TimelineModel } from '@/lib/selectors/timeline/model';
import { firstGrain } from './grain';
import type { RowLayout } from './rows';
import { type DrawnLink, drawLinks } from './scene-links';
import { type DrawnRow, drawRow } from './scene-rows';
import { type DrawnShape, shapesOf } from './scene-shapes';
import { type DrawnText, textsOf } from './scene-texts';
import type { TimeScale } from './time-scale';

/** One picture of the timeline: all numbers are pixels. */
export interface Scene {
  readonly layout: RowLayout;
  /** What is where, for the pointer and the focus. */
  readonly rows: readonly DrawnRow[];
  readonly links: readonly DrawnLink[];
  /** The same as SVG elements: outlines, and texts above them. */
  readonly shapes: readonly DrawnShape[];
  readonly texts: readonly DrawnText[];
}

/** How many SVG elements a picture takes. */
export function sizeOf({ shapes, texts }: Scene): number {
  return shapes.length + texts.length;
}

/**
 * SVG elements at most, for a picture and for each row of it: far below the 2,000 that a view may
 * have, few enough to be placed anew for every frame of a zoom (see tests/bench/timeline-zoom).
 */
export const SCENE_BUDGET = { picture: 200, row: 3 } as const;

/**
 * What the window shows of the model. Where it would be more than the budget, it is drawn again
 * with a coarser grain: the narrow things share a place, and say how many they are.
 */
export function drawScene(model: TimelineModel, layout: RowLayout, scale: TimeScale): Scene {
  const budget = SCENE_BUDGET.picture + SCENE_BUDGET.row * layout.rows.length;
  for (let pixels = firstGrain(model, layout, scale); ; pixels *= 2) {
    const scene = drawAt(pixels, model, layout, scale);
    // A grain as wide as the window leaves one thing per row, which is as coarse as it gets.
    if (sizeOf(scene) <= budget || pixels > scale.width) return scene;
  }
}

function drawAt(pixels: number, model: TimelineModel, layout: RowLayout, scale: TimeScale): Scene {
  const links = drawLinks(model, layout, scale, pixels);
  const rows = layout.rows.map((row) => drawRow(row, scale, pixels));
  return { layout, rows, links, shapes: shapesOf(rows, links), texts: textsOf(rows, links) };
}

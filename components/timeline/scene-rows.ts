import type { Row } from './rows';
import { type DrawnMark, type DrawnRun, drawMarks, drawRuns } from './scene-moments';
import { type DrawnSpan, drawSpans } from './scene-spans';
import type { TimeScale } from './time-scale';

/** What one row shows, in pixels from the left edge of the plot. */
export interface DrawnRow {
  readonly row: Row;
  readonly spans: readonly DrawnSpan[];
  readonly marks: readonly DrawnMark[];
  readonly runs: readonly DrawnRun[];
}

/** `pixels` is what a thing needs to be drawn by itself. */
export function drawRow(row: Row, scale: TimeScale, pixels: number): DrawnRow {
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
        runs: drawRuns(row.group, scale),
      };
    case 'track':
      return { row, spans: drawSpans(row.track, scale, pixels), marks: [], runs: [] };
    case 'node':
    case 'way':
      return { row, spans: [], marks: [], runs: [] };
  }
}

import { bisectRight } from 'd3';

/** The number of the line that holds this place of the text; 1 in an empty text. */
export function lineAt(offsets: Int32Array, offset: number): number {
  return Math.max(1, bisectRight(offsets, offset));
}

/** Where a line begins; the end of the text for a line that it does not have. */
export function offsetOf(offsets: Int32Array, text: string, number: number): number {
  return offsets[number - 1] ?? text.length;
}

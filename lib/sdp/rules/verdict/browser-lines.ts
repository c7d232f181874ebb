import type { ReadLine } from '../../reading';
import { endInText } from '../../split-lines';

/** A line as browsers count lines: LF ends one, and a CR before it, or anywhere, belongs to it. */
export interface BrowserLine {
  /** Without the LF; a CR before it is still there. */
  readonly text: string;
  /** An LF stood behind it; false for the rest behind the last one. */
  readonly ended: boolean;
  /** The number of the (first) line of ours that it is. */
  readonly number: number;
}

/** The lines of a description, those around it included, as a browser would split its text. */
export function browserLinesOf(lines: readonly ReadLine[]): readonly BrowserLine[] {
  const split: BrowserLine[] = [];
  let parts: string[] = [];
  let number: number | undefined;
  for (const [index, { line }] of lines.entries()) {
    const end = endInText(line, index === lines.length - 1);
    number ??= line.number;
    parts.push(line.text, end === '\r' ? '\r' : end === '\r\n' ? '\r' : '');
    if (end !== '\n' && end !== '\r\n') continue;
    split.push({ text: parts.join(''), ended: true, number });
    parts = [];
    number = undefined;
  }
  const text = parts.join('');
  if (number !== undefined && text !== '') split.push({ text, ended: false, number });
  return split;
}

/** The same for a text that nobody has read: its lines are counted as `readDescription` does. */
export function splitBrowserLines(text: string): readonly BrowserLine[] {
  const split: BrowserLine[] = [];
  let number = 1;
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const line = end < 0 ? text.slice(start) : text.slice(start, end);
    split.push({ text: line, ended: end >= 0, number });
    // A CR that no LF follows ends a line of ours, but none of a browser's.
    const own = end >= 0 && line.endsWith('\r') ? line.slice(0, -1) : line;
    number += 1 + (own.match(/\r/g)?.length ?? 0);
    start = end < 0 ? text.length : end + 1;
  }
  return split;
}

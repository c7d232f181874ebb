import type { LineEnd } from './line';

/** A line of a text before anything is known of its place. */
export interface TextLine {
  /** Without its end. */
  readonly text: string;
  readonly end: LineEnd;
}

/**
 * The lines of a text: CRLF, LF and bare CR all end one. A text that ends behind a line end has no
 * empty line behind it; an empty text has no line. Joined again, the lines are the text.
 */
export function splitLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: text.slice(start, match.index), end: lineEndOf(match[0]) });
    start = match.index + match[0].length;
  }
  if (start < text.length) lines.push({ text: text.slice(start), end: '' });
  return lines;
}

/**
 * The text of these lines. A line without an end that is not the last (a string that was unwrapped
 * ended so, and more text follows) gets a `\n` here, so that each line remains a line.
 */
export function joinLines(lines: readonly TextLine[]): string {
  const last = lines.length - 1;
  return lines.map((line, at) => line.text + endInText(line, at === last)).join('');
}

/** What stands behind a line in the joined text; see {@link joinLines}. */
export function endInText(line: TextLine, last: boolean): LineEnd {
  return line.end === '' && !last ? '\n' : line.end;
}

function lineEndOf(text: string): LineEnd {
  return text === '\r\n' || text === '\n' ? text : '\r';
}

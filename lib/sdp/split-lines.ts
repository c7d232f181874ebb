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
  let cr = placeOf('\r', text, 0);
  let lf = placeOf('\n', text, 0);
  while (start < text.length) {
    const at = Math.min(cr, lf, text.length);
    const end = lineEndOf(cr, lf);
    lines.push({ text: text.slice(start, at), end });
    start = at + end.length;
    if (cr < start) cr = placeOf('\r', text, start);
    if (lf < start) lf = placeOf('\n', text, start);
  }
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

/** Where the character stands next; infinitely far where it stands nowhere. */
function placeOf(character: string, text: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? NOWHERE : at;
}

const NOWHERE = Number.POSITIVE_INFINITY;

function lineEndOf(cr: number, lf: number): LineEnd {
  if (lf < cr) return '\n';
  if (cr === NOWHERE) return '';
  return lf === cr + 1 ? '\r\n' : '\r';
}

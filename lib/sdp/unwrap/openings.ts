import { looksLikeSdp, type PastedLine, type Unwrapped } from './pasted-line';
import type { ReadStep } from './read-step';
import { factsIn, isWrapper } from './wrapper';

/**
 * A description that begins in the middle of a line, with its other lines as they are: a template
 * literal, or an object as a browser prints it (`sdp: "v=0`, `type: offer, sdp: v=0`). The words before it become a line of
 * their own; the quote that closes it is taken off its last line.
 */
export function splitOpenings(lines: readonly PastedLine[]): Unwrapped {
  const out: PastedLine[] = [];
  let quote: string | undefined;
  let strings = 0;
  let objects = 0;
  for (const [at, line] of lines.entries()) {
    const before = beforeVersion(line);
    if (before !== undefined) {
      quote = /["'`]$/.exec(before)?.[0];
      if (quote !== undefined) strings += 1;
      else if (isWrapper(before)) objects += 1;
      if (!isWrapper(before)) out.push({ text: before, end: '', wrapper: true });
      out.push({ ...line, text: line.text.slice(before.length), begins: factsIn(before) });
      continue;
    }
    const opens = opensNextLine(line, lines[at + 1]);
    const closing = opens ? undefined : closingIn(line, lines[at + 1], quote);
    if (opens) strings += 1;
    if (opens) quote = line.text.trimEnd().at(-1);
    else if (closing !== undefined) quote = undefined;
    out.push(...(closing === undefined ? [line] : closedLines(line, closing)));
  }
  if (out.length === lines.length && strings + objects === 0) return { lines, steps: [] };
  const steps: ReadStep[] = [];
  if (strings > 0) steps.push({ step: 'quotes removed', strings });
  if (objects > 0) steps.push({ step: 'object unwrapped', json: false, strings: objects });
  return { lines: out, steps };
}

/** What stands before a `v=0` that ends a line which is no line of SDP itself. */
function beforeVersion({ text, wrapper }: PastedLine): string | undefined {
  if (wrapper || looksLikeSdp(text)) return undefined;
  const line = text.trimEnd();
  if (!line.endsWith('v=0')) return undefined;
  const before = line.slice(0, -3);
  return /[\s"'`“‘«:=>({[\]|]$/.test(before) && before.trim() !== '' ? before : undefined;
}

/** A template literal whose first line is empty; a fence of three backticks is none. */
function opensNextLine({ text, wrapper }: PastedLine, next: PastedLine | undefined): boolean {
  if (wrapper || looksLikeSdp(text) || !/(?<!["'`])["'`]\s{0,8}$/.test(text)) {
    return false;
  }
  return next !== undefined && /^\s*v=0\s*$/.test(next.text);
}

/** Where the closing quote stands: behind it nothing but an object's syntax, and no SDP after it. */
function closingIn(
  { text }: PastedLine,
  next: PastedLine | undefined,
  quote: string | undefined,
): number | undefined {
  if (quote === undefined || (next !== undefined && looksLikeSdp(next.text))) return undefined;
  const at = text.lastIndexOf(quote);
  return at >= 0 && text.charAt(at - 1) !== quote && isWrapper(text.slice(at)) ? at : undefined;
}

/** On a line of its own the quote closes a text whose last line has an end. */
function closedLines(line: PastedLine, at: number): readonly PastedLine[] {
  const text = line.text.slice(0, at);
  return text.trim() === '' ? [] : [{ ...line, text, end: '' }];
}

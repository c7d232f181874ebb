import { readLine } from '../read-line';
import { hasKnownLetter, looksLikeSdp, type PastedLine, type Unwrapped } from './pasted-line';
import type { ReadStep } from './read-step';

/** More lines than these are no continuation of one line. */
const MOST_CONTINUATIONS = 20;

/**
 * Joins continuation lines, as RFCs print them, to the line before: indented ones, ones behind a
 * `\`, and ones behind a line that cannot be read without them. Only where the joined line can be
 * read; anything else stays as it is.
 */
export function joinFolded(lines: readonly PastedLine[]): readonly PastedLine[] {
  const out: PastedLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const joined = joinedFrom(lines, at);
    out.push(joined ?? line);
    at += 1 + (joined?.joined ?? 0);
  }
  return out.length === lines.length ? lines : out;
}

function joinedFrom(lines: readonly PastedLine[], at: number): PastedLine | undefined {
  const base = lines[at];
  // Free text takes anything behind it, so nothing would prove that it goes on.
  if (base === undefined || base.wrapper || !/^(?:[vocbtrzkma]=|candidate:)/.test(base.text)) {
    return undefined;
  }
  const continuations = continuationsAfter(lines, at);
  if (continuations.length === 0) return undefined;
  const clear = /^\s/.test(continuations[0]?.text ?? '') || base.text.trimEnd().endsWith('\\');
  if (!clear && isReadable(base.text)) return undefined;
  const end = continuations.at(-1)?.end ?? '';
  const parts = [base, ...continuations].map(({ text }) => text.trim().replace(/\s*\\$/, ''));
  for (const between of [' ', '']) {
    const text = parts.reduce((head, part) => head + gapBetween(head, part, between) + part);
    if (isReadable(text)) return { ...base, text, end, joined: continuations.length };
  }
  return undefined;
}

function continuationsAfter(lines: readonly PastedLine[], at: number): readonly PastedLine[] {
  const found: PastedLine[] = [];
  while (found.length < MOST_CONTINUATIONS) {
    const line = lines[at + 1 + found.length];
    if (line === undefined || line.wrapper || line.begins !== undefined) break;
    if (line.text.trim() === '' || looksLikeSdp(line.text)) break;
    found.push(line);
  }
  return found;
}

/** A digest goes on at its colon, a list at its comma; words are a space apart. */
function gapBetween(head: string, part: string, between: string): string {
  return /[:,]$/.test(head) || /^[:,;]/.test(part) ? '' : between;
}

function isReadable(text: string): boolean {
  const place = { in: 'session' } as const;
  const { kind } = readLine({ number: 1, offset: 0, text, end: '', place }).reading;
  return kind !== 'unreadable' && kind !== 'unknown attribute' && kind !== 'unknown letter';
}

/**
 * Web pages copy no-break spaces for spaces. Free text (s=, i=, u=, e=, p=) keeps its own.
 */
export function replaceNoBreakSpaces(lines: readonly PastedLine[]): Unwrapped {
  let count = 0;
  const replaced = lines.map((line) => {
    if (!line.text.includes('\u00a0') || line.wrapper || !hasKnownLetter(line.text)) return line;
    if (/^\s*[siuep]=/.test(line.text)) return line;
    const text = line.text.replace(/\u00a0/g, () => {
      count += 1;
      return ' ';
    });
    return { ...line, text };
  });
  const steps: readonly ReadStep[] =
    count === 0 ? [] : [{ step: 'no-break spaces replaced', count }];
  return { lines: count === 0 ? lines : replaced, steps };
}

import { hasKnownLetter, type PastedLine, type Unwrapped } from './pasted-line';

/**
 * A unified diff of a description is read as its newer side: the signs before its lines are taken
 * off, and lines that were removed stay as text around, as do a commit's message and headers above
 * and any words below.
 */
export function readNewerSide(lines: readonly PastedLine[]): Unwrapped {
  const signed = signedLines(lines);
  if (signed === undefined) return { lines, steps: [] };
  let removed = 0;
  const newer = lines.map((line, at): PastedLine => {
    const { text } = line;
    if (!signed.has(at)) return text === '' ? line : { ...line, wrapper: true };
    if (text === '') return line;
    if (!text.startsWith('-')) return { ...line, text: text.slice(1) };
    removed += 1;
    return { ...line, wrapper: true };
  });
  return { lines: newer, steps: [{ step: 'diff read', removed }] };
}

/** The places of the lines with signs; undefined where it is no diff of a description. */
function signedLines(lines: readonly PastedLine[]): ReadonlySet<number> | undefined {
  const hunks = linesOfHunks(lines);
  const signed = hunks ?? linesBetweenSigns(lines);
  let added = false;
  let removed = false;
  for (const at of signed) {
    const text = lines[at]?.text ?? '';
    if (!hasKnownLetter(text.slice(1))) continue;
    added ||= text.startsWith('+');
    removed ||= text.startsWith('-');
  }
  const isDiff = hunks === undefined ? added && removed : added || removed;
  return isDiff ? signed : undefined;
}

const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;

/**
 * Below each hunk's heading as many lines as it says, fewer where a line without a sign comes first,
 * or where the heading was cut short.
 */
function linesOfHunks(lines: readonly PastedLine[]): ReadonlySet<number> | undefined {
  if (!lines.some(({ text }) => text.startsWith('@@ '))) return undefined;
  const signed = new Set<number>();
  let left: Left | undefined;
  for (const [at, { text }] of lines.entries()) {
    if (text.startsWith('@@ ')) {
      left = leftBelow(text);
    } else if (left !== undefined && !isNote(text)) {
      left = isSigned(text) ? after(text, left) : undefined;
      if (left !== undefined) signed.add(at);
    }
  }
  return signed;
}

/** Lines of the older and of the newer side that a hunk still has. */
interface Left {
  readonly older: number;
  readonly newer: number;
}

function leftBelow(heading: string): Left {
  const found = HUNK.exec(heading);
  if (found === null) return { older: Number.POSITIVE_INFINITY, newer: Number.POSITIVE_INFINITY };
  const [, older = '1', newer = '1'] = found;
  return { older: Number(older), newer: Number(newer) };
}

/** Undefined where the line stands behind the hunk's last one. */
function after(text: string, { older, newer }: Left): Left | undefined {
  const left = {
    older: text.startsWith('+') ? older : older - 1,
    newer: text.startsWith('-') ? newer : newer - 1,
  };
  return left.older < 0 || left.newer < 0 ? undefined : left;
}

/** Without any heading of a hunk: from the first line with a sign to the last, if all have theirs. */
function linesBetweenSigns(lines: readonly PastedLine[]): ReadonlySet<number> {
  const first = lines.findIndex(({ text }) => isSignedSdp(text));
  const last = lines.findLastIndex(({ text }) => isSignedSdp(text));
  const signed = new Set<number>();
  if (first < 0) return signed;
  for (let at = first; at <= last; at += 1) {
    const text = lines[at]?.text ?? '';
    if (isNote(text) || isFileName(text)) continue;
    if (!isSigned(text)) return new Set();
    signed.add(at);
  }
  return signed;
}

/** Also a context line: its sign is the space before a letter of SDP. */
function isSignedSdp(text: string): boolean {
  return /^[+\- ]/.test(text) && hasKnownLetter(text.slice(1)) && !isFileName(text);
}

function isSigned(text: string): boolean {
  return text === '' || /^[+\- ]/.test(text);
}

/** `\ No newline at end of file` */
function isNote(text: string): boolean {
  return text.startsWith('\\ ');
}

function isFileName(text: string): boolean {
  return /^(?:--- |\+\+\+ |diff |index )/.test(text);
}

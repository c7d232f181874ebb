import type { ReadLine } from '../reading';
import type { DescriptionIndex } from './description-index';
import { removeLines, replaceLine, together } from './fixes';
import type { Found } from './rule';
import { letterOf } from './session-grammar';

/** G09: LF alone; every browser takes it, RFC 8866 §5 asks for CRLF. */
export function bareLineFeeds(index: DescriptionIndex): readonly Found[] {
  return wrongEnds(index, '\n', (at) => ({ start: at, end: at, text: '\r' }));
}

/** G10: CR alone ends no line for a browser. */
export function bareReturns(index: DescriptionIndex): readonly Found[] {
  return wrongEnds(index, '\r', (at) => ({ start: at + 1, end: at + 1, text: '\n' }));
}

function wrongEnds(
  { lines }: DescriptionIndex,
  end: '\n' | '\r',
  edit: (at: number) => { start: number; end: number; text: string },
): readonly Found[] {
  const wrong = lines.filter(({ line }) => line.end === end);
  const [first] = wrong;
  if (first === undefined) return [];
  const edits = wrong.map(({ line }) => edit(line.offset + line.text.length));
  return [{ lines: [first.line.number], values: { count: wrong.length }, fix: { edits } }];
}

/** G11: nothing behind the last line. */
export function missingLastEnd(index: DescriptionIndex): readonly Found[] {
  const last = index.lines.at(-1);
  if (last === undefined || last.line.end !== '' || last.line.text.trim() === '') return [];
  const at = last.line.offset + last.line.text.length;
  const fix = { edits: [{ start: at, end: at, text: index.lineEnd }] };
  return [{ lines: [last.line.number], values: { text: last.line.text }, fix }];
}

/** G12: lines with nothing on them; browsers stop there. */
export function blankLines({ oddLines }: DescriptionIndex): readonly Found[] {
  const blank = oddLines.filter(({ line }) => line.text.trim() === '');
  if (blank.length === 0) return [];
  const numbers = blank.map(({ line }) => line.number);
  return [{ lines: numbers, values: { count: blank.length }, fix: removeLines(blank) }];
}

/**
 * G13: spaces before a letter, letters that nobody knows, and text that is no line of SDP. A part of
 * a description may be a candidate as an `RTCIceCandidate` has it, without its `a=`.
 */
export function strangeLines(index: DescriptionIndex): readonly Found[] {
  const indented = index.oddLines.filter(({ line }) => /^\s+[a-z]=/.test(line.text));
  const bare = index.kind === 'fragment' && index.media.length === 0;
  const strange = index.oddLines.filter((line) => isStrange(line) && !(bare && isCandidate(line)));
  const around = strange.filter(({ line }) => line.place.in === 'around');
  const found: Found[] = [];
  if (indented[0]) {
    const fixes = indented.map((line) => replaceLine(line, line.line.text.trimStart()));
    found.push(foundIn(indented, { problem: 'indented' }, together(fixes)));
  }
  if (around[0]) found.push(foundIn(around, { problem: 'around' }, removeLines(around)));
  const unknown = strange.filter(({ line }) => line.place.in !== 'around');
  if (unknown[0]) found.push(foundIn(unknown, { problem: 'unknown' }));
  return found;
}

function isStrange({ line }: ReadLine): boolean {
  if (line.text.trim() === '') return false;
  if (line.place.in === 'around') return true;
  return !/^\s*[vosiuepcbtrzkam]=/.test(line.text);
}

function isCandidate({ reading }: ReadLine): boolean {
  return reading.kind === 'candidate';
}

function foundIn(lines: readonly ReadLine[], values: Found['values'], fix?: Found['fix']): Found {
  const [first] = lines;
  return {
    lines: lines.map(({ line }) => line.number),
    values: { ...values, text: first?.line.text ?? '', count: lines.length },
    fix,
  };
}

/** G14: control characters other than tab. */
export function controlCharacters({ oddLines }: DescriptionIndex): readonly Found[] {
  const found = oddLines.flatMap(({ line }) => {
    const control = /(?![\t\r\u0080-\u009f])\p{Cc}/u.exec(line.text);
    if (control === null) return [];
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return [{ lines: [line.number], values: { code: `U+${code}` } }];
  });
  return found;
}

const SESSION_ID_LIMIT = 2n ** 63n;

/** G15: a session id of 2^63 or more. */
export function largeSessionId({ session }: DescriptionIndex): readonly Found[] {
  return session.of('origin').flatMap(({ line, reading }) => {
    const id = reading.sessionId;
    if (!/^\d{19,30}$/.test(id) || BigInt(id) < SESSION_ID_LIMIT) return [];
    return [{ lines: [line.number], values: { id } }];
  });
}

/** G16: a key in clear text. */
export function clearKeys({ lines }: DescriptionIndex): readonly Found[] {
  const keys = lines.filter((line) => line.line.place.in !== 'around' && letterOf(line) === 'k');
  return keys.map((line) => ({ lines: [line.line.number], fix: removeLines([line]) }));
}

/** G17: a letter with nothing behind it; `s=` and `v=` have one that stands ready. */
export function emptyValues(index: DescriptionIndex): readonly Found[] {
  return index.oddLines.flatMap((line) => {
    const [, letter] = /^\s*([vosiuepcbtrzkam])=$/.exec(line.line.text) ?? [];
    if (letter === undefined || line.line.place.in === 'around') return [];
    const text = letter === 's' ? 's=-' : letter === 'v' ? 'v=0' : undefined;
    const fix = text === undefined ? undefined : replaceLine(line, text);
    return [{ lines: [line.line.number], values: { letter }, fix }];
  });
}

/** G27: Firefox takes ASCII only; RFC 8866 §5 allows UTF-8 in text fields. */
export function beyondAscii(index: DescriptionIndex): readonly Found[] {
  const odd = index.oddLines.filter(({ line }) => /[\u0080-\uffff]/.test(line.text));
  const [first] = odd;
  if (first === undefined) return [];
  const character = /[\u0080-\uffff]/.exec(first.line.text)?.[0] ?? '';
  return [{ lines: odd.map(({ line }) => line.number), values: { character } }];
}

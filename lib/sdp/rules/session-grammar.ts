import type { ReadLine } from '../reading';
import type { DescriptionIndex } from './description-index';
import { insertAfter, insertBefore, replaceLine } from './fixes';
import type { Found } from './rule';

/** The order of the session's lines (RFC 8866 §9). */
const ORDER = 'vosiuepcbtrzka';

const LETTER_A = 97;
const LETTER_Z = 122;

export function letterOf({ line }: ReadLine): string {
  const { text } = line;
  // Most lines begin with their letter; a pattern for each line of each rule would cost more.
  if (text.charAt(1) === '=') {
    const code = text.charCodeAt(0);
    return code >= LETTER_A && code <= LETTER_Z ? text.charAt(0) : '';
  }
  return /^\s*([a-z])=/.exec(line.text)?.[1] ?? '';
}

/** The session's lines of one letter. */
export function sessionLines(index: DescriptionIndex, letter: string): readonly ReadLine[] {
  return index.session.lines.filter((line) => letterOf(line) === letter);
}

/** Where something is said of the whole: its first line. */
export function firstLine(index: DescriptionIndex): readonly number[] {
  const [first] = index.session.lines;
  const line = first ?? index.lines[0];
  return line === undefined ? [] : [line.line.number];
}

/** G01: nothing, or another line, stands where `v=0` must. */
export function missingVersion(index: DescriptionIndex): readonly Found[] {
  const first = index.session.lines.find(({ reading }) => reading.kind !== 'blank');
  if (first !== undefined && letterOf(first) === 'v') return [];
  const elsewhere = sessionLines(index, 'v').length > 0 || first === undefined;
  const fix = elsewhere ? undefined : insertBefore(first, 'v=0', index);
  return [{ lines: firstLine(index), values: { found: first?.line.text ?? '' }, fix }];
}

export function wrongVersion(index: DescriptionIndex): readonly Found[] {
  return sessionLines(index, 'v').flatMap((line) => {
    const version = line.line.text.trim().slice(2).trim();
    if (version === '' || /^0+$/.test(version)) return [];
    return [{ lines: [line.line.number], values: { version }, fix: replaceLine(line, 'v=0') }];
  });
}

/** G03: an origin of other than six fields a single space apart, or none. */
export function wrongOrigin(index: DescriptionIndex): readonly Found[] {
  const [origin] = sessionLines(index, 'o');
  if (origin === undefined) return [{ lines: firstLine(index), values: { fields: 0 } }];
  const fields = origin.line.text.trimStart().slice(2).split(' ').length;
  if (fields === 6) return [];
  return [{ lines: [origin.line.number], values: { fields } }];
}

export function missingName(index: DescriptionIndex): readonly Found[] {
  if (sessionLines(index, 's').length > 0) return [];
  const [after] = [...sessionLines(index, 'o'), ...sessionLines(index, 'v')];
  const fix = after && insertAfter(after, 's=-', index);
  return [{ lines: after ? [after.line.number] : firstLine(index), fix }];
}

export function missingTiming(index: DescriptionIndex): readonly Found[] {
  if (sessionLines(index, 't').length > 0) return [];
  const before = ['v', 'o', 's', 'i', 'u', 'e', 'p', 'c', 'b'];
  const head = index.session.lines.filter((line) => before.includes(letterOf(line)));
  const last = head.at(-1);
  const fix = last && insertAfter(last, 't=0 0', index);
  return [{ lines: last ? [last.line.number] : firstLine(index), fix }];
}

/** G06: the session's lines in another order than the grammar's; the fix sorts them. */
export function outOfOrder(index: DescriptionIndex): readonly Found[] {
  const known = (line: ReadLine) => letterOf(line) !== '' && ORDER.includes(letterOf(line));
  const lines = index.session.lines.filter(known);
  let highest = 0;
  const wrong = lines.filter((line) => {
    const rank = rankOf(letterOf(line));
    if (rank < highest) return true;
    highest = rank;
    return false;
  });
  const [first] = wrong;
  if (first === undefined) return [];
  const values = { letter: letterOf(first) };
  const numbers = wrong.map(({ line }) => line.number);
  return [{ lines: numbers, values, fix: isSortable(lines) ? sorted(lines) : undefined }];
}

/** Sorted, a letter that may stand once and stands twice would still be out of place. */
function isSortable(lines: readonly ReadLine[]): boolean {
  const once = lines.map(letterOf).filter((letter) => 'vosiuepczk'.includes(letter));
  return new Set(once).size === once.length;
}

/** `r=` belongs to its `t=` and `z=` to both (RFC 8866 §5): they are one rank. */
function rankOf(letter: string): number {
  return ORDER.indexOf('rz'.includes(letter) ? 't' : letter);
}

function sorted(lines: readonly ReadLine[]) {
  const ranked = [...lines].sort((one, other) => rankOf(letterOf(one)) - rankOf(letterOf(other)));
  return {
    edits: lines.flatMap(({ line }, at) => {
      const text = ranked[at]?.line.text ?? line.text;
      const { offset, text: old } = line;
      return text === old ? [] : [{ start: offset, end: offset + old.length, text }];
    }),
  };
}

/** G07: `c=` behind an attribute of its m-section; the fix moves it up. */
export function lateConnections(index: DescriptionIndex): readonly Found[] {
  return index.media.flatMap((section) => {
    const attribute = section.lines.findIndex((line) => letterOf(line) === 'a');
    if (attribute < 0) return [];
    const late = section.lines.slice(attribute).find((line) => letterOf(line) === 'c');
    const before = section.lines[attribute];
    if (late === undefined || before === undefined) return [];
    const several = section.lines.filter((line) => letterOf(line) === 'c').length > 1;
    const fix = several ? undefined : moved(late, before, index);
    return [{ lines: [late.line.number], fix }];
  });
}

function moved(line: ReadLine, before: ReadLine, index: DescriptionIndex) {
  const { offset, text, end } = line.line;
  const at = before.line.offset;
  return {
    edits: [
      { start: at, end: at, text: text + (end === '' ? index.lineEnd : end) },
      { start: offset, end: offset + text.length + end.length, text: '' },
    ],
  };
}

/** G08: no `c=` in the session, and none in this m-section. */
export function missingConnection(index: DescriptionIndex): readonly Found[] {
  if (sessionLines(index, 'c').length > 0) return [];
  const bare = index.media.filter(({ lines }) => !lines.some((line) => letterOf(line) === 'c'));
  return bare.map(({ line, media }) => ({
    lines: [line.line.number],
    values: { media: media?.media ?? '' },
  }));
}

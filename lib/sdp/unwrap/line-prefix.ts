import { hasKnownLetter, type PastedLine, type Unwrapped } from './pasted-line';

/** Longer ones are no prefix but a line of text that happens to end in `v=0`. */
const LONGEST_PREFIX = 200;

/**
 * Takes off what stands before every line: `12:01:02 [sdp] `, `> `, `  3: `. The line with `v=0`
 * shows the prefix; other lines have it with other digits. Lines without it stay as they are.
 */
export function removePrefix(lines: readonly PastedLine[]): Unwrapped {
  const prefix = prefixIn(lines);
  if (prefix === undefined) return { lines, steps: [] };
  const pattern = patternOf(prefix);
  let count = 0;
  let sdp = 0;
  const without = lines.map((line) => {
    const found = line.wrapper ? undefined : pattern.exec(line.text)?.[0];
    if (found === undefined) return line;
    const text = line.text.slice(found.length);
    if (text.trim() !== '' && !hasKnownLetter(text)) return line;
    count += 1;
    if (text.trim() !== '') sdp += 1;
    return { ...line, text };
  });
  const only = lines.every((line, at) => line.text.trim() === '' || without[at] !== line);
  if (sdp < 2 && !only) return { lines, steps: [] };
  return { lines: without, steps: [{ step: 'prefix removed', prefix, lines: count }] };
}

/**
 * Takes the leading spaces of a template literal or of an RFC from all lines, as many as all the
 * indented lines have; only where at least half of the lines are indented, so that one line's
 * leading space, which browsers reject, remains.
 */
export function removeIndentation(lines: readonly PastedLine[]): Unwrapped {
  if (lines.every(({ text }) => indentOf(text) === 0)) return { lines, steps: [] };
  const indents = lines
    .filter(({ text, wrapper }) => !wrapper && hasKnownLetter(text))
    .map(({ text }) => indentOf(text));
  const indented = indents.filter((indent) => indent > 0);
  if (indented.length === 0 || indented.length * 2 < indents.length) return { lines, steps: [] };
  const characters = indented.reduce((least, indent) => Math.min(least, indent));
  let count = 0;
  const without = lines.map((line) => {
    const indent = indentOf(line.text);
    if (indent === 0 || line.wrapper) return line;
    count += 1;
    return { ...line, text: line.text.slice(Math.min(indent, characters)) };
  });
  return { lines: without, steps: [{ step: 'indentation removed', characters, lines: count }] };
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function prefixIn(lines: readonly PastedLine[]): string | undefined {
  for (const { text, wrapper } of lines) {
    if (wrapper || text.length > LONGEST_PREFIX + 80) continue;
    if (/^[vosiuepcbtrzkam]=/.test(text)) return undefined;
    const line = text.trimEnd();
    const prefix = line.endsWith('v=0') ? line.slice(0, -3) : signsBefore(line);
    if (prefix !== undefined && /[^\w."'`-]$/.test(prefix)) {
      return prefix.trim() === '' || prefix.length > LONGEST_PREFIX ? undefined : prefix;
    }
  }
  return undefined;
}

/** Signs and digits, no letters, before a line of SDP: `> `, `// `, `12:01:02 `. */
function signsBefore(text: string): string | undefined {
  return /^([^A-Za-z="'`]{1,80})(?:[voscm]=|a=[a-z])/.exec(text)?.[1];
}

/**
 * Each run of digits stands for any, and spaces before the first one for fewer or none (a number
 * set to the right); a line that holds nothing else may miss the last spaces.
 */
function patternOf(prefix: string): RegExp {
  const quoted = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const literal = (text: string) => quoted(text).replace(/\d+/g, '\\d+');
  const body = prefix.trimEnd();
  const spaces = literal(prefix.slice(body.length));
  const [, indent = '', rest = body] = /^( +)(\d.*)$/s.exec(body) ?? [];
  return new RegExp(`^${indent === '' ? '' : ' *'}${literal(rest)}(?:${spaces}|$)`);
}

import type { Expectation } from '@/lib/sdp/line-reader';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { EmptyReading } from '@/lib/sdp/readings/structure';
import type { TokenRole } from '@/lib/sdp/token';
import type { ReadStep } from '@/lib/sdp/unwrap/read-step';
import type { Meanings } from '@/lib/sdp/words';
import { tokens } from './tokens';

/** Lines that say nothing of their own, and lines that cannot be read. */
export const readingMeanings: Meanings<EmptyReading['kind'] | 'unreadable'> = {
  blank: (_, { place }) =>
    place.in === 'around'
      ? 'An empty line outside of the description.'
      : 'An empty line. SDP has none: Chromium and Firefox both reject a description with an empty line inside.',
  around: () => 'Text around the description; it is no part of it.',
  unreadable: unreadableText,
};

/** One thing that was done, or found, on the way from the pasted text to lines. */
export function readStepText(step: ReadStep): string {
  // Each text takes the fields of its own step only.
  const say = READ_STEPS[step.step] as (step: ReadStep) => string;
  return say(step);
}

type StepTexts = {
  readonly [Name in ReadStep['step']]: (step: Extract<ReadStep, { step: Name }>) => string;
};

const READ_STEPS: StepTexts = {
  empty: () => 'there is nothing to read',
  'nothing found': () => 'no line of it looks like SDP',
  'byte order mark removed': () => 'byte order mark removed',
  'html unescaped': () => 'HTML escapes (such as &quot;) turned into characters',
  'percent decoded': () => 'percent encoding (such as %0D%0A) decoded',
  'base64 decoded': ({ characters, urlSafe }) =>
    `${characters} characters of ${urlSafe ? 'URL-safe ' : ''}base64 decoded`,
  'no-break spaces replaced': ({ count }) =>
    `${plural(count, 'no-break space')} turned into ${count === 1 ? 'a space' : 'spaces'}`,
  'prefix removed': ({ prefix, lines }) => `“${prefix}” removed before ${plural(lines, 'line')}`,
  'indentation removed': ({ characters, lines }) =>
    `${plural(characters, 'leading space')} removed from ${plural(lines, 'line')}`,
  'object unwrapped': ({ json, strings }) =>
    `unwrapped from ${json ? 'JSON' : 'a printed object'}${strings === 1 ? '' : ` (${strings} texts in it)`}`,
  'quotes removed': ({ strings }) => `${plural(strings, 'quoted string')} unwrapped`,
  'escapes turned into line ends': ({ escape: written, count }) =>
    `“${written}” as text turned into ${plural(count, 'line end')}`,
  'candidate object': ({ line, sdpMid, sdpMLineIndex }) =>
    `the candidate in line ${line} belongs to ${[
      ...(sdpMid === undefined ? [] : [`sdpMid “${sdpMid}”`]),
      ...(sdpMLineIndex === undefined ? [] : [`sdpMLineIndex ${sdpMLineIndex}`]),
    ].join(', ')}`,
  'end of candidates': ({ line, sdpMid, sdpMLineIndex }) =>
    `the empty candidate read as line ${line}, a=end-of-candidates: no more of them follow${endPlace(sdpMid, sdpMLineIndex)}`,
  'a= added': ({ lines }) => `“a=”, which was missing, put before ${plural(lines, 'line')}`,
  'diff read': ({ removed }) =>
    `a diff, read as its newer side (${plural(removed, 'removed line')} kept apart)`,
  'line ends guessed': ({ lines }) =>
    `everything stood on one line, set apart into ${lines} lines at each letter with “=” behind a space: a guess`,
  'folded lines joined': ({ line, joined }) =>
    `${plural(joined, 'continuation line')} joined to line ${line}`,
  'text around': ({ lines }) => `${plural(lines, 'line')} of text around it kept apart`,
  'several descriptions': ({ count }) => `${count} descriptions found`,
  fragment: ({ of }) => FRAGMENTS[of],
};

function endPlace(mid: string | undefined, index: number | undefined): string {
  const names = [
    ...(mid === undefined ? [] : [`sdpMid “${mid}”`]),
    ...(index === undefined ? [] : [`sdpMLineIndex ${index}`]),
  ];
  return names.length === 0 ? '' : ` for ${names.join(', ')}`;
}

const FRAGMENTS: Readonly<Record<Extract<ReadStep, { step: 'fragment' }>['of'], string>> = {
  candidates: 'candidates without a description',
  'm-sections': 'an m-section without the lines of a session before it',
  lines: 'single lines without a session or an m-section',
};

function unreadableText({ of, problem }: ReadingOf<'unreadable'>): string {
  const { at, found, role, expected } = problem;
  if (expected.what === 'line') {
    return `This is no line of SDP: a line begins with one letter and “=”, but here stands “${found}”.`;
  }
  const line = of.length === 1 && of !== '' ? `${of}=` : `a=${of}`;
  const what = role === undefined || expected.what === 'word' ? '' : ` (${tokens[role].name})`;
  const there = found === '' ? 'the line ends' : `stands “${found}”`;
  return `${article(line)} ${line} line that cannot be read: at character ${at + 1}, where ${there}, ${expectationText(expected)}${what} is expected.`;
}

/** As the first letter is spoken: an a=, an m=, a b=. */
const article = (line: string) => (/^[aeimors]/.test(line) ? 'An' : 'A');

/** Numbers that may be as large as this are as good as any. */
const ANY = 2n ** 53n - 1n;

/** What should stand there, as a noun. */
export function expectationText(expected: Expectation): string {
  switch (expected.what) {
    case 'number':
      return expected.highest < ANY
        ? `a whole number from ${expected.lowest} to ${expected.highest}`
        : `a whole number of at least ${expected.lowest}`;
    case 'one of':
      return expected.choices.length === 1
        ? `“${expected.choices[0]}”`
        : `one of ${expected.choices.map((choice) => `“${choice}”`).join(', ')}`;
    case 'word':
      return roleText(expected.role);
    case 'end of line':
      return 'the end of the line';
    case 'literal':
      return `“${expected.text}”`;
    case 'line':
      return 'a line of SDP';
  }
}

function roleText(role: TokenRole): string {
  return `a value that fits (${tokens[role].name})`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

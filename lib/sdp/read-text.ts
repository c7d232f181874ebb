import type { SdpLine } from './line';
import { describe } from './read-description';
import { readLine } from './read-line';
import type { Description, DescriptionType, ReadLine } from './reading';
import { endInText, joinLines, splitLines } from './split-lines';
import { completeAttributes } from './unwrap/bare-attributes';
import { decodeText } from './unwrap/decode';
import { joinFolded, replaceNoBreakSpaces } from './unwrap/folded';
import { removeIndentation, removePrefix } from './unwrap/line-prefix';
import { splitOneLine } from './unwrap/one-line';
import { splitOpenings } from './unwrap/openings';
import type { PastedLine } from './unwrap/pasted-line';
import { type Extent, extentsOf, fragmentOf, placesIn } from './unwrap/place';
import { dropPreviews } from './unwrap/previews';
import type { ReadStep } from './unwrap/read-step';
import { unwrapStrings } from './unwrap/strings';
import { readNewerSide } from './unwrap/unified-diff';

/** What a visitor pasted, as lines. */
export interface SdpText {
  /** What was done to read it, in that order; empty for a description that stood alone. */
  readonly readAs: readonly ReadStep[];
  /** After unwrapping: the lines of all descriptions, one after the other (see `joinLines`). */
  readonly text: string;
  /** None for an empty text only; a text without any SDP is one whose lines are all `around`. */
  readonly descriptions: readonly Description[];
}

/**
 * Reads anything that people paste: SDP with any line ends, in JSON, in a log, in program text,
 * encoded, quoted, indented, several of them, or a part of one. Never throws, loses no line, and
 * takes time proportional to the text's length.
 */
export function readText(pasted: string): SdpText {
  const decoded = decodeText(pasted);
  const { lines, steps } = unwrap(splitLines(decoded.text));
  const extents = extentsOf(lines);
  const descriptions = readDescriptions(lines, extents);
  return {
    readAs: [...decoded.steps, ...steps, ...findings(lines, extents, descriptions)],
    text: joinLines(lines),
    descriptions,
  };
}

/** Indentation may stand around strings and within them. */
const STEPS = [
  readNewerSide,
  removePrefix,
  removeIndentation,
  unwrapStrings,
  splitOneLine,
  splitOpenings,
  removeIndentation,
  replaceNoBreakSpaces,
  dropPreviews,
  completeAttributes,
] as const;

function unwrap(pasted: readonly PastedLine[]) {
  let lines = pasted;
  const steps: ReadStep[] = [];
  for (const step of STEPS) {
    const unwrapped = step(lines);
    lines = unwrapped.lines;
    steps.push(...unwrapped.steps);
  }
  return { lines: joinFolded(lines), steps };
}

function readDescriptions(
  lines: readonly PastedLine[],
  extents: readonly Extent[],
): readonly Description[] {
  if (lines.length === 0) return [];
  let offset = 0;
  return extents.map((extent) => {
    const places = placesIn(extent, lines);
    const read = lines.slice(extent.from, extent.to).map(({ text, end }, within) => {
      const at = extent.from + within;
      const place = places[within] ?? { in: 'around' };
      const line: SdpLine = { number: at + 1, offset, text, end, place };
      offset += text.length + endInText(line, at === lines.length - 1).length;
      return readLine(line);
    });
    return describe(read, typeOf(extent, lines));
  });
}

/** What the object says, else a heading of a few words such as "Local offer:". */
function typeOf(extent: Extent, lines: readonly PastedLine[]): DescriptionType | undefined {
  const { own } = extent;
  if (own === undefined) return undefined;
  for (let at = own.first; at <= own.last; at += 1) {
    const type = lines[at]?.begins?.type;
    if (type !== undefined) return type;
  }
  for (let at = own.first - 1; at >= Math.max(extent.from, own.first - 3); at -= 1) {
    const type = headingType(lines[at]?.text ?? '');
    if (type !== undefined) return type;
  }
  return undefined;
}

const TYPES = ['offer', 'answer', 'pranswer'] as const;

function headingType(text: string): DescriptionType | undefined {
  if (text.length > 80) return undefined;
  const words: readonly string[] = text.toLowerCase().match(/[a-z]+/g) ?? [];
  if (words.length > 5) return undefined;
  const types = TYPES.filter((type) => words.includes(type));
  return types.length === 1 ? types[0] : undefined;
}

/** What was found, rather than done. */
function findings(
  lines: readonly PastedLine[],
  extents: readonly Extent[],
  descriptions: readonly Description[],
): readonly ReadStep[] {
  if (lines.every(({ text }) => text.trim() === '')) return [{ step: 'empty' }];
  if (extents.every(({ own }) => own === undefined)) return [{ step: 'nothing found' }];
  const steps: ReadStep[] = [];
  for (const [at, line] of lines.entries()) steps.push(...stepsOfLine(line, at + 1));
  let around = 0;
  for (const description of descriptions) around += description.lines.filter(isAround).length;
  if (around > 0) steps.push({ step: 'text around', lines: around });
  if (extents.length > 1) steps.push({ step: 'several descriptions', count: extents.length });
  const fragments = new Set(extents.map((extent) => fragmentOf(extent, lines)));
  for (const part of fragments) if (part !== undefined) steps.push({ step: 'fragment', of: part });
  return steps;
}

function isAround({ line }: ReadLine): boolean {
  return line.place.in === 'around' && line.text.trim() !== '';
}

function stepsOfLine({ joined, begins, emptied }: PastedLine, line: number): readonly ReadStep[] {
  const steps: ReadStep[] = [];
  if (joined !== undefined) steps.push({ step: 'folded lines joined', line, joined });
  if (emptied || begins?.sdpMid !== undefined || begins?.sdpMLineIndex !== undefined) {
    const { sdpMid, sdpMLineIndex } = begins ?? {};
    steps.push({
      step: emptied ? 'end of candidates' : 'candidate object',
      line,
      sdpMid,
      sdpMLineIndex,
    });
  }
  return steps;
}

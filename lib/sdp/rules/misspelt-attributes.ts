import { attributeNamed } from '../attributes/dictionary';
import type { Place } from '../line';
import { otherMeanings } from '../meant-name';
import { readLine } from '../read-line';
import type { DescriptionIndex, LevelIndex, LineOf } from './description-index';
import type { Finding, Fix } from './finding';
import { replaceLine } from './fixes';
import type { Found } from './rule';
import type { RuleId } from './rule-id';

type UnknownLine = LineOf<'unknown attribute'>;

/** An unknown attribute that looks like a known one, and what it would be. */
interface Misspelling {
  readonly line: UnknownLine;
  readonly level: LevelIndex;
  readonly meant: string;
}

/** G30: a name that nobody knows and that is nearly a known one, so that every receiver skips it. */
export function misspeltAttributes(index: DescriptionIndex): readonly Found[] {
  // The same name may be misspelt the same way in thousands of sections.
  const determined = new Map<string, boolean>();
  return misspellings(index).map((misspelling) => {
    const { line, meant } = misspelling;
    const { name } = line.reading;
    const isOnly = determined.get(name) ?? !otherMeanings(name, meant);
    determined.set(name, isOnly);
    const values = { name: name.trim(), meant, text: line.line.text.trim() };
    const fix = isOnly ? fixOf(misspelling, index) : undefined;
    return { lines: [line.line.number], values, fix };
  });
}

/**
 * Findings about something missing say which misspelt line it is meant in. Its fix is that of the
 * line then: put in once more, the attribute would stand there twice.
 */
export function withMisspellings(
  findings: readonly Finding[],
  index: DescriptionIndex,
): readonly Finding[] {
  const all = misspellings(index);
  if (all.length === 0) return findings;
  const places = new Map(index.lines.map(({ line }) => [line.number, placeKey(line.place)]));
  const byPlace = new Map<string, Misspelling>();
  for (const misspelling of all) {
    const { meant, line } = misspelling;
    for (const place of [placeKey(line.line.place), ANYWHERE]) {
      const key = `${place} ${meant}`;
      if (!byPlace.has(key)) byPlace.set(key, misspelling);
    }
  }
  return findings.map((finding) => {
    const place = OF_THE_WHOLE.has(finding.rule) ? ANYWHERE : places.get(finding.lines[0] ?? 0);
    const names = MISSES[finding.rule] ?? [];
    // The session speaks for all sections.
    const keys = names.flatMap((name) => [`${place} ${name}`, `session ${name}`]);
    const cause = keys.map((key) => byPlace.get(key)).find((one) => one !== undefined);
    if (cause === undefined) return finding;
    const { number, text } = cause.line.line;
    const values = { ...finding.values, misspeltLine: number, misspeltText: text.trim() };
    return { ...finding, values, fix: undefined };
  });
}

const ANYWHERE = 'anywhere';
/** Rules that speak of more than the section of their line. */
const OF_THE_WHOLE = new Set<RuleId>(['B01', 'B03']);

function placeKey(place: Place): string {
  return place.in === 'media' ? `media ${place.index}` : place.in;
}

const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive'];

/** What each of these rules misses. */
const MISSES: Readonly<Partial<Record<RuleId, readonly string[]>>> = {
  M04: ['mid'],
  M11: DIRECTIONS,
  B01: ['mid'],
  B03: ['group'],
  B06: ['ice-ufrag', 'ice-pwd', 'fingerprint'],
  R01: ['rtpmap'],
  R04: ['fmtp', 'rtpmap'],
  R09: ['fmtp'],
  I01: ['ice-ufrag', 'ice-pwd'],
  I06: ['candidate', 'ice-options'],
  D01: ['fingerprint'],
  D07: ['setup'],
  T01: ['rtcp-mux'],
  S01: ['ssrc'],
  S02: ['ssrc'],
  S03: ['msid'],
  S04: ['rid'],
  S05: ['simulcast'],
  C02: ['sctp-port'],
  C03: ['max-message-size'],
  X03: ['extmap-allow-mixed'],
};

function misspellings(index: DescriptionIndex): readonly Misspelling[] {
  return [index.session, ...index.media].flatMap((level) =>
    level.of('unknown attribute').flatMap((line) => {
      const { meant } = line.reading;
      return meant === undefined ? [] : [{ line, level, meant }];
    }),
  );
}

/**
 * The same line with the known name, only where the text leaves no choice: one known name is as near,
 * the value is one that it takes, and the section does not say the same already.
 */
function fixOf({ line, level, meant }: Misspelling, index: DescriptionIndex): Fix | undefined {
  const { mistake } = line.reading;
  if (mistake === 'joined lines') return splitFix(line, level, meant, index);
  const text = corrected(line, meant);
  return isTaken(line, text) && !saysAlready(level, meant) ? replaceLine(line, text) : undefined;
}

function corrected({ line, reading }: UnknownLine, meant: string): string {
  const start = line.text.indexOf('=') + 1;
  const written = line.text.slice(start).trimEnd();
  if (reading.mistake === 'separator') {
    const rest = written.slice(meant.length).replace(/^[ =;]\s*/, '');
    return `${line.text.slice(0, start)}${meant}:${rest}`;
  }
  const name = reading.name;
  const at = line.text.indexOf(name, start);
  return `${line.text.slice(0, start)}${meant}${line.text.slice(at + name.length)}`;
}

/** The lost line end is put back where both lines can be read then. */
function splitFix(line: UnknownLine, level: LevelIndex, meant: string, index: DescriptionIndex) {
  const start = line.line.text.indexOf('=') + 1 + meant.length;
  const [first, second] = [line.line.text.slice(0, start), line.line.text.slice(start)];
  if (!isTaken(line, first) || !isTaken(line, second) || saysAlready(level, meant)) {
    return undefined;
  }
  const at = line.line.offset + start;
  return { edits: [{ start: at, end: at, text: index.lineEnd }] };
}

function isTaken(line: UnknownLine, text: string): boolean {
  const { reading } = readLine({ ...line.line, text });
  return reading.kind !== 'unreadable' && reading.kind !== 'unknown attribute';
}

/** What may stand in a section more than once. */
const SEVERAL = new Set([
  'candidate',
  'rtpmap',
  'fmtp',
  'rtcp-fb',
  'extmap',
  'ssrc',
  'ssrc-group',
  'rid',
  'crypto',
  'msid',
  'group',
]);

function saysAlready(level: LevelIndex, meant: string): boolean {
  const { place } = level.lines[0]?.line ?? {};
  const here = place?.in === 'media' ? 'media' : 'session';
  if (attributeNamed(meant)?.levels.includes(here) !== true) return true;
  if (SEVERAL.has(meant)) return false;
  const same = DIRECTIONS.includes(meant) ? DIRECTIONS : [meant];
  return level.lines.some(({ line }) => same.includes(nameOf(line.text)));
}

function nameOf(text: string): string {
  return /^\s*a=([^:\s]+)/.exec(text)?.[1] ?? '';
}

import type { BrowserLine } from '../browser-lines';
import { reject } from '../rejection';
import { readAttribute } from './attributes';
import { readMediaLine } from './media-line';
import { type Ending, emptyLevel, type Level, type Offer, type Section } from './offer';
import * as session from './session-lines';

/**
 * sipcc's `sdp_parse` and `sdp_validate_sdp`. A line that sipcc does not know ends the reading, and
 * what stood before it is used; with `pastEndings` it is passed over instead, which shows whether
 * what was lost is the reason of a rejection.
 */
export function readOffer(lines: readonly BrowserLine[], pastEndings: boolean): Offer {
  checkCharacters(lines);
  checkFirstLine(lines[0]);
  const reading = emptyReading();
  for (const line of lines) {
    const ending = endingAt(line, reading);
    if (ending === undefined) readLine(line, reading);
    else if (pastEndings) readMended(line, reading);
    else break;
  }
  validate(reading, lines);
  return reading;
}

/** The line at which sipcc would stop; undefined where it reads all, or refuses before. */
export function firefoxEnding(lines: readonly BrowserLine[]): Ending | undefined {
  const reading = emptyReading();
  for (const line of lines) {
    // A letter that nobody knows is a reason of its own.
    if (line.text.charAt(1) === '=' && !LETTERS.includes(line.text.charAt(0))) return undefined;
    const ending = endingAt(line, reading);
    if (ending !== undefined) return ending;
    if (line.text.startsWith('v=')) reading.hasVersion = true;
  }
  return undefined;
}

/** The binding between page and C++ takes ASCII only. */
function checkCharacters(lines: readonly BrowserLine[]): void {
  const odd = lines.find(({ text }) => /[\u0080-\uffff]/.test(text));
  if (odd) reject('G27', odd.number);
}

function checkFirstLine(first: BrowserLine | undefined): void {
  if (first === undefined) reject('G01');
  if (first.text.includes('\r') && !first.ended) reject('G10', first.number);
  if (!first.text.startsWith('v=')) reject(firstRule(first.text), first.number);
  if (!first.ended) reject('G03', first.number);
}

function firstRule(text: string): 'G01' | 'G12' | 'G13' {
  if (text.trim() === '') return 'G12';
  return /^\s+v=/.test(text) ? 'G13' : 'G01';
}

interface Reading {
  readonly session: Level;
  readonly sections: Section[];
  hasVersion: boolean;
  hasOrigin: boolean;
  hasTiming: boolean;
}

function emptyReading(): Reading {
  return {
    session: emptyLevel(),
    sections: [],
    hasVersion: false,
    hasOrigin: false,
    hasTiming: false,
  };
}

const LETTERS = 'vosiuepcbtrzkam';

/** Why the reading ends at this line; a letter that nobody knows refuses the whole at the end. */
function endingAt({ text, ended, number }: BrowserLine, reading: Reading): Ending | undefined {
  if (text.includes('\u0000')) return { rule: 'G14', line: number };
  if (!ended) return { rule: 'G11', line: number };
  if (text.startsWith('v=')) return reading.hasVersion ? { rule: 'G26', line: number } : undefined;
  if (text.charAt(1) === '=' && LETTERS.includes(text.charAt(0))) return undefined;
  if (text.charAt(1) === '=') reject('G13', number);
  return { rule: text.trim() === '' ? 'G12' : 'G13', line: number };
}

/** As if the line had no spaces before it, or its end behind it; others are passed over. */
function readMended({ text, number }: BrowserLine, reading: Reading): void {
  const mended = { text: text.trimStart(), number, ended: true };
  if (endingAt(mended, reading) === undefined) readLine(mended, reading);
}

function readLine({ text, number }: BrowserLine, reading: Reading): void {
  const letter = text.charAt(0);
  const value = text.slice(2);
  const level = reading.sections.at(-1) ?? reading.session;
  if (letter === 'm') {
    reading.sections.push({ ...emptyLevel(), line: readMediaLine(value, number) });
  } else if (letter === 'a') {
    readAttribute(value, number, level);
  } else if (letter === 'c') {
    readConnection(value, number, level);
  } else if (letter === 'b') {
    session.checkBandwidth(value, number);
  } else if (letter === 'k') {
    session.checkKey(value, number);
  } else if (level === reading.session) {
    readSessionLine(letter, value, number, reading);
  }
}

/** In an m-section these letters are passed over. */
function readSessionLine(letter: string, value: string, number: number, reading: Reading): void {
  if (letter === 'v') {
    session.checkVersion(value, number);
    reading.hasVersion = true;
  } else if (letter === 'o') {
    session.checkOrigin(value, number);
    reading.hasOrigin = true;
  } else if (letter === 't') {
    session.checkTiming(value, number);
    reading.hasTiming = true;
  }
}

/** One connection line a level, whatever it says (RFC 8866 §5.7 allows more in an m-section). */
function readConnection(value: string, number: number, level: Level): void {
  if (level.connection !== undefined) reject('G24', number);
  level.connection = session.readConnection(value, number);
}

function validate(reading: Reading, lines: readonly BrowserLine[]): void {
  const last = lines.at(-1)?.number;
  if (reading.session.connection !== true) {
    const bare = reading.sections.find(({ connection }) => connection !== true);
    if (bare) reject(bare.connection === false ? 'G22' : 'G08', bare.line.number);
  }
  if (!reading.hasOrigin) reject('G03', last);
  if (!reading.hasTiming) reject('G05', last);
}

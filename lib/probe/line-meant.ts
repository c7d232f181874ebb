import type { SdpLine } from '../sdp/line';
import type { Description } from '../sdp/reading';
import { lineNamed } from './line-named';

/**
 * The number of the line that a browser's error speaks of; undefined where its words name none.
 *
 * Sample inputs:
 * Failed to parse SessionDescription. a=fmtp:111  Invalid SDP line.                (Chromium)
 * … for m= section with mid='0': Invalid ICE parameters …                          (Chromium)
 * SIPCC Failed to parse SDP: SDP Parse Error on line 3:  Warning: …\nSDP Parse …   (Firefox)
 * Invalid description, no ice-ufrag attribute at level 0                           (Firefox)
 */
export function lineMeant(message: string, description: Description): number | undefined {
  const lines = description.lines.map(({ line }) => line);
  const chromium = /Failed to parse SessionDescription\. (.*)/s.exec(message)?.[1];
  if (chromium !== undefined) {
    return quotedLine(chromium, lines) ?? lineNamed(message, description);
  }
  if (message.startsWith('SIPCC Failed to parse')) return numberedLine(message, lines);
  return lineNamed(message, description);
}

/** Chromium repeats the line, then says why; the longest line that fits is the one. */
function quotedLine(said: string, lines: readonly SdpLine[]): number | undefined {
  if (said.startsWith(' ')) return emptyLine(said, lines);
  let found: SdpLine | undefined;
  for (const line of lines) {
    const text = line.text.trimEnd();
    if (text === '' || text.length <= (found?.text.trimEnd().length ?? 0)) continue;
    if (said === text || said.startsWith(`${text} `)) found = line;
  }
  if (found) return found.number;
  // Of some attributes only the name and the first value are repeated: `fmtp:aa Invalid value: aa.`
  const [part = ''] = said.split(' ');
  if (!part.includes(':')) return undefined;
  return lines.find(({ text }) => text.slice(2).startsWith(part))?.number;
}

/** Where a line is empty, nothing stands in front of the reason. */
function emptyLine(said: string, lines: readonly SdpLine[]): number | undefined {
  if (!/^ (Expect line: |Expects m line|Invalid SDP line)/.test(said)) return undefined;
  const empty = lines.find(({ text }) => text.trim() === '');
  return empty?.number ?? (said.startsWith(' Expect line: v=') ? lines[0]?.number : undefined);
}

/**
 * Firefox counts from 1 at each line feed, and lists warnings among its errors; the first error is
 * the cause. It stops at an empty line and at a letter that it does not know, and then misses what
 * would have come. That the last line has no end is told as an error, and forgiven.
 */
function numberedLine(message: string, lines: readonly SdpLine[]): number | undefined {
  const told = [...message.matchAll(/SDP Parse Error on line (\d+):([^\n]*)/g)].map(
    ([, number = '', said = '']) => ({ index: Number(number) - 1, said: said.trim() }),
  );
  const errors = told.filter(({ said }) => !said.startsWith('Warning:'));
  const cause = errors.find(({ said }) => !said.startsWith('End of line beyond')) ?? errors[0];
  if (cause === undefined) return unknownLetter(lines);
  const missing = /^([a-z])= .*not specified.*validation failed/.exec(cause.said)?.[1];
  if (missing === undefined || !isLastLine(cause.index, lines)) return lineAt(cause.index, lines);
  const unusable = told.findLast(({ said }) => said.includes(`for ${missing}=`));
  return unusable ? lineAt(unusable.index, lines) : placeOfMissing(missing, lines);
}

/** It rejects the text for such a line without a word. */
function unknownLetter(lines: readonly SdpLine[]): number | undefined {
  return lines.find(({ text }) => /^[^vosiuepcbtrzkam]=/.test(text))?.number;
}

function isLastLine(index: number, lines: readonly SdpLine[]): boolean {
  const last = lines.findLast(({ text }) => text.trim() !== '')?.number ?? 0;
  return (lineAt(index, lines) ?? last) >= last;
}

/** The line behind so many line feeds: a carriage return alone ends lines of ours, not Firefox's. */
function lineAt(feeds: number, lines: readonly SdpLine[]): number | undefined {
  let passed = 0;
  for (const { end, number } of lines) {
    if (passed === feeds) return number;
    if (end.endsWith('\n')) passed += 1;
  }
  return undefined;
}

/** Letters that stand before the missing one (RFC 8866 §9); the line behind them is in its place. */
const BEFORE: Readonly<Record<string, string>> = { o: 'v', s: 'vo', t: 'vosiuepcb' };

/** The m-line without `c=`, or the line that stands where the missing one should. */
function placeOfMissing(letter: string, lines: readonly SdpLine[]): number | undefined {
  if (letter === 'c') return sectionWithoutConnection(lines);
  const before = BEFORE[letter] ?? '';
  return lines.find(({ text }) => text.trim() !== '' && !before.includes(text.charAt(0)))?.number;
}

function sectionWithoutConnection(lines: readonly SdpLine[]): number | undefined {
  const connected = new Set(
    lines.flatMap(({ text, place }) =>
      text.startsWith('c=') && place.in === 'media' ? place.index : [],
    ),
  );
  return lines.find(({ place }) => place.in === 'media' && !connected.has(place.index))?.number;
}

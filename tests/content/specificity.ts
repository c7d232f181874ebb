import { contextsOf } from '@/lib/sdp/contexts-of';
import type { LineContext } from '@/lib/sdp/line-context';
import { readLine } from '@/lib/sdp/read-line';
import { readText } from '@/lib/sdp/read-text';
import type { Description, ReadingKind, ReadLine } from '@/lib/sdp/reading';
import type { Token } from '@/lib/sdp/token';
import { type Meanings, meaningOf } from '@/lib/sdp/words';

/** A line whose meaning stayed the same though a value changed, or that could not be read. */
export interface WeakLine {
  readonly text: string;
  readonly kind: ReadingKind;
  readonly because: string;
}

export interface Specificity {
  /** Lines of the description itself, blank ones left out. */
  readonly lines: number;
  readonly specific: number;
  readonly weak: readonly WeakLine[];
}

/**
 * A line counts as specifically explained if every value in it, replaced by another valid one
 * (the line still reads as the same kind), changes its meaning. Lines whose kind is not in `kinds`
 * are left out, where it is given.
 */
export function specificityOf(
  text: string,
  meanings: Meanings<ReadingKind>,
  kinds?: ReadonlySet<ReadingKind>,
): Specificity {
  const measured = readText(text).descriptions.flatMap((description) => {
    const contextOf = contextsOf(description);
    return description.lines
      .filter(({ line, reading }) => line.place.in !== 'around' && reading.kind !== 'blank')
      .filter(({ reading }) => kinds === undefined || kinds.has(reading.kind))
      .map((line) => weaknessOf(line, contextOf(line), meanings));
  });
  const weak = measured.filter((line) => line !== undefined);
  return { lines: measured.length, specific: measured.length - weak.length, weak };
}

/** Whether any description in the text keys its media by DTLS, as WebRTC does. */
export function isWebRtc(text: string): boolean {
  return readText(text).descriptions.some(keysByDtls);
}

/** Other values that a word could have: digits for digits, letters for letters, and known words. */
export function otherValues(value: string): readonly string[] {
  if (/^\d+$/.test(value)) return otherNumbers(value);
  const last = value.slice(-1);
  const swapped = value.slice(0, -1) + otherCharacter(last);
  const front = otherCharacter(value.slice(0, 1)) + value.slice(1);
  const known = WORDS.filter((word) => word.toLowerCase() !== value.toLowerCase());
  return [swapped, front, `${value}${otherCharacter(last)}`, ...known].filter(
    (other) => other !== value && other.trim() !== '',
  );
}

const WORDS = [
  ...['sendrecv', 'sendonly', 'recvonly', 'inactive', 'send', 'recv', 'active', 'passive'],
  ...[
    'actpass',
    'holdconn',
    'new',
    'existing',
    'host',
    'srflx',
    'prflx',
    'relay',
    'udp',
    'tcp',
    'so',
  ],
  ...['sha-256', 'sha-1', 'IP4', 'IP6', 'BUNDLE', 'FID', 'nack', 'pli', 'audio', 'video', '~', '*'],
];

function weaknessOf(
  line: ReadLine,
  context: LineContext,
  meanings: Meanings<ReadingKind>,
): WeakLine | undefined {
  const { text } = line.line;
  const { kind } = line.reading;
  if (kind === 'unreadable') return { text, kind, because: 'cannot be read' };
  const before = meaningOf(meanings, line.reading, context);
  if (before.trim() === '') return { text, kind, because: 'has no meaning' };
  for (const token of line.tokens) {
    const same = valueThatSaysTheSame(line, token, before, context, meanings);
    if (same !== undefined) return { text, kind, because: `${token.role} as “${same}”` };
  }
  return undefined;
}

function valueThatSaysTheSame(
  line: ReadLine,
  { start, end }: Token,
  before: string,
  context: LineContext,
  meanings: Meanings<ReadingKind>,
): string | undefined {
  const { text } = line.line;
  return otherValues(text.slice(start, end)).find((other) => {
    const changed = text.slice(0, start) + other + text.slice(end);
    const { reading } = readLine({ ...line.line, text: changed });
    return reading.kind === line.reading.kind && meaningOf(meanings, reading, context) === before;
  });
}

function otherNumbers(value: string): readonly string[] {
  const number = BigInt(value);
  const others = [number + 1n, number > 0n ? number - 1n : 2n, number * 10n + 3n, 0n, 1n, 127n];
  return others.map(String).filter((other) => other !== value);
}

function otherCharacter(character: string): string {
  if (/\d/.test(character)) return character === '7' ? '3' : '7';
  if (/[A-F]/.test(character)) return character === 'A' ? 'B' : 'A';
  return character === 'a' ? 'e' : 'a';
}

function keysByDtls(description: Description): boolean {
  const kinds = new Set(description.lines.map(({ reading }) => reading.kind));
  const dtls = description.media.some(({ lines }) => {
    const reading = lines[0]?.reading;
    return reading?.kind === 'media' && /TLS/i.test(reading.proto);
  });
  return dtls && (kinds.has('fingerprint') || kinds.has('ice-ufrag'));
}

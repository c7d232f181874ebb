import type { LineReader } from '../line-reader';
import type { LineReading } from '../reading';
import type { SessionTime, StructureTokenRole, TypedTime } from '../readings/structure';

/*
 * Times of a session (RFC 8866 §5.9 to §5.11): announcements say when a broadcast is on. Seconds
 * count from 1900, as in NTP, but go on beyond 32 bits.
 *
 * Sample input:
 * t=2873397496 2873404696
 * r=7d 1h 0 25h
 * z=2882844526 -1h 2898848070 0
 */

const HIGHEST_64_BIT = 2n ** 64n - 1n;
/** Seconds from 1900 to 1970 (RFC 8866 §5.9). */
const EPOCH = 2_208_988_800n;
/** The last second of the year 9999, in seconds since 1970. */
const LAST_DATE = 253_402_300_799n;

const SECONDS: Readonly<Record<string, bigint>> = { d: 86_400n, h: 3_600n, m: 60n, s: 1n };

export function readTiming(reader: LineReader): LineReading {
  const start = readTime(reader, 'start time');
  return { kind: 'timing', start, stop: readTime(reader, 'stop time') };
}

export function readRepeat(reader: LineReader): LineReading {
  const interval = readSpan(reader, 'repeat interval');
  const duration = readSpan(reader, 'active duration');
  const offsets = [readSpan(reader, 'repeat offset')];
  while (!reader.atEnd()) offsets.push(readSpan(reader, 'repeat offset'));
  return { kind: 'repeat', interval, duration, offsets };
}

export function readTimeZones(reader: LineReader): LineReading {
  const adjustments: { at: SessionTime; offset: TypedTime }[] = [];
  do {
    const at = readTime(reader, 'adjustment time');
    adjustments.push({ at, offset: readSpan(reader, 'adjustment offset', /^-?\d{1,20}[dhms]?$/) });
  } while (!reader.atEnd());
  return { kind: 'time zones', adjustments };
}

function readTime(reader: LineReader, role: StructureTokenRole): SessionTime {
  const written = reader.digits(role, 0n, HIGHEST_64_BIT);
  const since1970 = BigInt(written) - EPOCH;
  if (BigInt(written) === 0n || since1970 > LAST_DATE) return { written };
  const date = new Date(Number(since1970) * 1000).toISOString();
  return { written, date: date.slice(0, 19).replace('T', ' ') };
}

/** With a unit or without one: `7d`, `25h`, `3600`. */
function readSpan(
  reader: LineReader,
  role: StructureTokenRole,
  pattern = /^\d{1,20}[dhms]?$/,
): TypedTime {
  const written = reader.word(role, pattern);
  const unit = SECONDS[written.slice(-1)];
  const count = BigInt(unit === undefined ? written : written.slice(0, -1));
  return { written, seconds: String(count * (unit ?? 1n)) };
}

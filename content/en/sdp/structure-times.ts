import type { ReadingOf } from '@/lib/sdp/reading';
import type { SessionTime, TypedTime } from '@/lib/sdp/readings/structure';
import type { Meanings } from '@/lib/sdp/words';

/** When a session takes place: announcements of broadcasts say it, WebRTC does not. */
export const timeMeanings: Meanings<'timing' | 'repeat' | 'time zones'> = {
  timing: timingText,
  repeat: ({ interval, duration, offsets }) =>
    `The session comes again every ${spanText(interval)} and lasts ${spanText(duration)} each time, beginning ${offsets.map(spanText).join(' and ')} after the start time.`,
  'time zones': ({ adjustments }) =>
    `Clocks change while the session goes on: ${adjustments
      .map(({ at, offset }) => `from ${timeText(at)} the repeats move by ${spanText(offset)}`)
      .join('; ')}.`,
};

function timingText({ start, stop }: ReadingOf<'timing'>): string {
  const [begins, ends] = [isZero(start), isZero(stop)];
  if (begins && ends) {
    return `The session is not bound to a time (start ${start.written}, stop ${stop.written}); WebRTC always writes it so.`;
  }
  const from = begins ? `has no fixed start (${start.written})` : `starts at ${timeText(start)}`;
  const to = ends ? `has no fixed end (${stop.written})` : `ends at ${timeText(stop)}`;
  return `The session ${from} and ${to}.`;
}

const isZero = ({ written }: SessionTime) => /^0+$/.test(written);

/** With its date, else with the seconds alone. */
export function timeText({ written, date }: SessionTime): string {
  return date === undefined
    ? `${written} seconds after the start of 1900`
    : `${date} UTC (${written} seconds since 1900)`;
}

export function spanText({ written, seconds }: TypedTime): string {
  const parts = partsOf(seconds);
  const text = `${written} s`;
  if (written === seconds) return parts === undefined ? text : `${text} (${parts})`;
  return `${written} (${seconds} s)`;
}

/** Whole days, hours, minutes and seconds; undefined below a minute and beyond what is exact. */
function partsOf(seconds: string): string | undefined {
  const total = Math.abs(Number(seconds));
  if (total < 60 || !Number.isSafeInteger(total)) return undefined;
  const units = [
    [Math.floor(total / 86_400), 'd'],
    [Math.floor(total / 3600) % 24, 'h'],
    [Math.floor(total / 60) % 60, 'min'],
    [total % 60, 's'],
  ] as const;
  return units
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

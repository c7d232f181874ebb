/**
 * A moment or a duration in milliseconds as text with its SI unit, the same in every language:
 * "0.4 ms", "83.2 ms", "412 ms", "4.21 s", "2 min 03 s". Three digits are enough to compare.
 * A scale, whose labels must tell its steps apart and leave room, gives its `resolution` (ms per
 * step): 3250 ms in steps of 1 read "3.250 s", 125 s in steps of 1000 read "2:05".
 */
export function timeText(value: number, resolution?: number): string {
  const size = Math.abs(value);
  const text = resolution === undefined ? briefText(size) : steppedText(size, resolution);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** The bounds of an interval, sharing the unit where they can: "12.0–61.5 ms". */
export function intervalText(from: number, to: number): string {
  const [left, right] = [timeText(from), timeText(to)];
  const unit = right.slice(right.indexOf(' '));
  if (left === right) return right;
  return left.endsWith(unit) && unit.length < 4
    ? `${left.slice(0, -unit.length)}–${right}`
    : `${left} – ${right}`;
}

/** A moment; where it is bounded by `since`, the interval that it lies in. */
export function momentText(at: number, since: number | undefined): string {
  return since === undefined ? timeText(at) : intervalText(since, at);
}

function briefText(size: number): string {
  if (size === 0) return '0 ms';
  if (size < 99.95) return `${size.toFixed(1)} ms`;
  if (size < 999.5) return `${Math.round(size)} ms`;
  if (size < 9_995) return `${(size / 1000).toFixed(2)} s`;
  if (size < 59_950) return `${(size / 1000).toFixed(1)} s`;
  const [minutes, seconds] = minutesAndSeconds(size, 0);
  return `${minutes} min ${seconds} s`;
}

function steppedText(size: number, resolution: number): string {
  if (size === 0) return '0 ms';
  if (size < 1000 && resolution < 1000) return `${size.toFixed(decimals(resolution))} ms`;
  const places = decimals(resolution / 1000);
  const [minutes, seconds] = minutesAndSeconds(size, places);
  return minutes === 0 ? `${(size / 1000).toFixed(places)} s` : `${minutes}:${seconds}`;
}

/** How many decimals tell two steps apart, three at most. */
function decimals(resolution: number): number {
  if (resolution >= 1) return 0;
  return Math.min(3, Math.ceil(-Math.log10(resolution)));
}

/** Rounded before it is taken apart, so that 119.96 s never reads as "1:60.0". */
function minutesAndSeconds(size: number, places: number): readonly [number, string] {
  const seconds = Number((size / 1000).toFixed(places));
  const minutes = Math.floor(seconds / 60);
  const rest = (seconds - minutes * 60).toFixed(places);
  return [minutes, rest.padStart(places > 0 ? places + 3 : 2, '0')];
}

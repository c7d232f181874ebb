/**
 * A moment or a duration in milliseconds as text with its SI unit, the same in every language:
 * "0.4 ms", "83.2 ms", "412 ms", "4.21 s", "2 min 03 s". Three digits are enough to compare.
 */
export function timeText(value: number): string {
  const size = Math.abs(value);
  if (size < 99.95) return `${trim(value, 1)} ms`;
  if (size < 999.5) return `${Math.round(value)} ms`;
  if (size < 9_995) return `${(value / 1000).toFixed(2)} s`;
  if (size < 59_950) return `${(value / 1000).toFixed(1)} s`;
  const seconds = Math.round(size / 1000);
  const sign = value < 0 ? '−' : '';
  return `${sign}${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
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

function trim(value: number, digits: number): string {
  return value === 0 ? '0' : value.toFixed(digits);
}

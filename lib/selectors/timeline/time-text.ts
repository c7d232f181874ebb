/**
 * A moment or a duration in milliseconds as text, at the given resolution (ms per step): below a
 * second `12.5 ms`, below a minute `3.25 s`, above `2:05`. The units are the same in each language.
 */
export function timeText(value: number, resolution = 0.1): string {
  const size = Math.abs(value);
  if (size < 1000 && resolution < 1000) return `${value.toFixed(decimals(resolution))} ms`;
  if (size < 60_000) return `${(value / 1000).toFixed(decimals(resolution / 1000))} s`;
  return minutesText(value, resolution);
}

/** How many decimals tell two steps apart, three at most. */
function decimals(resolution: number): number {
  if (resolution >= 1) return 0;
  return Math.min(3, Math.ceil(-Math.log10(resolution)));
}

function minutesText(value: number, resolution: number): string {
  const places = decimals(resolution / 1000);
  const minutes = Math.floor(value / 60_000);
  const seconds = ((value - minutes * 60_000) / 1000).toFixed(places);
  return `${minutes}:${seconds.padStart(places > 0 ? places + 3 : 2, '0')}`;
}

/** A moment that is only bounded as its interval, `(20 ms, 70 ms]`; else as {@link timeText}. */
export function momentText(at: number, since?: number, resolution?: number): string {
  if (since === undefined) return timeText(at, resolution);
  return `(${timeText(since, resolution)}, ${timeText(at, resolution)}]`;
}

/** A duration between two bounds; one number where they agree. */
export function spentText(least: number, most: number): string {
  if (most - least < 0.05) return timeText(most);
  return `${timeText(least)} – ${timeText(most)}`;
}

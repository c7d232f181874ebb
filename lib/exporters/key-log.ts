import type { Trace } from '../trace/trace';

/**
 * The secrets of a trace as a key log (SSLKEYLOGFILE), a line each; undefined where it knows none.
 * Both sides come to the same secrets, so each line is there once.
 */
export function keyLogOf({ events }: Trace): string | undefined {
  const lines = new Set(
    events.flatMap((event) => (event.kind === 'secret-logged' ? [event.line] : [])),
  );
  return lines.size === 0 ? undefined : [...lines, ''].join('\n');
}

import type { Trace } from '../trace/trace';

/** Whether a simulation ends at a path: DTLS and media, which would follow, are not in it. */
export function endsAtPath({ header, events }: Trace): boolean {
  return header.source === 'simulated' && !events.some(({ kind }) => kind === 'dtls-started');
}

import type { Trace } from '../trace/trace';

/**
 * Whether a simulation ends at a path: DTLS and media, which would follow, are not in it. Where they
 * are meant to follow, its descriptions negotiate audio, even if no handshake ever begins.
 */
export function endsAtPath({ header, events }: Trace): boolean {
  if (header.source !== 'simulated') return false;
  return !events.some(
    (event) =>
      event.kind === 'dtls-started' ||
      (event.kind === 'description-applied' && event.sdp?.includes('\nm=audio ')),
  );
}

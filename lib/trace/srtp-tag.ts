import { srtpProfile } from '../srtp/srtp-profile';
import type { Trace } from './trace';

const BITS = 8;

/**
 * The bytes that SRTP puts behind each packet's payload, by the profile that DTLS agreed on in this
 * trace; undefined where no handshake with a known profile is in it.
 */
export function srtpTagLength({ events }: Trace): number | undefined {
  for (const event of events) {
    if (event.kind !== 'dtls-negotiated' || event.srtpProfile === undefined) continue;
    const profile = srtpProfile(event.srtpProfile);
    if (profile !== undefined) return profile.tagLength / BITS;
  }
  return undefined;
}

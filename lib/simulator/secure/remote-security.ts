import type { ExpectedFingerprint } from '@/lib/dtls/endpoint/expected-fingerprint';
import { promisedFingerprints } from '@/lib/dtls/fingerprint';

/** What DTLS and SRTP need of the other side's description. */
export interface RemoteSecurity {
  readonly fingerprints: readonly ExpectedFingerprint[];
  /** The first `a=ssrc` of its audio section. */
  readonly audioSource: number | undefined;
  readonly setup: 'actpass' | 'active' | 'passive' | undefined;
}

/** Reads a description that a simulated peer wrote; `mid` is that of its audio section. */
export function readRemoteSecurity(sdp: string, mid: string): RemoteSecurity {
  const lines = sdp.split('\r\n');
  const setup = lines.find((line) => line.startsWith('a=setup:'))?.slice('a=setup:'.length);
  const source = lines.find((line) => line.startsWith('a=ssrc:'))?.match(/^a=ssrc:(\d+)/)?.[1];
  return {
    fingerprints: promisedFingerprints(sdp, [mid]).flatMap(({ algorithm, bytes }) =>
      bytes === undefined ? [] : [{ algorithm, bytes }],
    ),
    audioSource: source === undefined ? undefined : Number(source),
    setup: setup === 'actpass' || setup === 'active' || setup === 'passive' ? setup : undefined,
  };
}

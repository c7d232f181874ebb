import { createCertificate, type OwnCertificate } from '@/lib/dtls/certificate-create';
import { fingerprintOf } from '@/lib/dtls/endpoint/peer-proof';
import { formatFingerprint } from '@/lib/dtls/fingerprint';
import type { Random } from '@/lib/random';
import type { VideoSources } from './video';

/** With what a peer proves itself, and what it calls its streams. */
export interface SecureIdentity {
  readonly own: OwnCertificate;
  /** As its descriptions promise it. */
  readonly fingerprint: string;
  readonly audioSource: number;
  readonly videoSources: VideoSources;
  readonly cname: string;
}

/** A virtual clock has no date: certificates are of the day on which NTP times begin here. */
const TODAY = new Date(Date.UTC(2026, 0, 1));

/** Drawn once for the whole call. */
export function secureIdentity(random: Random): SecureIdentity {
  const own = createCertificate(random.stream('certificate'), TODAY);
  const { bytes } = fingerprintOf(own.der);
  return {
    own,
    fingerprint: formatFingerprint(bytes),
    audioSource: random.stream('ssrc').uint32(),
    videoSources: {
      source: random.stream('video-ssrc').uint32(),
      repair: random.stream('repair-ssrc').uint32(),
    },
    cname: random.stream('cname').uint32().toString(36),
  };
}

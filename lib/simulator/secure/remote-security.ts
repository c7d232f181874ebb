import type { ExpectedFingerprint } from '@/lib/dtls/endpoint/expected-fingerprint';
import { promisedFingerprints } from '@/lib/dtls/fingerprint';
import { SECTION_MIDS } from './section-mids';
import type { VideoSources } from './video';

/** What DTLS and SRTP need of the other side's description. */
export interface RemoteSecurity {
  readonly fingerprints: readonly ExpectedFingerprint[];
  /** The first `a=ssrc` of its audio section. */
  readonly audioSource: number | undefined;
  /** The `a=ssrc-group:FID` of its video section (RFC 5576 §4.2). */
  readonly videoSources: VideoSources | undefined;
  readonly setup: 'actpass' | 'active' | 'passive' | undefined;
}

/** Reads a description that a simulated peer wrote; `mid` is that of its audio section. */
export function readRemoteSecurity(sdp: string, mid: string): RemoteSecurity {
  const setup = attributeOf(sdp.split('\r\n'), 'setup:');
  const source = attributeOf(sectionOf(sdp, mid), 'ssrc:')?.match(/^\d+/)?.[0];
  const group = attributeOf(sectionOf(sdp, SECTION_MIDS.video), 'ssrc-group:FID ')?.split(' ');
  const [video, repair] = (group ?? []).map(Number);
  return {
    fingerprints: promisedFingerprints(sdp, [mid]).flatMap(({ algorithm, bytes }) =>
      bytes === undefined ? [] : [{ algorithm, bytes }],
    ),
    audioSource: source === undefined ? undefined : Number(source),
    videoSources:
      video === undefined || repair === undefined ? undefined : { source: video, repair },
    setup: setup === 'actpass' || setup === 'active' || setup === 'passive' ? setup : undefined,
  };
}

/** The lines of the m-section with this `a=mid`. */
function sectionOf(sdp: string, mid: string): readonly string[] {
  const sections = sdp.split('\r\nm=').slice(1);
  const lines = sections.map((section) => section.split('\r\n'));
  return lines.find((section) => attributeOf(section, 'mid:') === mid) ?? [];
}

/** What stands behind the beginning of an attribute, of the first such line. */
function attributeOf(lines: readonly string[], beginning: string): string | undefined {
  const line = lines.find((one) => one.startsWith(`a=${beginning}`));
  return line?.slice(`a=${beginning}`.length);
}

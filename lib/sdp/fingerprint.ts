import type { SectionLines } from './sections';

/** A certificate's fingerprint as in `a=fingerprint:sha-256 AB:CD:…` (RFC 8122 §5). */
export interface Fingerprint {
  /** Lower case, as in the hash function registry: `sha-256`. */
  readonly algorithm: string;
  /** As it stands in the description: hexadecimal bytes with colons between, in capitals. */
  readonly value: string;
}

/** The fingerprints among these lines, in their order; a line that stands there twice counts once. */
export function readFingerprints(lines: SectionLines): readonly Fingerprint[] {
  return [...new Set(lines)].flatMap((line) => {
    const [, algorithm, value] = /^a=fingerprint:(\S+) +(\S+)\s*$/i.exec(line) ?? [];
    if (algorithm === undefined || value === undefined) return [];
    return [{ algorithm: algorithm.toLowerCase(), value }];
  });
}

/** The first `a=fingerprint` of the SDP, or undefined where there is none. */
export function readFingerprint(sdp: string): Fingerprint | undefined {
  return readFingerprints(sdp.split(/[\r\n]+/))[0];
}

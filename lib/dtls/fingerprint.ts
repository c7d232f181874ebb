import { readFingerprints } from '../sdp/fingerprint';
import { type SectionLines, splitSections } from '../sdp/sections';

/*
 * Certificate fingerprints (RFC 8122 §5): the SDP promises a hash, the certificate that comes in
 * the DTLS handshake must have it.
 *
 * Sample input:
 * a=fingerprint:sha-256 31:09:BF:3C:E1:1E:6A:A9:3C:43:56:59:09:B2:F3:1F:…
 */

/** Weakest first. SHA-224, MD5 and MD2 are registered too, but no browser and no WebCrypto has them. */
export const FINGERPRINT_ALGORITHMS = ['sha-1', 'sha-256', 'sha-384', 'sha-512'] as const;

/** An `a=fingerprint` line as it stands in a description. */
export interface PromisedFingerprint {
  /** In lower case; may be one that we cannot compute. */
  readonly algorithm: string;
  /** Undefined where the value is no list of two-digit hexadecimal bytes. */
  readonly bytes: Uint8Array | undefined;
  readonly text: string;
  /** Where it stood. */
  readonly level: 'session' | 'media';
}

/** A promise beside what the certificate really hashes to. */
export interface FingerprintComparison {
  readonly promised: PromisedFingerprint;
  /** Undefined where the algorithm is unknown or hashing is not available here. */
  readonly computed: Uint8Array | undefined;
  readonly equal: boolean;
}

/**
 * `mismatch` fails the handshake. `incomparable` means that nothing could be computed, so nothing
 * is claimed. `not-promised`: the description holds no fingerprint for it.
 */
export type FingerprintVerdict = 'match' | 'mismatch' | 'not-promised' | 'incomparable';

/** The part of SubtleCrypto that is needed; it is missing in an insecure context. */
export type Digest = Pick<SubtleCrypto, 'digest'>;

/**
 * The fingerprints that a description promises for one of its m-sections, given by mid; the first
 * of `mids` that the description has. A section without any takes those of the session level
 * (RFC 8122 §5). Where no mid matches, only the session level counts.
 */
export function promisedFingerprints(
  sdp: string,
  mids: readonly string[],
): readonly PromisedFingerprint[] {
  const { session, media } = splitSections(sdp);
  const section = mids
    .map((mid) => media.find((lines) => lines.includes(`a=mid:${mid}`)))
    .find((lines) => lines !== undefined);
  const own = promisesIn(section ?? [], 'media');
  return own.length > 0 ? own : promisesIn(session, 'session');
}

/** A certificate's hashes by algorithm; empty where hashing is not available. */
export type CertificateDigests = ReadonlyMap<string, Uint8Array>;

/** Hashes a certificate's bytes with each function that WebCrypto has. */
export async function digestsOf(
  der: Uint8Array<ArrayBuffer>,
  crypto: Digest | undefined,
): Promise<CertificateDigests> {
  if (crypto === undefined) return new Map();
  const entries = FINGERPRINT_ALGORITHMS.map(async (algorithm) => {
    const hash = await crypto.digest(algorithm.toUpperCase(), der);
    return [algorithm, new Uint8Array(hash)] as const;
  });
  return new Map(await Promise.all(entries));
}

/** Compares each promise with the certificate, byte by byte, in the order of the description. */
export function compareFingerprints(
  promises: readonly PromisedFingerprint[],
  digests: CertificateDigests,
): readonly FingerprintComparison[] {
  return promises.map((promised) => {
    const computed = digests.get(promised.algorithm);
    return { promised, computed, equal: sameBytes(promised.bytes, computed) };
  });
}

/**
 * What the comparisons mean together. Of several promises those with the strongest hash function
 * that we have count, and one of them must match (RFC 8122 §5).
 */
export function verdictOf(comparisons: readonly FingerprintComparison[]): FingerprintVerdict {
  if (comparisons.length === 0) return 'not-promised';
  const computed = comparisons.filter((comparison) => comparison.computed !== undefined);
  if (computed.length === 0) return 'incomparable';
  const strongest = Math.max(...computed.map(strength));
  const deciding = computed.filter((comparison) => strength(comparison) === strongest);
  return deciding.some(({ equal }) => equal) ? 'match' : 'mismatch';
}

/** Bytes as SDP writes them: capitals, a colon between. */
export function formatFingerprint(bytes: Uint8Array): string {
  return [...bytes].map(formatByte).join(':');
}

/** One byte as two capital hexadecimal digits. */
export function formatByte(byte: number): string {
  return byte.toString(16).padStart(2, '0').toUpperCase();
}

function promisesIn(
  lines: SectionLines,
  level: PromisedFingerprint['level'],
): readonly PromisedFingerprint[] {
  return readFingerprints(lines).map(({ algorithm, value }) => ({
    algorithm,
    bytes: readBytes(value),
    text: value,
    level,
  }));
}

/** RFC 8122 wants capitals; lower case is read too, as Chromium does. */
function readBytes(text: string): Uint8Array | undefined {
  if (!/^[\da-f]{2}(:[\da-f]{2})*$/i.test(text)) return undefined;
  return Uint8Array.from(text.split(':'), (byte) => Number.parseInt(byte, 16));
}

function sameBytes(left: Uint8Array | undefined, right: Uint8Array | undefined): boolean {
  if (left === undefined || right === undefined || left.length !== right.length) return false;
  return left.every((byte, index) => byte === right[index]);
}

function strength({ promised }: FingerprintComparison): number {
  const ranks: readonly string[] = FINGERPRINT_ALGORITHMS;
  return ranks.indexOf(promised.algorithm);
}

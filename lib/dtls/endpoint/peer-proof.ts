import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { FINGERPRINT_ALGORITHMS } from '../fingerprint';
import type { ExpectedFingerprint } from './expected-fingerprint';
import { fault, type StepResult } from './failure';

type Algorithm = (typeof FINGERPRINT_ALGORITHMS)[number];

const HASHES: Readonly<Record<Algorithm, (bytes: Uint8Array) => Uint8Array>> = {
  'sha-1': sha1,
  'sha-256': sha256,
  'sha-384': sha384,
  'sha-512': sha512,
};

/** What a certificate hashes to, beside what the description promised. */
export interface FingerprintCheck {
  readonly matches: boolean;
  readonly computed: ExpectedFingerprint;
}

/**
 * RFC 8122 §5: of several promises those with the strongest hash that is known count, and one of
 * them must be the certificate's. No promise that can be computed matches nothing.
 */
export function checkFingerprint(
  certificate: Uint8Array,
  expected: readonly ExpectedFingerprint[],
): FingerprintCheck {
  const known = FINGERPRINT_ALGORITHMS.filter((name) =>
    expected.some(({ algorithm }) => algorithm === name),
  );
  const algorithm = known.at(-1) ?? 'sha-256';
  const bytes = HASHES[algorithm](certificate);
  const matches = expected.some((one) => one.algorithm === algorithm && isSame(one.bytes, bytes));
  return { matches, computed: { algorithm, bytes } };
}

/** The fingerprint that a description of the owner would promise. */
export function fingerprintOf(certificate: Uint8Array): ExpectedFingerprint {
  return { algorithm: 'sha-256', bytes: sha256(certificate) };
}

/** RFC 5246 §7.4.9, RFC 8446 §4.4.4: both sides saw the same messages. */
export function checkFinished(expected: Uint8Array, verifyData: Uint8Array): StepResult {
  if (isSame(expected, verifyData)) return undefined;
  return fault('proof-failed', 'decrypt_error', 'Finished does not fit');
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

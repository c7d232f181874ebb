import { type Derivation, parentsOf } from '../derivation/derivation';
import type { KeySchedule } from './key-schedule';

/**
 * The shortest way from one of some values down to another, parents before their children, both ends
 * included; undefined where there is none.
 */
export function shortestChain(
  { values }: KeySchedule,
  from: readonly string[],
  to: string,
): readonly string[] | undefined {
  if (!values.has(to)) return undefined;
  const starts = new Set(from);
  const below = new Map<string, string | undefined>([[to, undefined]]);
  // A Map goes on with what is added while it is gone through.
  for (const id of below.keys()) {
    if (starts.has(id)) return wayDown(below, id);
    const value = values.get(id);
    for (const parent of value === undefined ? [] : parentsOf(value.derivation)) {
      if (!below.has(parent) && values.has(parent)) below.set(parent, id);
    }
  }
  return undefined;
}

function wayDown(below: ReadonlyMap<string, string | undefined>, start: string): readonly string[] {
  const way: string[] = [];
  for (let at: string | undefined = start; at !== undefined; at = below.get(at)) way.push(at);
  return way;
}

/** A step by the name under which it is published, with where that is; the same in every language. */
export interface PublishedStep {
  readonly text: string;
  readonly source: string;
}

/** How a value is computed from its parents; undefined for one that nothing computes. */
export function publishedStep(derivation: Derivation): PublishedStep | undefined {
  switch (derivation.function) {
    case 'given':
      return undefined;
    case 'x25519':
    case 'x25519-public-key':
      return {
        text: derivation.function === 'x25519' ? 'X25519(k, u)' : 'X25519(k, 9)',
        source: 'RFC 7748 §6.1',
      };
    case 'ecdh-p256':
    case 'p256-public-key':
      return {
        text: derivation.function === 'ecdh-p256' ? 'ECDH on P-256' : 'k · G on P-256',
        source: 'SEC 1 §3',
      };
    case 'ml-kem-768-encapsulation-key':
      return { text: 'ML-KEM-768.KeyGen', source: 'FIPS 203 §7.1' };
    case 'ml-kem-768-ciphertext':
    case 'ml-kem-768-encapsulated-secret':
      return { text: 'ML-KEM-768.Encaps', source: 'FIPS 203 §7.2' };
    case 'ml-kem-768-decapsulated-secret':
      return { text: 'ML-KEM-768.Decaps', source: 'FIPS 203 §7.3' };
    case 'concatenation':
      return { text: 'a || b || …', source: '' };
    case 'slice':
      return { text: `[${derivation.start}, ${derivation.end})`, source: '' };
    case 'sha-256':
    case 'sha-384':
      return { text: derivation.function.toUpperCase(), source: 'FIPS 180-4' };
    case 'hmac-sha-256':
    case 'hmac-sha-384':
      return { text: derivation.function.toUpperCase(), source: 'RFC 2104' };
    case 'hkdf-extract':
      return { text: `HKDF-Extract, ${derivation.hash.toUpperCase()}`, source: 'RFC 5869 §2.2' };
    case 'hkdf-expand-label': {
      const { prefix, label, length } = derivation;
      return { text: `HKDF-Expand-Label "${prefix}${label}", ${length}`, source: 'RFC 8446 §7.1' };
    }
    case 'prf-sha-256':
    case 'prf-sha-384': {
      const { label, length } = derivation;
      const text = `PRF "${label}", ${derivation.function.slice(4).toUpperCase()}, ${length}`;
      return { text, source: 'RFC 5246 §5' };
    }
    case 'srtp-key-derivation': {
      const { label, length } = derivation;
      return { text: `AES-CM PRF, label ${label}, ${length}`, source: 'RFC 3711 §4.3.1' };
    }
  }
}

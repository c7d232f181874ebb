import { x25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { joined } from '../bytes/joined';
import type { Derivation, HashName } from './derivation';
import { hkdfLabel } from './hkdf-label';
import { srtpInputBlock, srtpKeyStream } from './srtp-key-stream';

/** Every derivation but a given value, which nothing computes. */
export type ComputedDerivation = Exclude<Derivation, { readonly function: 'given' }>;

/**
 * The bytes that a derivation yields, from the bytes of its parents. Throws what the cryptography
 * throws: a public key that is none, a parent of a wrong length.
 */
export function compute(
  derivation: ComputedDerivation,
  bytesOf: (id: string) => Uint8Array,
): Uint8Array {
  const all = (ids: readonly string[]) => joined(ids.map(bytesOf));
  switch (derivation.function) {
    case 'x25519':
      return x25519.getSharedSecret(bytesOf(derivation.privateKey), bytesOf(derivation.publicKey));
    case 'x25519-public-key':
      return x25519.getPublicKey(bytesOf(derivation.privateKey));
    case 'ecdh-p256':
      // The first byte tells the form of the point, the x coordinate follows.
      return p256
        .getSharedSecret(bytesOf(derivation.privateKey), bytesOf(derivation.publicKey))
        .slice(1, 33);
    case 'p256-public-key':
      return p256.getPublicKey(bytesOf(derivation.privateKey), false);
    case 'ml-kem-768-encapsulation-key':
      return ml_kem768.keygen(bytesOf(derivation.seed)).publicKey;
    case 'ml-kem-768-ciphertext':
      return encapsulated(derivation, bytesOf).cipherText;
    case 'ml-kem-768-encapsulated-secret':
      return encapsulated(derivation, bytesOf).sharedSecret;
    case 'ml-kem-768-decapsulated-secret':
      return ml_kem768.decapsulate(
        bytesOf(derivation.ciphertext),
        ml_kem768.keygen(bytesOf(derivation.seed)).secretKey,
      );
    case 'concatenation':
      return all(derivation.parts);
    case 'slice':
      return bytesOf(derivation.whole).slice(derivation.start, derivation.end);
    case 'sha-256':
    case 'sha-384':
      return HASHES[derivation.function](all(derivation.parts));
    case 'hmac-sha-256':
    case 'hmac-sha-384': {
      const hash = derivation.function === 'hmac-sha-256' ? sha256 : sha384;
      return hmac(hash, bytesOf(derivation.key), bytesOf(derivation.message));
    }
    case 'hkdf-extract': {
      const { hash, keyMaterial, salt } = derivation;
      return extract(HASHES[hash], bytesOf(keyMaterial), bytesOf(salt));
    }
    case 'hkdf-expand-label': {
      const { hash, prefix, label, context, length } = derivation;
      const value = context === undefined ? new Uint8Array() : bytesOf(context);
      const info = hkdfLabel(prefix + label, value, length);
      return expand(HASHES[hash], bytesOf(derivation.secret), info, length);
    }
    case 'prf-sha-256':
    case 'prf-sha-384': {
      const hash = derivation.function === 'prf-sha-256' ? sha256 : sha384;
      const seed = joined([new TextEncoder().encode(derivation.label), all(derivation.seeds)]);
      return prf(hash, bytesOf(derivation.secret), seed, derivation.length);
    }
    case 'srtp-key-derivation': {
      const { masterKey, masterSalt, label, length } = derivation;
      const block = srtpInputBlock(bytesOf(masterSalt), label);
      return srtpKeyStream(bytesOf(masterKey), block, length);
    }
  }
}

const HASHES = { 'sha-256': sha256, 'sha-384': sha384 } as const satisfies Record<
  HashName,
  unknown
>;

type Hash = (typeof HASHES)[HashName];

function encapsulated(
  {
    encapsulationKey,
    randomness,
  }: { readonly encapsulationKey: string; readonly randomness: string },
  bytesOf: (id: string) => Uint8Array,
) {
  return ml_kem768.encapsulate(bytesOf(encapsulationKey), bytesOf(randomness));
}

/** RFC 5246 §5: P_hash. */
function prf(hash: Hash, secret: Uint8Array, seed: Uint8Array, length: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let step = seed;
  for (let have = 0; have < length; have += hash.outputLen) {
    step = hmac(hash, secret, step);
    parts.push(hmac(hash, secret, joined([step, seed])));
  }
  return joined(parts).slice(0, length);
}

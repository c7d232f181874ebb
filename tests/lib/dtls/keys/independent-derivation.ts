import {
  createCipheriv,
  createECDH,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
} from 'node:crypto';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { hexText } from '@/lib/bytes/hex';
import type { Derivation } from '@/lib/derivation/derivation';
import { bytesOfHex } from './bytes-of-hex';

/*
 * Every derivation a second time, by Node's OpenSSL and by the formulas of the specifications. What
 * OpenSSL here does not have is the lattice of ML-KEM: its secrets are recomputed (SHA-3 makes
 * them), its encapsulation key in the part that is a hash, its ciphertext by opening it.
 */

/** The bytes that a derivation must have, or why those given are wrong; undefined for given values. */
export function recomputed(
  derivation: Derivation,
  bytesOf: (id: string) => Uint8Array,
  claimed: Uint8Array,
): Uint8Array | undefined {
  const all = (ids: readonly string[]) => Buffer.concat(ids.map(bytesOf));
  switch (derivation.function) {
    case 'given':
      return undefined;
    case 'x25519':
      return diffieHellman({
        privateKey: privateX25519(bytesOf(derivation.privateKey)),
        publicKey: publicX25519(bytesOf(derivation.publicKey)),
      });
    case 'x25519-public-key':
      return createPublicKey(privateX25519(bytesOf(derivation.privateKey)))
        .export({ format: 'der', type: 'spki' })
        .subarray(-32);
    case 'ecdh-p256':
      return onP256(bytesOf(derivation.privateKey)).computeSecret(bytesOf(derivation.publicKey));
    case 'p256-public-key':
      return onP256(bytesOf(derivation.privateKey)).getPublicKey();
    case 'ml-kem-768-encapsulation-key': {
      // FIPS 203, algorithm 13: the key ends with the first half of G(d, k).
      const d = bytesOf(derivation.seed).subarray(0, 32);
      const rho = hash('sha3-512', d, Uint8Array.of(3)).subarray(0, 32);
      return Buffer.concat([claimed.subarray(0, 1152), rho]);
    }
    case 'ml-kem-768-ciphertext': {
      const key = bytesOf(derivation.encapsulationKey);
      return ml_kem768.encapsulate(key, bytesOf(derivation.randomness)).cipherText;
    }
    case 'ml-kem-768-encapsulated-secret': {
      // FIPS 203, algorithm 17: the first half of G(m, H(ek)).
      const key = hash('sha3-256', bytesOf(derivation.encapsulationKey));
      return hash('sha3-512', bytesOf(derivation.randomness), key).subarray(0, 32);
    }
    case 'ml-kem-768-decapsulated-secret': {
      const { secretKey } = ml_kem768.keygen(bytesOf(derivation.seed));
      return ml_kem768.decapsulate(bytesOf(derivation.ciphertext), secretKey);
    }
    case 'concatenation':
      return all(derivation.parts);
    case 'slice':
      return bytesOf(derivation.whole).subarray(derivation.start, derivation.end);
    case 'sha-256':
    case 'sha-384':
      return hash(derivation.function, all(derivation.parts));
    case 'hmac-sha-256':
    case 'hmac-sha-384':
      return mac(
        derivation.function.slice(5),
        bytesOf(derivation.key),
        bytesOf(derivation.message),
      );
    case 'hkdf-extract':
      return mac(derivation.hash, bytesOf(derivation.salt), bytesOf(derivation.keyMaterial));
    case 'hkdf-expand-label': {
      const label = Buffer.from(derivation.prefix + derivation.label);
      const context = derivation.context === undefined ? Buffer.of() : bytesOf(derivation.context);
      const length = Buffer.of(0, derivation.length);
      const info = [length, Buffer.of(label.length), label, Buffer.of(context.length), context];
      return expanded(derivation.hash, bytesOf(derivation.secret), info, derivation.length);
    }
    case 'prf-sha-256':
    case 'prf-sha-384': {
      const seed = Buffer.concat([Buffer.from(derivation.label), all(derivation.seeds)]);
      const name = derivation.function.slice(4);
      return pHash(name, bytesOf(derivation.secret), seed, derivation.length);
    }
    case 'srtp-key-derivation': {
      const counter = Buffer.alloc(16);
      counter.set(bytesOf(derivation.masterSalt));
      counter.writeUInt8(counter.readUInt8(7) ^ derivation.label, 7);
      const cipher = createCipheriv('aes-128-ctr', bytesOf(derivation.masterKey), counter);
      return cipher.update(new Uint8Array(derivation.length));
    }
  }
}

function hash(name: string, ...parts: readonly Uint8Array[]): Buffer {
  const hashing = createHash(name.replace('sha-', 'sha'));
  for (const part of parts) hashing.update(part);
  return hashing.digest();
}

function mac(name: string, key: Uint8Array, ...parts: readonly Uint8Array[]): Buffer {
  const hashing = createHmac(name.replace('sha-', 'sha'), key);
  for (const part of parts) hashing.update(part);
  return hashing.digest();
}

/** RFC 5869 §2.3. */
function expanded(
  name: string,
  key: Uint8Array,
  info: readonly Uint8Array[],
  length: number,
): Buffer {
  let step: Buffer = Buffer.of();
  let whole: Buffer = Buffer.of();
  for (let counter = 1; whole.length < length; counter += 1) {
    step = mac(name, key, step, ...info, Buffer.of(counter));
    whole = Buffer.concat([whole, step]);
  }
  return whole.subarray(0, length);
}

/** RFC 5246 §5. */
function pHash(name: string, key: Uint8Array, seed: Uint8Array, length: number): Buffer {
  let whole: Buffer = Buffer.of();
  for (let a = mac(name, key, seed); whole.length < length; a = mac(name, key, a)) {
    whole = Buffer.concat([whole, mac(name, key, a, seed)]);
  }
  return whole.subarray(0, length);
}

function onP256(privateKey: Uint8Array) {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateKey);
  return curve;
}

/** The DER wrapping of a raw X25519 key (RFC 8410). */
function privateX25519(raw: Uint8Array) {
  const key = Buffer.concat([bytesOfHex('302e020100300506032b656e04220420'), raw]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

function publicX25519(raw: Uint8Array) {
  const key = Buffer.from(`302a300506032b656e032100${hexText(raw)}`, 'hex');
  return createPublicKey({ key, format: 'der', type: 'spki' });
}

import { gcm } from '@noble/ciphers/aes.js';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';

/** Authenticated encryption with associated data (RFC 5116), by the names of its registry. */
export type AeadName = 'AEAD_AES_128_GCM' | 'AEAD_AES_256_GCM' | 'AEAD_CHACHA20_POLY1305';

/** In bytes. */
export interface AeadLengths {
  readonly key: number;
  /** DTLS 1.2: the part of the nonce that the key block yields. */
  readonly fixedNonce: number;
  /** DTLS 1.2: the part that stands in front of each ciphertext (RFC 5288 §3, RFC 7905 §2). */
  readonly explicitNonce: number;
}

export const AEAD_LENGTHS: Readonly<Record<AeadName, AeadLengths>> = {
  AEAD_AES_128_GCM: { key: 16, fixedNonce: 4, explicitNonce: 8 },
  AEAD_AES_256_GCM: { key: 32, fixedNonce: 4, explicitNonce: 8 },
  AEAD_CHACHA20_POLY1305: { key: 32, fixedNonce: 12, explicitNonce: 0 },
};

/** In bytes, of each of them. */
export const NONCE_LENGTH = 12;
export const TAG_LENGTH = 16;

/** What the encryption of one record takes besides its text. */
export interface AeadInput {
  readonly key: Uint8Array;
  /** 12 bytes. */
  readonly nonce: Uint8Array;
  readonly additionalData: Uint8Array;
}

/** The ciphertext with its tag of 16 bytes behind. Throws for a key or nonce of a wrong length. */
export function seal(aead: AeadName, input: AeadInput, plaintext: Uint8Array): Uint8Array {
  return cipher(aead, input).encrypt(plaintext);
}

/**
 * The plaintext, or undefined where the tag does not belong to these bytes. Throws for a key or
 * nonce of a wrong length.
 */
export function unseal(
  aead: AeadName,
  input: AeadInput,
  ciphertext: Uint8Array,
): Uint8Array | undefined {
  if (ciphertext.length < TAG_LENGTH) return undefined;
  const opening = cipher(aead, input);
  try {
    return opening.decrypt(ciphertext);
  } catch {
    return undefined;
  }
}

function cipher(aead: AeadName, { key, nonce, additionalData }: AeadInput) {
  // AES takes any of its three key lengths; the suite fixed one.
  const { key: length } = AEAD_LENGTHS[aead];
  if (key.length !== length) throw new RangeError(`${aead} takes a key of ${length} bytes`);
  if (nonce.length !== NONCE_LENGTH) throw new RangeError(`${aead} takes a nonce of 12 bytes`);
  return aead === 'AEAD_CHACHA20_POLY1305'
    ? chacha20poly1305(key, nonce, additionalData)
    : gcm(key, nonce, additionalData);
}

import { ctr, gcm } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import type { PacketKeys } from './session-keys';

/** AES in counter mode, which is the same both ways (RFC 3711 §4.1.1). */
export function counterMode(
  { encryptionKey }: PacketKeys,
  vector: Uint8Array,
  text: Uint8Array,
): Uint8Array {
  return text.length === 0 ? text : ctr(encryptionKey, vector).encrypt(text);
}

/** The ciphertext with the tag of 16 bytes behind it (RFC 5116 §5.1). */
export function seal(
  { encryptionKey }: PacketKeys,
  vector: Uint8Array,
  associatedData: Uint8Array,
  plaintext: Uint8Array,
): Uint8Array {
  return gcm(encryptionKey, vector, associatedData).encrypt(plaintext);
}

/** The plaintext; undefined where the tag does not fit. */
export function unseal(
  { encryptionKey }: PacketKeys,
  vector: Uint8Array,
  associatedData: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | undefined {
  const cipher = gcm(encryptionKey, vector, associatedData);
  try {
    return cipher.decrypt(sealed);
  } catch {
    // Key and nonce have their lengths by the profile: what is left to throw is the tag.
    return undefined;
  }
}

/** HMAC-SHA1 cut to so many bytes (RFC 3711 §4.2.1). */
export function authenticationTag(
  { authenticationKey }: PacketKeys,
  authenticated: Uint8Array,
  length: number,
): Uint8Array {
  return hmac(sha1, authenticationKey, authenticated).slice(0, length);
}

/** Compares every byte, so that the time tells nothing about the first difference. */
export function sameTag(left: Uint8Array, right: Uint8Array): boolean {
  let difference = left.length ^ right.length;
  for (const [at, byte] of left.entries()) difference |= byte ^ (right[at] ?? 0);
  return difference === 0;
}

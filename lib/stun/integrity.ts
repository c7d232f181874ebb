import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { crc32 } from './crc32';

/** MESSAGE-INTEGRITY over bytes whose length field counts it already. 20 bytes. */
export function hmacSha1(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  return hmac(sha1, key, bytes);
}

/** MESSAGE-INTEGRITY-SHA256 in full. 32 bytes. */
export function hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  return hmac(sha256, key, bytes);
}

/** FINGERPRINT over the bytes before it, whose length field counts it already (RFC 8489 §14.7). */
export function fingerprintOf(bytes: Uint8Array): number {
  return (crc32(bytes) ^ FINGERPRINT_MASK) >>> 0;
}

/** "STUN" in ASCII: other protocols on the port may end in a CRC-32 of their own. */
const FINGERPRINT_MASK = 0x5354554e;

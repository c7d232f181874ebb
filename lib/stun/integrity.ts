import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { crc32 } from './crc32';

/**
 * MESSAGE-INTEGRITY over bytes whose length field counts it already. 20 bytes. The bytes of a key
 * must not change once it was used.
 */
export function hmacSha1(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const keyed: Keyed = KEYED.get(key) ?? hmac.create(sha1, key);
  KEYED.set(key, keyed);
  const state = keyed._cloneInto(scratch);
  scratch = state;
  const value = new Uint8Array(20);
  state.update(bytes).digestInto(value);
  return value;
}

/** A hash that has taken in its key already: half of the work on a short message (RFC 2104 §4). */
interface Keyed {
  _cloneInto(to?: Keyed): Keyed;
  update(bytes: Uint8Array): Keyed;
  digestInto(value: Uint8Array): void;
}

const KEYED = new WeakMap<Uint8Array, Keyed>();
/** Overwritten by every use, so that none has to be made for it. */
let scratch: Keyed | undefined;

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

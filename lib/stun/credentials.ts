import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** What both sides know beforehand (RFC 8489 §9.2). */
export interface LongTermCredential {
  readonly username: string;
  readonly realm: string;
  readonly password: string;
}

/** RFC 8489 §18.5. */
export type PasswordAlgorithm = 'MD5' | 'SHA-256';
export const PASSWORD_ALGORITHM_NUMBERS: Readonly<Record<PasswordAlgorithm, number>> = {
  MD5: 0x0001,
  'SHA-256': 0x0002,
};

/**
 * The HMAC key of a short-term password, as ICE uses it (RFC 8489 §9.1.1). The same bytes for the
 * same password while it is in use: they are not to be changed.
 */
export function shortTermKey(password: string): Uint8Array {
  const known = SHORT_TERM_KEYS.get(password);
  if (known !== undefined) return known;
  const key = utf8(opaqueString(password));
  // Passwords live as long as a generation of ICE: a few at a time.
  if (SHORT_TERM_KEYS.size >= KEYS_KEPT) SHORT_TERM_KEYS.clear();
  SHORT_TERM_KEYS.set(password, key);
  return key;
}

const KEYS_KEPT = 64;
const SHORT_TERM_KEYS = new Map<string, Uint8Array>();

/** The HMAC key of a long-term credential (RFC 8489 §9.2.2, §18.5.1): 16 or 32 bytes. */
export function longTermKey(
  { username, realm, password }: LongTermCredential,
  algorithm: PasswordAlgorithm = 'MD5',
): Uint8Array {
  const text = [username, realm, password].map(opaqueString).join(':');
  return algorithm === 'MD5' ? md5(utf8(text)) : sha256(utf8(text));
}

/** The value of USERHASH, which hides the name from who watches (RFC 8489 §14.4). */
export function userHash(username: string, realm: string): Uint8Array {
  return sha256(utf8(`${opaqueString(username)}:${opaqueString(realm)}`));
}

/** RFC 8265 §4.2.2: every space becomes U+0020, then NFC. Nothing is rejected. */
function opaqueString(text: string): string {
  return text.replace(/\p{Zs}/gu, ' ').normalize('NFC');
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

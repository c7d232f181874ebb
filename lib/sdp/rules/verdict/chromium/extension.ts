import { reject } from '../rejection';
import type { CheckedLine } from './line-syntax';
import type { Extension } from './offer';
import { behindColon, fieldsOf, intOf } from './words';

const ENCRYPT = 'urn:ietf:params:rtp-hdrext:encrypt';

/** No control characters, and `%` only before two hexadecimal digits (RFC 3986 §2.1). */
function isUri(text: string): boolean {
  return /^([^%\p{Cc}]|[\u0080-\u009f]|%[\dA-Fa-f]{2})*$/u.test(text);
}

/** `ParseExtmap`: 1 to 255; an encrypted extension names its own URI behind (RFC 6904 §4). */
export function readExtension({ text, number }: CheckedLine): Extension {
  const fields = fieldsOf(text.slice(2));
  const [name = '', uri = '', encrypted] = fields;
  const value = behindColon(name, 'extmap');
  if (fields.length < 2 || value === undefined) reject('X07', number);
  const id = intOf(value.split('/')[0] ?? '') ?? reject('X07', number);
  if (id < 1 || id > 255) reject(id === 0 ? 'X01' : 'X04', number);
  if (!isUri(uri)) reject('X07', number);
  if (uri !== ENCRYPT) return { id, uri, number };
  if (encrypted === undefined) reject('X07', number);
  return { id, uri: `${ENCRYPT} ${encrypted}`, number };
}

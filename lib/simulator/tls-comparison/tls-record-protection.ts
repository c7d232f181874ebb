import { joined } from '@/lib/bytes/joined';
import { type AeadName, NONCE_LENGTH, seal, TAG_LENGTH, unseal } from '@/lib/dtls/cipher/aead';
import { exclusiveOr } from '@/lib/dtls/cipher/exclusive-or';
import type { ScriptKeys, TlsRecord } from './tls-script';

/*
 * TLS 1.2 (RFC 5246 §6.2.3.3, RFC 5288 §3) and 1.3 (RFC 8446 §5.2, §5.3):
 *
 *   content type 1 | version 0x0303 | length 2 | [1.2: explicit nonce 8] ciphertext | tag 16
 *
 * The sequence number goes into the nonce (1.3) or into the additional data (1.2), and nowhere else.
 */

const TLS_1_2 = [3, 3] as const;
const APPLICATION_DATA = 23;

/** Only its header is of TLS. */
export function clearTlsRecord({ contentType, content }: TlsRecord): Uint8Array {
  return joined([header(contentType, content.length), content]);
}

/** A record protected with its own number. */
export function protectTlsRecord(
  keys: ScriptKeys['keys'],
  { contentType, content, number }: TlsRecord,
): Uint8Array {
  if ('sn' in keys) {
    const inner = joined([content, Uint8Array.of(contentType)]);
    const additionalData = header(APPLICATION_DATA, inner.length + TAG_LENGTH);
    const input = { key: keys.key, nonce: nonce13(keys.iv, number), additionalData };
    return joined([additionalData, seal(keys.aead, input, inner)]);
  }
  // The sender may choose the explicit part: here its count, as most do (RFC 5288 §3).
  const explicit = uint64(number);
  const input = input12(keys, contentType, explicit, number, content.length);
  const sealed = joined([explicit, seal(keys.aead, input, content)]);
  return joined([header(contentType, sealed.length), sealed]);
}

/** What a receiver finds that counts `number`: the tag on the wire, and the one that it computes. */
export interface TagCheck {
  readonly fits: boolean;
  /** 16 bytes each; they are equal where it fits. */
  readonly came: Uint8Array;
  readonly computed: Uint8Array;
}

/** Holds a protected record against the keys and the count of its receiver. */
export function checkTag(keys: ScriptKeys['keys'], record: Uint8Array, number: number): TagCheck {
  const contentType = record[0] ?? 0;
  const fragment = record.slice(5);
  const came = fragment.slice(-TAG_LENGTH);
  const is13 = 'sn' in keys;
  const sealed = is13 ? fragment : fragment.slice(8);
  const length = sealed.length - TAG_LENGTH;
  const input = is13
    ? { key: keys.key, nonce: nonce13(keys.iv, number), additionalData: record.slice(0, 5) }
    : input12(keys, contentType, fragment.slice(0, 8), number, length);
  const fits = unseal(keys.aead, input, sealed) !== undefined;
  return { fits, came, computed: tagOver(keys.aead, input, sealed.slice(0, length)) };
}

/** Sealing is its own reverse but for the tag: twice over gives the tag that belongs to it. */
function tagOver(
  aead: AeadName,
  input: Parameters<typeof seal>[1],
  ciphertext: Uint8Array,
): Uint8Array {
  const plaintext = seal(aead, input, ciphertext).slice(0, ciphertext.length);
  return seal(aead, input, plaintext).slice(-TAG_LENGTH);
}

function input12(
  { key, iv }: { readonly key: Uint8Array; readonly iv: Uint8Array },
  contentType: number,
  explicit: Uint8Array,
  number: number,
  length: number,
) {
  const rest = Uint8Array.of(contentType, ...TLS_1_2, length >> 8, length & 0xff);
  return { key, nonce: joined([iv, explicit]), additionalData: joined([uint64(number), rest]) };
}

function nonce13(iv: Uint8Array, number: number): Uint8Array {
  return exclusiveOr(iv, joined([new Uint8Array(NONCE_LENGTH - 8), uint64(number)]));
}

function header(contentType: number, length: number): Uint8Array {
  return Uint8Array.of(contentType, ...TLS_1_2, length >> 8, length & 0xff);
}

function uint64(number: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(number));
  return new Uint8Array(view.buffer);
}

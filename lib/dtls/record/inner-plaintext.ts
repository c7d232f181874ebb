import type { ByteRange } from '@/lib/bytes/byte-range';
import { joined } from '@/lib/bytes/joined';

/*
 *  | content … | content type | zeros …                 DTLSInnerPlaintext, RFC 9147 §4
 */

/** What a decrypted record of DTLS 1.3 holds. */
export interface InnerPlaintext {
  readonly content: Uint8Array;
  readonly contentType: number;
  /** Zeros after the type, which hide the length of the content (RFC 8446 §5.4). */
  readonly paddingLength: number;
}

/** Where its parts lie in the decrypted bytes. */
export interface InnerPlaintextLayout {
  readonly content: ByteRange;
  readonly contentType: ByteRange;
  readonly padding: ByteRange;
}

/** Undefined for zeros only: no content type, for which the alert is `unexpected_message`. */
export function readInnerPlaintext(
  bytes: Uint8Array,
): { readonly inner: InnerPlaintext; readonly layout: InnerPlaintextLayout } | undefined {
  const at = bytes.findLastIndex((byte) => byte !== 0);
  const contentType = bytes[at];
  if (contentType === undefined) return undefined;
  const layout = {
    content: { start: 0, end: at },
    contentType: { start: at, end: at + 1 },
    padding: { start: at + 1, end: bytes.length },
  };
  const paddingLength = bytes.length - at - 1;
  return { inner: { content: bytes.slice(0, at), contentType, paddingLength }, layout };
}

/** Throws a RangeError for a content type that is 0 or no byte. */
export function encodeInnerPlaintext(inner: InnerPlaintext): Uint8Array {
  const { content, contentType, paddingLength } = inner;
  if (!Number.isInteger(contentType) || contentType < 1 || contentType > 255) {
    throw new RangeError(`${contentType} is not a content type`);
  }
  return joined([content, Uint8Array.of(contentType), new Uint8Array(paddingLength)]);
}

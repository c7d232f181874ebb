import type { ByteRange } from '../../bytes/byte-range';
import type { InnerPlaintext, InnerPlaintextLayout } from '../record/inner-plaintext';

/** How the encryption of a record came about; ranges count from the start of the record. */
export interface RecordProtection13 {
  /** 48 bits, whole. */
  readonly sequenceNumber: number;
  /** Of which the first 1 or 2 bytes were used. */
  readonly mask: Uint8Array;
  /** The header with its sequence number in clear: this is authenticated. */
  readonly additionalData: Uint8Array;
  /** 12 bytes: the IV and the sequence number, one laid over the other. */
  readonly nonce: Uint8Array;
  readonly ciphertext: ByteRange;
  readonly tag: ByteRange;
}

export interface ProtectedRecord13 extends RecordProtection13 {
  readonly record: Uint8Array;
}

interface Decrypted13 extends RecordProtection13 {
  /** Content, content type and padding, as they were encrypted. */
  readonly plaintext: Uint8Array;
  /** Offsets in `plaintext`. */
  readonly layout: InnerPlaintextLayout;
}

export type OpenedRecord13 =
  | ({ readonly ok: true; readonly inner: InnerPlaintext } & Decrypted13)
  | ({ readonly ok: false; readonly problem: 'tag-mismatch' } & RecordProtection13)
  /** Authentic, but nothing in it except zeros (RFC 8446 §5.4). */
  | ({
      readonly ok: false;
      readonly problem: 'no-content-type';
      readonly plaintext: Uint8Array;
    } & RecordProtection13)
  /** Less than 16 bytes after the header: no mask, so not even a sequence number. */
  | { readonly ok: false; readonly problem: 'too-short' };

/** Where things lie in a record with a unified header. */
export interface UnifiedHeaderLayout {
  /** In bytes: where the ciphertext begins. */
  readonly headerLength: number;
  /** 1 or 2 bytes of the header. */
  readonly sequenceNumber: ByteRange;
}

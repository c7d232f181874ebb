import type { ByteRange, FieldRange } from '@/lib/bytes/byte-range';

/** With the header of 13 bytes: every record of DTLS 1.2, and of 1.3 those without protection. */
export interface FullRecord {
  readonly header: 'full';
  readonly contentType: number;
  /** 16 bits; of 1.3 that of 1.2, in a first ClientHello also that of 1.0 (RFC 9147 §4). */
  readonly version: number;
  readonly epoch: number;
  /** 48 bits. */
  readonly sequenceNumber: number;
  /** Empty but in a record of type `tls12_cid` (RFC 9146 §4). */
  readonly connectionId: Uint8Array;
  /** In clear when the epoch is 0, else nonce, ciphertext and tag as the cipher has them. */
  readonly fragment: Uint8Array;
}

/** With the unified header of DTLS 1.3 (RFC 9147 §4): the content is always encrypted. */
export interface UnifiedRecord {
  readonly header: 'unified';
  /** The two low bits of the epoch. */
  readonly epochBits: number;
  /** The low bits of the sequence number, as they are on the wire: encrypted (§4.2.3). */
  readonly sequenceBits: number;
  /** Bytes of `sequenceBits`: the S bit. */
  readonly sequenceLength: 1 | 2;
  /** Empty when the C bit is not set. */
  readonly connectionId: Uint8Array;
  /** The L bit; without a length the record fills the rest of its datagram. */
  readonly hasLength: boolean;
  /** Ciphertext and tag. */
  readonly fragment: Uint8Array;
}

export type DtlsRecord = FullRecord | UnifiedRecord;

/** Where a record lies in its datagram. From `range.start` to `fragment.start` is the header. */
export interface RecordLayout {
  readonly range: ByteRange;
  readonly header: readonly FieldRange[];
  readonly fragment: ByteRange;
}

export interface ReadRecord {
  readonly record: DtlsRecord;
  readonly layout: RecordLayout;
}

/**
 * The greatest length of a protected fragment: 2^14 bytes of content and what protection may add
 * (RFC 5246 §6.2.3; RFC 9147 allows 256 bytes of it only).
 */
export const GREATEST_FRAGMENT = 2 ** 14 + 2048;

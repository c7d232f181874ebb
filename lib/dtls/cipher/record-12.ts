import type { ByteRange } from '../../bytes/byte-range';
import { ByteWriter } from '../../bytes/byte-writer';
import { joined } from '../../bytes/joined';
import { writeUint48 } from '../record/wide-integers';
import { AEAD_LENGTHS, type AeadName, seal, TAG_LENGTH, unseal } from './aead';
import { exclusiveOr } from './exclusive-or';

/*
 * The protection of a DTLS 1.2 record (RFC 6347 §4.1.2, RFC 5246 §6.2.3.3):
 *
 *   header 13 | explicit nonce 8 | ciphertext | tag 16        AES-GCM, RFC 5288 §3
 *   header 13 |                    ciphertext | tag 16        ChaCha20-Poly1305, RFC 7905 §2
 */

/** One side's half of the key block. */
export interface WriteKeys12 {
  readonly aead: AeadName;
  readonly key: Uint8Array;
  /** `client_write_IV`: 4 bytes with AES-GCM, 12 with ChaCha20-Poly1305. */
  readonly iv: Uint8Array;
}

/** What a record's header says of it. */
export interface RecordHeader12 {
  readonly contentType: number;
  /** 0xfefd. */
  readonly version: number;
  /** 16 bits. */
  readonly epoch: number;
  /** 48 bits. */
  readonly sequenceNumber: number;
}

/** How the encryption of a record came about, ranges counted from the start of the fragment. */
export interface RecordProtection12 {
  /** Without length with ChaCha20-Poly1305. */
  readonly explicitNonce: ByteRange;
  /** 12 bytes. */
  readonly nonce: Uint8Array;
  /** 13 bytes: epoch, sequence number, type, version, length of the plaintext. */
  readonly additionalData: Uint8Array;
  readonly ciphertext: ByteRange;
  readonly tag: ByteRange;
}

export interface ProtectedRecord12 extends RecordProtection12 {
  /** What follows the header. */
  readonly fragment: Uint8Array;
}

export type OpenedRecord12 =
  | ({ readonly ok: true; readonly plaintext: Uint8Array } & RecordProtection12)
  | ({ readonly ok: false; readonly problem: 'tag-mismatch' } & RecordProtection12)
  /** Fewer bytes than the explicit nonce and the tag take. */
  | { readonly ok: false; readonly problem: 'too-short' };

/**
 * Encrypts a record's plaintext. The explicit nonce is epoch and sequence number, as in OpenSSL,
 * NSS and BoringSSL; any value that never comes twice would do. Throws a RangeError where a number
 * does not fit its field or a key has a wrong length.
 */
export function protectRecord12(
  keys: WriteKeys12,
  header: RecordHeader12,
  plaintext: Uint8Array,
): ProtectedRecord12 {
  const explicit = sequence(header).slice(0, AEAD_LENGTHS[keys.aead].explicitNonce);
  const protection = protectionOf(keys, header, explicit, plaintext.length);
  const ciphertext = seal(keys.aead, { key: keys.key, ...protection }, plaintext);
  return { fragment: joined([explicit, ciphertext]), ...protection };
}

/** Opens what follows the header. Throws a RangeError for a key of a wrong length only. */
export function openRecord12(
  keys: WriteKeys12,
  header: RecordHeader12,
  fragment: Uint8Array,
): OpenedRecord12 {
  const { explicitNonce } = AEAD_LENGTHS[keys.aead];
  const length = fragment.length - explicitNonce - TAG_LENGTH;
  if (length < 0) return { ok: false, problem: 'too-short' };
  const protection = protectionOf(keys, header, fragment.slice(0, explicitNonce), length);
  const input = { key: keys.key, ...protection };
  const plaintext = unseal(keys.aead, input, fragment.subarray(explicitNonce));
  return plaintext === undefined
    ? { ok: false, problem: 'tag-mismatch', ...protection }
    : { ok: true, plaintext, ...protection };
}

function protectionOf(
  { iv, aead }: WriteKeys12,
  header: RecordHeader12,
  explicit: Uint8Array,
  length: number,
): RecordProtection12 {
  const start = explicit.length;
  return {
    explicitNonce: { start: 0, end: start },
    // RFC 7905 §2: as in TLS 1.3, over the sequence number with the epoch before it.
    nonce:
      aead === 'AEAD_CHACHA20_POLY1305'
        ? exclusiveOr(iv, joined([new Uint8Array(4), sequence(header)]))
        : joined([iv, explicit]),
    additionalData: additionalData(header, length),
    ciphertext: { start, end: start + length },
    tag: { start: start + length, end: start + length + TAG_LENGTH },
  };
}

/** RFC 6347 §4.1.2.1: `seq_num` of the MAC and of the AEAD is epoch and sequence number. */
function additionalData(header: RecordHeader12, length: number): Uint8Array {
  const writer = new ByteWriter();
  writer.bytes('epoch and sequence number', sequence(header));
  writer.u8('content type', header.contentType);
  writer.u16('version', header.version);
  writer.u16('length', length);
  return writer.toBytes();
}

function sequence({ epoch, sequenceNumber }: RecordHeader12): Uint8Array {
  const writer = new ByteWriter();
  writer.u16('epoch', epoch);
  writeUint48(writer, 'sequence number', sequenceNumber);
  return writer.toBytes();
}

import type { ByteRange } from '../../bytes/byte-range';
import { joined } from '../../bytes/joined';
import {
  encodeInnerPlaintext,
  type InnerPlaintext,
  readInnerPlaintext,
} from '../record/inner-plaintext';
import { reconstructSequenceNumber } from '../record/reconstruct';
import { type AeadName, NONCE_LENGTH, seal, TAG_LENGTH, unseal } from './aead';
import { exclusiveOr } from './exclusive-or';
import type {
  OpenedRecord13,
  ProtectedRecord13,
  RecordProtection13,
  UnifiedHeaderLayout,
} from './record-protection-13';
import { SAMPLE_LENGTH, sequenceNumberMask } from './sequence-number-mask';

/*
 * The protection of a DTLS 1.3 record (RFC 9147 §4, §4.2.3):
 *
 *   unified header | ciphertext of (content | content type 1 | zeros) | tag 16
 *   ^ its sequence number lies under a mask that the ciphertext makes
 */

/** One side's keys of one epoch. */
export interface TrafficKeys13 {
  readonly aead: AeadName;
  readonly key: Uint8Array;
  /** 12 bytes. */
  readonly iv: Uint8Array;
  /** The key of the mask, as long as `key`. */
  readonly sn: Uint8Array;
}

/** In bytes: what the header's length field must say of this plaintext. */
export function protectedLength13(plaintext: InnerPlaintext): number {
  return plaintext.content.length + 1 + plaintext.paddingLength + TAG_LENGTH;
}

/**
 * Encrypts a record. `header` is the whole unified header with the low bits of the sequence number
 * in clear. Throws a RangeError for keys of a wrong length, or a ciphertext too short for a mask.
 */
export function protectRecord13(
  keys: TrafficKeys13,
  header: Uint8Array,
  sequenceNumberRange: ByteRange,
  sequenceNumber: number,
  plaintext: InnerPlaintext,
): ProtectedRecord13 {
  const nonce = nonceOf(keys.iv, sequenceNumber);
  const input = { key: keys.key, nonce, additionalData: header };
  const ciphertext = seal(keys.aead, input, encodeInnerPlaintext(plaintext));
  const mask = sequenceNumberMask(keys.aead, keys.sn, ciphertext.slice(0, SAMPLE_LENGTH));
  const record = joined([masked(header, sequenceNumberRange, mask), ciphertext]);
  const protection = { sequenceNumber, mask, additionalData: header.slice(), nonce };
  return { record, ...protection, ...rangesOf(header.length, record.length) };
}

/**
 * Opens one record, which ends where the header's length field says. `expected` is one more than
 * the highest sequence number opened in this epoch. Throws a RangeError for keys of a wrong length.
 */
export function openRecord13(
  keys: TrafficKeys13,
  record: Uint8Array,
  { headerLength, sequenceNumber: range }: UnifiedHeaderLayout,
  expected: number,
): OpenedRecord13 {
  const encrypted = record.slice(headerLength);
  if (encrypted.length < SAMPLE_LENGTH) return { ok: false, problem: 'too-short' };
  const mask = sequenceNumberMask(keys.aead, keys.sn, encrypted.slice(0, SAMPLE_LENGTH));
  const additionalData = masked(record.slice(0, headerLength), range, mask);
  const sequenceNumber = wholeNumberIn(additionalData, range, expected);
  const nonce = nonceOf(keys.iv, sequenceNumber);
  const ranges = rangesOf(headerLength, record.length);
  const protection = { sequenceNumber, mask, additionalData, nonce, ...ranges };
  const plaintext = unseal(keys.aead, { key: keys.key, nonce, additionalData }, encrypted);
  if (plaintext === undefined) return { ok: false, problem: 'tag-mismatch', ...protection };
  const read = readInnerPlaintext(plaintext);
  return read === undefined
    ? { ok: false, problem: 'no-content-type', plaintext, ...protection }
    : { ok: true, plaintext, ...read, ...protection };
}

/** RFC 8446 §5.3: the number in network order, zeros before it, over the IV. */
function nonceOf(iv: Uint8Array, sequenceNumber: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(NONCE_LENGTH));
  view.setBigUint64(NONCE_LENGTH - 8, BigInt(sequenceNumber));
  return exclusiveOr(iv, new Uint8Array(view.buffer));
}

/** Lays the mask over the sequence number, or takes it off: it is the same. */
function masked(header: Uint8Array, { start, end }: ByteRange, mask: Uint8Array): Uint8Array {
  const bytes = header.slice();
  bytes.set(exclusiveOr(header.subarray(start, end), mask), start);
  return bytes;
}

function wholeNumberIn(header: Uint8Array, { start, end }: ByteRange, expected: number): number {
  const low = header.subarray(start, end).reduce((number, byte) => number * 256 + byte, 0);
  return reconstructSequenceNumber(low, end - start === 1 ? 1 : 2, expected);
}

function rangesOf(start: number, end: number): Pick<RecordProtection13, 'ciphertext' | 'tag'> {
  return { ciphertext: { start, end: end - TAG_LENGTH }, tag: { start: end - TAG_LENGTH, end } };
}

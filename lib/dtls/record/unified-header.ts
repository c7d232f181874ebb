import type { ByteReader } from '@/lib/bytes/byte-reader';
import { ByteWriter } from '@/lib/bytes/byte-writer';
import type { UnifiedRecord } from './record';

/*
 *  |0|0|1|C|S|L|E E| connection id, when C | sequence number, 8 or 16 (S) bits | length, when L |
 *                                                                      RFC 9147 §4, figure 3
 */

const FIXED = 0x20;
const CONNECTION_ID = 0x10;
const SEQUENCE_16 = 0x08;
const LENGTH = 0x04;
const EPOCH = 0x03;

/** All of a record but its fragment. */
export type UnifiedHeader = Omit<UnifiedRecord, 'header' | 'fragment'>;

/** True for a first byte whose three high bits are 001. */
export function opensUnifiedHeader(byte: number): boolean {
  return (byte & 0xe0) === FIXED;
}

/** True when the C bit of a first byte is set. */
export function announcesConnectionId(byte: number): boolean {
  return (byte & CONNECTION_ID) !== 0;
}

/**
 * Header and length of the fragment, undefined where the record fills its datagram. Throws a
 * PastEndError when the bytes end before.
 */
export function readUnifiedHeader(
  reader: ByteReader,
  connectionIdLength: number,
): { readonly header: UnifiedHeader; readonly length: number | undefined } {
  const flags = reader.u8('flags');
  const connectionId = announcesConnectionId(flags)
    ? reader.bytes('connection id', connectionIdLength)
    : new Uint8Array();
  const sequenceLength = (flags & SEQUENCE_16) === 0 ? 1 : 2;
  const sequenceBits =
    sequenceLength === 1 ? reader.u8('sequence number') : reader.u16('sequence number');
  const hasLength = (flags & LENGTH) !== 0;
  const length = hasLength ? reader.u16('length') : undefined;
  const epochBits = flags & EPOCH;
  return { header: { epochBits, sequenceBits, sequenceLength, connectionId, hasLength }, length };
}

/**
 * The header of a fragment of `length` bytes, which counts ciphertext and tag. With the sequence
 * number in clear it is the additional data of the cipher (RFC 9147 §4.2.3). Throws a RangeError
 * when a value does not fit its field.
 */
export function encodeUnifiedHeader(header: UnifiedHeader, length: number): Uint8Array {
  const { connectionId, epochBits, hasLength, sequenceBits, sequenceLength } = header;
  if ((epochBits & EPOCH) !== epochBits) throw new RangeError(`${epochBits} are not two bits`);
  const writer = new ByteWriter();
  const flags =
    FIXED |
    (connectionId.length > 0 ? CONNECTION_ID : 0) |
    (sequenceLength === 2 ? SEQUENCE_16 : 0) |
    (hasLength ? LENGTH : 0);
  writer.u8('flags', flags | epochBits);
  writer.bytes('connection id', connectionId);
  if (sequenceLength === 1) writer.u8('sequence number', sequenceBits);
  else writer.u16('sequence number', sequenceBits);
  if (hasLength) writer.u16('length', length);
  return writer.toBytes();
}

/** Where in an encoded header the sequence number starts: those bytes get encrypted. */
export function sequenceNumberOffset({
  connectionId,
}: Pick<UnifiedHeader, 'connectionId'>): number {
  return 1 + connectionId.length;
}

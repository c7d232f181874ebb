import type { ByteReader } from '@/lib/bytes/byte-reader';
import { ByteWriter } from '@/lib/bytes/byte-writer';
import { CONTENT_TYPES } from './content-type';
import type { FullRecord } from './record';
import { readUint48, writeUint48 } from './wide-integers';

/*
 *  | content type | version FE FD | epoch, 16 bits | sequence number, 48 bits | length, 16 bits |
 *                                                                RFC 6347 §4.1, RFC 9147 §4
 *  A connection id, when there is one, stands before the length.     RFC 9146 §4
 */

/** All of a record but its fragment. */
export type FullHeader = Omit<FullRecord, 'header' | 'fragment'>;

export const FULL_HEADER_LENGTH = 13;

/** Header and length of the fragment. Throws a PastEndError when the bytes end before. */
export function readFullHeader(
  reader: ByteReader,
  connectionIdLength: number,
): { readonly header: FullHeader; readonly length: number } {
  const contentType = reader.u8('content type');
  const version = reader.u16('version');
  const epoch = reader.u16('epoch');
  const sequenceNumber = readUint48(reader, 'sequence number');
  const connectionId =
    contentType === CONTENT_TYPES.tls12_cid
      ? reader.bytes('connection id', connectionIdLength)
      : new Uint8Array();
  const length = reader.u16('length');
  return { header: { contentType, version, epoch, sequenceNumber, connectionId }, length };
}

/**
 * The header of a fragment of `length` bytes. Throws a RangeError when a value does not fit its
 * field, or for a connection id in a record of a type that has none.
 */
export function encodeFullHeader(header: FullHeader, length: number): Uint8Array {
  const isCid = header.contentType === CONTENT_TYPES.tls12_cid;
  if (!isCid && header.connectionId.length > 0) {
    throw new RangeError('Only tls12_cid records have a connection id');
  }
  const writer = new ByteWriter();
  writer.u8('content type', header.contentType);
  writer.u16('version', header.version);
  writer.u16('epoch', header.epoch);
  writeUint48(writer, 'sequence number', header.sequenceNumber);
  if (isCid) writer.bytes('connection id', header.connectionId);
  writer.u16('length', length);
  return writer.toBytes();
}

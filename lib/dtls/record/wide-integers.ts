import type { ByteReader } from '@/lib/bytes/byte-reader';
import type { ByteWriter } from '@/lib/bytes/byte-writer';

/** The greatest number of 48 bits, a record's last sequence number: exact in a number. */
export const GREATEST_UINT48 = 2 ** 48 - 1;

/** Throws a PastEndError when the three bytes are not there. */
export function readUint24(reader: ByteReader, name: string): number {
  return bigEndian(reader.bytes(name, 3));
}

/** Throws a PastEndError when the six bytes are not there. */
export function readUint48(reader: ByteReader, name: string): number {
  return bigEndian(reader.bytes(name, 6));
}

/** Throws a RangeError for what 24 bits cannot hold. */
export function writeUint24(writer: ByteWriter, name: string, value: number): void {
  writer.bytes(name, unsigned(name, value, 3));
}

/** Throws a RangeError for what 48 bits cannot hold. */
export function writeUint48(writer: ByteWriter, name: string, value: number): void {
  writer.bytes(name, unsigned(name, value, 6));
}

/** Not by shifts: they end at 32 bits. At most six bytes. */
function bigEndian(bytes: Uint8Array): number {
  let value = 0;
  for (const byte of bytes) value = value * 256 + byte;
  return value;
}

function unsigned(name: string, value: number, length: number): Uint8Array {
  if (!Number.isInteger(value) || value < 0 || value >= 256 ** length) {
    throw new RangeError(`${name} cannot hold ${value}`);
  }
  const bytes = new Uint8Array(length);
  let rest = value;
  for (let at = length - 1; at >= 0; at -= 1) {
    bytes[at] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}

import type { ByteReader } from '@/lib/bytes/byte-reader';
import type { ByteWriter } from '@/lib/bytes/byte-writer';
import {
  addressBytes,
  addressText,
  type IPFamily,
  type TransportAddress,
} from '../transport-address';
import type { AttributeCodec } from './attribute-codec';
import { MAGIC_COOKIE } from './magic-cookie';

/*
 *  0               1               2               3
 *  0 0 0 0 0 0 0 0 | family        | port                          |
 *  | address, 4 or 16 bytes …                                      |      RFC 8489 §14.1, §14.2
 */

/** MAPPED-ADDRESS and its like: the address as it is. */
export function plainAddress(code: number): AttributeCodec<TransportAddress> {
  return {
    code,
    read: (reader) => readAddress(reader, NO_MASK),
    write: (writer, value) => writeAddress(writer, value, NO_MASK),
  };
}

/**
 * XOR-MAPPED-ADDRESS and its like: hidden from NATs that rewrite every address they find, by the
 * magic cookie and the transaction id (RFC 8489 §14.2).
 */
export function xorAddress(code: number): AttributeCodec<TransportAddress> {
  return {
    code,
    read: (reader, { transactionId }) => readAddress(reader, xorMask(transactionId)),
    write: (writer, value, { transactionId }) =>
      writeAddress(writer, value, xorMask(transactionId)),
  };
}

/** The byte that stands for a family wherever STUN and TURN name one. */
export const FAMILY_BYTES: Readonly<Record<IPFamily, number>> = { IPv4: 1, IPv6: 2 };

export function familyOfByte(byte: number): IPFamily | undefined {
  if (byte === FAMILY_BYTES.IPv4) return 'IPv4';
  return byte === FAMILY_BYTES.IPv6 ? 'IPv6' : undefined;
}

const NO_MASK = new Uint8Array(16);

/** The cookie, then the transaction id: its first two bytes hide the port, all of it the address. */
function xorMask(transactionId: Uint8Array): Uint8Array {
  const mask = new Uint8Array(16);
  new DataView(mask.buffer).setUint32(0, MAGIC_COOKIE);
  mask.set(transactionId, 4);
  return mask;
}

function readAddress(reader: ByteReader, mask: Uint8Array): TransportAddress | undefined {
  reader.u8('reserved');
  const family = familyOfByte(reader.u8('family'));
  if (family === undefined) return undefined;
  const port = reader.u16('port') ^ portMask(mask);
  const address = masked(reader.bytes('address', family === 'IPv4' ? 4 : 16), mask);
  return { address: addressText(address), port };
}

function writeAddress(
  writer: ByteWriter,
  { address, port }: TransportAddress,
  mask: Uint8Array,
): void {
  const bytes = addressBytes(address);
  if (bytes === undefined) throw new RangeError(`${address} is not an IP address`);
  writer.u8('reserved', 0);
  writer.u8('family', bytes.length === 4 ? FAMILY_BYTES.IPv4 : FAMILY_BYTES.IPv6);
  writer.u16('port', port ^ portMask(mask));
  writer.bytes('address', masked(bytes, mask));
}

function portMask(mask: Uint8Array): number {
  return ((mask[0] ?? 0) << 8) | (mask[1] ?? 0);
}

function masked(bytes: Uint8Array, mask: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => byte ^ (mask[index] ?? 0));
}

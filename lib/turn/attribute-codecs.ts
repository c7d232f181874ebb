import type { ByteReader } from '@/lib/bytes/byte-reader';
import type { ByteWriter } from '@/lib/bytes/byte-writer';
import { FAMILY_BYTES, familyOfByte } from '@/lib/stun/address-attributes';
import type { AttributeCodec } from '@/lib/stun/attribute-codec';
import { readText } from '@/lib/stun/plain-attributes';
import type { IPFamily } from '@/lib/transport-address';

/** CHANNEL-NUMBER (RFC 8656 §18.1): the number, then two reserved bytes. */
export function channelNumber(code: number): AttributeCodec<number> {
  return {
    code,
    read: (reader) => {
      const value = reader.u16('channel number');
      reader.u16('reserved');
      return value;
    },
    write: (writer, value) => {
      writer.u16('channel number', value);
      writer.u16('reserved', 0);
    },
  };
}

/** REQUESTED-TRANSPORT (§18.7): an IP protocol number, 17 for UDP. */
export function protocolNumber(code: number): AttributeCodec<number> {
  return {
    code,
    read: (reader) => readLeadingByte(reader, 'protocol'),
    write: (writer, value) => writeLeadingByte(writer, 'protocol', value),
  };
}

/** REQUESTED-ADDRESS-FAMILY and ADDITIONAL-ADDRESS-FAMILY (§18.6, §18.11). */
export function addressFamily(code: number): AttributeCodec<IPFamily> {
  return {
    code,
    read: (reader) => familyOfByte(readLeadingByte(reader, 'family')),
    write: (writer, family) => writeLeadingByte(writer, 'family', FAMILY_BYTES[family]),
  };
}

/** What EVEN-PORT asks besides an even port. */
export interface EvenPort {
  /** Whether the next higher port is to be kept for another allocation. */
  readonly reserveNext: boolean;
}

/** EVEN-PORT (§18.5): one bit, seven reserved. */
export function evenPort(code: number): AttributeCodec<EvenPort> {
  return {
    code,
    read: (reader) => ({ reserveNext: (reader.u8('R') & 0x80) !== 0 }),
    write: (writer, { reserveNext }) => writer.u8('R', reserveNext ? 0x80 : 0),
  };
}

/** Why one of two asked families was not allocated. */
export interface AddressError {
  readonly family: IPFamily;
  readonly code: number;
  readonly reason: string;
}

/** ADDRESS-ERROR-CODE (§18.12): ERROR-CODE with a family in its first byte. */
export function addressErrorCode(code: number): AttributeCodec<AddressError> {
  return {
    code,
    read: (reader) => {
      const family = familyOfByte(reader.u8('family'));
      reader.u8('reserved');
      const hundreds = reader.u8('class') & 0b111;
      const number = reader.u8('number');
      const reason = readText(reader, 'reason');
      if (family === undefined || reason === undefined || number > 99) return undefined;
      return { family, code: hundreds * 100 + number, reason };
    },
    write: (writer, error) => {
      if (error.code > 799) throw new RangeError(`No error code ${error.code}`);
      writer.u8('family', FAMILY_BYTES[error.family]);
      writer.u8('reserved', 0);
      writer.u8('class', Math.floor(error.code / 100));
      writer.u8('number', error.code % 100);
      writer.bytes('reason', new TextEncoder().encode(error.reason));
    },
  };
}

/** An ICMP packet that met the relayed datagram: 7 bits of type, 9 bits of code, and its data. */
export interface IcmpError {
  readonly type: number;
  readonly code: number;
  readonly data: number;
}

/** ICMP (§18.13). */
export function icmp(code: number): AttributeCodec<IcmpError> {
  return {
    code,
    read: (reader) => {
      reader.u16('reserved');
      const both = reader.u16('ICMP type and code');
      return { type: both >> 9, code: both & 0x1ff, data: reader.u32('error data') };
    },
    write: (writer, value) => {
      if (value.code > 0x1ff) throw new RangeError(`No ICMP code ${value.code}`);
      writer.u16('reserved', 0);
      writer.u16('ICMP type and code', value.type * 0x200 + value.code);
      writer.u32('error data', value.data);
    },
  };
}

/** One byte that counts and three reserved ones. */
function readLeadingByte(reader: ByteReader, name: string): number {
  const value = reader.u8(name);
  reader.bytes('reserved', 3);
  return value;
}

function writeLeadingByte(writer: ByteWriter, name: string, value: number): void {
  writer.u8(name, value);
  writer.fill('reserved', 3);
}

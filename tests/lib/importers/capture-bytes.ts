/** Writes numbers in one byte order. */
export interface Order {
  readonly littleEndian: boolean;
}

type Part = Uint8Array | readonly number[];

export function bytesOf(...parts: readonly Part[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export function u16({ littleEndian }: Order, value: number): Uint8Array {
  const bytes = new Uint8Array(2);
  new DataView(bytes.buffer).setUint16(0, value, littleEndian);
  return bytes;
}

export function u32({ littleEndian }: Order, value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, littleEndian);
  return bytes;
}

export function i64({ littleEndian }: Order, value: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigInt64(0, value, littleEndian);
  return bytes;
}

export interface PcapRecord {
  readonly seconds: number;
  readonly fraction: number;
  readonly bytes: Uint8Array;
  readonly originalLength?: number;
}

/** A pcap file; `magic` is 0xa1b2c3d4 for microseconds, 0xa1b23c4d for nanoseconds. */
export function pcap(
  order: Order,
  magic: number,
  linkType: number,
  records: readonly PcapRecord[],
): Uint8Array {
  return bytesOf(
    u32(order, magic),
    u16(order, 2),
    u16(order, 4),
    u32(order, 0),
    u32(order, 0),
    u32(order, 262_144),
    u32(order, linkType),
    ...records.flatMap(({ seconds, fraction, bytes, originalLength = bytes.length }) => [
      u32(order, seconds),
      u32(order, fraction),
      u32(order, bytes.length),
      u32(order, originalLength),
      bytes,
    ]),
  );
}

export function block(order: Order, type: number, ...body: readonly Part[]): Uint8Array {
  const bytes = bytesOf(...body);
  const padded = bytesOf(bytes, new Uint8Array(-bytes.length & 3));
  const length = u32(order, padded.length + 12);
  return bytesOf(u32(order, type), length, padded, length);
}

export function option(order: Order, code: number, value: Part): Uint8Array {
  return bytesOf(
    u16(order, code),
    u16(order, value.length),
    value,
    new Uint8Array(-value.length & 3),
  );
}

export function section(order: Order, ...options: readonly Part[]): Uint8Array {
  return block(
    order,
    0x0a0d_0d0a,
    u32(order, 0x1a2b_3c4d),
    u16(order, 1),
    u16(order, 0),
    i64(order, -1n),
    ...options,
  );
}

export function interfaceBlock(
  order: Order,
  linkType: number,
  ...options: readonly Part[]
): Uint8Array {
  return block(order, 1, u16(order, linkType), [0, 0], u32(order, 0), ...options);
}

export function enhancedPacket(
  order: Order,
  interfaceId: number,
  units: bigint,
  bytes: Uint8Array,
  ...options: readonly Part[]
): Uint8Array {
  return block(
    order,
    6,
    u32(order, interfaceId),
    u32(order, Number(units >> 32n)),
    u32(order, Number(units & 0xffff_ffffn)),
    u32(order, bytes.length),
    u32(order, bytes.length),
    bytes,
    new Uint8Array(-bytes.length & 3),
    ...options,
  );
}

import { bytesOf } from './capture-bytes';

/** The Internet checksum, written here once more so that it does not judge itself. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    sum += (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (sum > 0xffff) sum -= 0xffff;
  }
  return 0xffff - sum;
}

const be16 = (value: number) => [value >> 8, value & 0xff];

/** A UDP datagram with a right checksum for these addresses. */
export function udp(
  addresses: { readonly source: readonly number[]; readonly destination: readonly number[] },
  source: number,
  destination: number,
  data: Uint8Array,
): Uint8Array {
  const length = 8 + data.length;
  const header = [...be16(source), ...be16(destination), ...be16(length)];
  const pseudo = [...addresses.source, ...addresses.destination, 0, 17, ...be16(length)];
  const sum = checksum(bytesOf(pseudo, header, [0, 0], data));
  return bytesOf(header, be16(sum === 0 ? 0xffff : sum), data);
}

export const A = [192, 0, 2, 1];
export const B = [198, 51, 100, 2];
export const A6 = [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
export const B6 = [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2];

interface Ipv4Options {
  readonly protocol?: number;
  /** Flags and offset as the 16 bits of the header. */
  readonly fragment?: number;
  readonly options?: readonly number[];
}

/** An IPv4 packet from A to B with a right header checksum. */
export function ipv4(
  payload: Uint8Array,
  { protocol = 17, fragment = 0x4000, options = [] }: Ipv4Options = {},
): Uint8Array {
  const header = [
    0x45 + options.length / 4,
    0,
    ...be16(20 + options.length + payload.length),
    ...be16(0x1234),
    ...be16(fragment),
    64,
    protocol,
    0,
    0,
    ...A,
    ...B,
    ...options,
  ];
  const sum = checksum(Uint8Array.from(header));
  return bytesOf(header.with(10, sum >> 8).with(11, sum & 0xff), payload);
}

/** An IPv6 packet from A6 to B6; `next` is the first header behind its own. */
export function ipv6(payload: Uint8Array, next = 17): Uint8Array {
  return bytesOf([0x60, 0, 0, 0, ...be16(payload.length), next, 64, ...A6, ...B6], payload);
}

/** A datagram of the wanted length from A to B, or from A6 to B6. */
export function datagram4(data: Uint8Array): Uint8Array {
  return ipv4(udp({ source: A, destination: B }, 5000, 3478, data));
}

export function datagram6(data: Uint8Array): Uint8Array {
  return ipv6(udp({ source: A6, destination: B6 }, 5000, 3478, data));
}

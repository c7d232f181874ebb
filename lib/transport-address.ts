import { parseIPv4, parseIPv6 } from './address';

/** An IP address in its canonical text (RFC 5952 for IPv6) and a port. */
export interface TransportAddress {
  readonly address: string;
  readonly port: number;
}

export type IPFamily = 'IPv4' | 'IPv6';

/** The family of the address, undefined for a name. */
export function familyOf(address: string): IPFamily | undefined {
  if (parseIPv4(address) !== undefined) return 'IPv4';
  return parseIPv6(address) === undefined ? undefined : 'IPv6';
}

/** Four or sixteen bytes in network order; undefined for a name. */
export function addressBytes(address: string): Uint8Array | undefined {
  const v4 = parseIPv4(address);
  if (v4 !== undefined) return Uint8Array.of(v4 >>> 24, v4 >>> 16, v4 >>> 8, v4);
  const groups = parseIPv6(address);
  return groups && Uint8Array.from(groups.flatMap((group) => [group >>> 8, group & 0xff]));
}

/** The canonical text of four or sixteen bytes; a RangeError for any other number of them. */
export function addressText(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16)
    throw new RangeError(`An address has 4 or 16 bytes, not ${bytes.length}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const groups = Array.from({ length: 8 }, (_, index) => view.getUint16(2 * index));
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return mapped ? `::ffff:${bytes.subarray(12).join('.')}` : groupsText(groups);
}

/** The same address in its canonical text, so that texts can be compared; a name stays as it is. */
export function canonicalAddress(address: string): string {
  const bytes = addressBytes(address);
  return bytes === undefined ? address : addressText(bytes);
}

/** `192.0.2.1:3478` or `[2001:db8::1]:3478`: a key for maps, and readable. */
export function endpointText({ address, port }: TransportAddress): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

export function sameEndpoint(left: TransportAddress, right: TransportAddress): boolean {
  return left.port === right.port && left.address === right.address;
}

/** RFC 5952 §4: lowercase, no leading zeros, the first longest run of two zeros or more is `::`. */
function groupsText(groups: readonly number[]): string {
  const zeros = longestZeros(groups);
  const hex = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  if (zeros.length < 2) return hex(groups);
  return `${hex(groups.slice(0, zeros.start))}::${hex(groups.slice(zeros.start + zeros.length))}`;
}

function longestZeros(groups: readonly number[]): { start: number; length: number } {
  let longest = { start: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > longest.length) longest = { start: index + 1 - length, length };
  }
  return longest;
}

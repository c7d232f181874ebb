import { packetField } from '../packet/packet-field';
import type { LinkHeader } from './link-header';

/*
 *  | address family (4) |    NULL: in the byte order of the machine; LOOP: big-endian
 */

const HEADER = 4;

/** AF_INET everywhere, AF_INET6 of Linux, NetBSD, FreeBSD, macOS. */
const FAMILIES: ReadonlyMap<number, string> = new Map([
  [2, 'IPv4'],
  [10, 'IPv6'],
  [24, 'IPv6'],
  [28, 'IPv6'],
  [30, 'IPv6'],
]);

/** The header of BSD's loopback interfaces. */
export function loopbackLayer(bytes: Uint8Array, isBigEndian: boolean): LinkHeader {
  const had = bytes.length;
  if (had < HEADER) {
    const problem = { kind: 'cut-off', wanted: HEADER, had } as const;
    const value = { family: 0, carries: undefined };
    const field = packetField('loopback-header', { start: 0, end: had }, value, '', { problem });
    return { fields: [field], next: 'other', rest: { start: had, end: had } };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const big = view.getUint32(0);
  // A family is a small number, so only one order makes sense.
  const family = isBigEndian || big <= 0xffff ? big : view.getUint32(0, true);
  const carries = FAMILIES.get(family);
  const range = { start: 0, end: HEADER };
  const text = carries ?? `${family}`;
  return {
    fields: [packetField('loopback-header', range, { family, carries }, text)],
    next: carries === undefined ? 'other' : 'ip',
    rest: { start: HEADER, end: had },
  };
}

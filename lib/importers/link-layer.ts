import type { ByteRange } from '../bytes/byte-range';
import { packetField } from '../packet/packet-field';
import { cookedLayer, cookedLayer2 } from './cooked-layer';
import { ethernetLayer } from './ethernet-layer';
import type { LinkHeader } from './link-header';
import { loopbackLayer } from './loopback-layer';

/** Numbers of the LINKTYPE registry; RAW has three, for systems never agreed on one. */
const NULL = 0;
const ETHERNET = 1;
const RAW_IP: ReadonlySet<number> = new Set([12, 14, 101, 228, 229]);
const LOOP = 108;
const LINUX_SLL = 113;
const SCTP = 248;
const LINUX_SLL2 = 276;

const NAMES: ReadonlyMap<number, string> = new Map([
  [NULL, 'NULL'],
  [ETHERNET, 'EN10MB'],
  [12, 'RAW'],
  [14, 'RAW'],
  [101, 'RAW'],
  [LOOP, 'LOOP'],
  [LINUX_SLL, 'LINUX_SLL'],
  [228, 'IPV4'],
  [229, 'IPV6'],
  [SCTP, 'SCTP'],
  [252, 'UPPER_PDU'],
  [LINUX_SLL2, 'LINUX_SLL2'],
]);

/** The name in the registry, without its prefix; undefined for a type that is not known here. */
export function linkTypeName(linkType: number): string | undefined {
  return NAMES.get(linkType);
}

/** Takes apart what stands below IP, by the link type of the capture. Never throws. */
export function dissectLinkLayer(bytes: Uint8Array, linkType: number): LinkHeader {
  const whole = { start: 0, end: bytes.length };
  if (RAW_IP.has(linkType)) return { fields: [], next: 'ip', rest: whole };
  switch (linkType) {
    case ETHERNET:
      return ethernetLayer(bytes);
    case NULL:
    case LOOP:
      return loopbackLayer(bytes, linkType === LOOP);
    case LINUX_SLL:
      return cookedLayer(bytes);
    case LINUX_SLL2:
      return cookedLayer2(bytes);
    case SCTP:
      return { fields: [], next: 'sctp', rest: whole };
    default:
      return unsupported(whole, linkType);
  }
}

function unsupported(whole: ByteRange, linkType: number): LinkHeader {
  const value = { length: whole.end, family: 'other' } as const;
  const problem = { kind: 'unsupported-link-type', linkType } as const;
  const field = packetField('payload', whole, value, `${whole.end} B`, { problem });
  return { fields: [field], next: 'other', rest: { start: whole.end, end: whole.end } };
}

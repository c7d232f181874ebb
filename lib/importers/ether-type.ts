import { hexNumber, type PacketField, packetField } from '../packet/packet-field';

export const IPV4_TYPE = 0x0800;
export const IPV6_TYPE = 0x86dd;
/** Customer and service tags of IEEE 802.1Q. */
export const VLAN_TYPES: ReadonlySet<number> = new Set([0x8100, 0x88a8, 0x9100]);

const NAMES: ReadonlyMap<number, string> = new Map([
  [IPV4_TYPE, 'IPv4'],
  [0x0806, 'ARP'],
  [0x8100, 'VLAN'],
  [IPV6_TYPE, 'IPv6'],
  [0x888e, 'EAPOL'],
  [0x88a8, 'VLAN'],
  [0x88cc, 'LLDP'],
  [0x9100, 'VLAN'],
]);

/** The protocol of an EtherType, undefined for one without a name here. */
export function etherTypeName(type: number): string | undefined {
  return NAMES.get(type);
}

export function isIpType(type: number): boolean {
  return type === IPV4_TYPE || type === IPV6_TYPE;
}

/** The two bytes that say what a frame carries. */
export function etherTypeField(start: number, type: number): PacketField {
  const carries = etherTypeName(type);
  const text = hexNumber(type, 4);
  return packetField('ether-type', { start, end: start + 2 }, { type: text, carries }, text);
}

/** Six bytes, or as many as a link has, with colons between them. */
export function linkAddress(bytes: Uint8Array, start: number, length = 6): string {
  let text = '';
  for (let at = start; at < start + length; at += 1) {
    text += `${at === start ? '' : ':'}${OCTETS[bytes[at] ?? 0]}`;
  }
  return text;
}

const OCTETS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

import { packetField } from '../packet/packet-field';
import { etherTypeField, etherTypeName, isIpType, linkAddress, VLAN_TYPES } from './ether-type';
import type { LinkHeader } from './link-header';

/*
 *  | destination (6) | source (6) | type |            IEEE 802.3
 *  before the type, as often as there are tags: 0x8100 | priority 3, DEI 1, VLAN 12 |
 */

const HEADER = 14;
const TAG = 4;

/** An Ethernet frame without preamble and check sequence, as captures hold it. */
export function ethernetLayer(bytes: Uint8Array): LinkHeader {
  const had = bytes.length;
  if (had < HEADER) {
    const value = { source: '', destination: '', carries: undefined };
    const problem = { kind: 'cut-off', wanted: HEADER, had } as const;
    const field = packetField('ethernet-header', { start: 0, end: had }, value, '', { problem });
    return { fields: [field], next: 'other', rest: { start: had, end: had } };
  }
  const destination = linkAddress(bytes, 0);
  const source = linkAddress(bytes, 6);
  const isGroup = ((bytes[0] ?? 0) & 1) !== 0;
  const fields = [
    packetField(
      'mac-destination',
      { start: 0, end: 6 },
      { address: destination, isGroup },
      destination,
    ),
    packetField('mac-source', { start: 6, end: 12 }, { address: source }, source),
  ];
  let at = 12;
  let type = typeAt(bytes, at);
  while (VLAN_TYPES.has(type) && at + 2 + TAG <= had) {
    const control = typeAt(bytes, at + 2);
    const id = control & 0xfff;
    const value = { id, priority: control >> 13 };
    fields.push(packetField('vlan-tag', { start: at, end: at + TAG }, value, `${id}`));
    at += TAG;
    type = typeAt(bytes, at);
  }
  fields.push(etherTypeField(at, type));
  const header = { start: 0, end: at + 2 };
  const value = { source, destination, carries: etherTypeName(type) };
  const text = `${source} → ${destination}`;
  return {
    fields: [packetField('ethernet-header', header, value, text, { fields })],
    next: isIpType(type) ? 'ip' : 'other',
    rest: { start: header.end, end: had },
  };
}

function typeAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

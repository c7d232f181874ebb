import { type PacketField, packetField } from '../packet/packet-field';
import { etherTypeField, etherTypeName, isIpType, linkAddress } from './ether-type';
import type { LinkHeader } from './link-header';

/*
 *  LINUX_SLL:  packet type (2) | hardware type (2) | address length (2) | address (8) | protocol (2)
 *  LINUX_SLL2: protocol (2) | reserved (2) | interface (4) | hardware type (2) | packet type (1)
 *              | address length (1) | address (8)
 */

const HEADER = 16;
const HEADER_2 = 20;
const OUTGOING = 4;

export function cookedLayer(bytes: Uint8Array): LinkHeader {
  if (bytes.length < HEADER) return cutOff(bytes, 1, HEADER);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packetType = view.getUint16(0);
  const protocol = view.getUint16(14);
  return layer(bytes, 1, packetType, protocol, [
    packetField('cooked-packet-type', { start: 0, end: 2 }, { type: packetType }, `${packetType}`),
    hardwareType(view, 2),
    addressField(bytes, { start: 4, end: 14 }, 6, view.getUint16(4)),
    etherTypeField(14, protocol),
  ]);
}

export function cookedLayer2(bytes: Uint8Array): LinkHeader {
  if (bytes.length < HEADER_2) return cutOff(bytes, 2, HEADER_2);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const protocol = view.getUint16(0);
  const packetType = view.getUint8(10);
  const index = view.getUint32(4);
  return layer(bytes, 2, packetType, protocol, [
    etherTypeField(0, protocol),
    packetField('cooked-interface', { start: 4, end: 8 }, { index }, `${index}`),
    hardwareType(view, 8),
    packetField(
      'cooked-packet-type',
      { start: 10, end: 11 },
      { type: packetType },
      `${packetType}`,
    ),
    addressField(bytes, { start: 11, end: HEADER_2 }, 12, view.getUint8(11)),
  ]);
}

function layer(
  bytes: Uint8Array,
  version: 1 | 2,
  packetType: number,
  protocol: number,
  fields: readonly PacketField[],
): LinkHeader {
  const end = version === 1 ? HEADER : HEADER_2;
  const carries = etherTypeName(protocol);
  const value = { version, isOutgoing: packetType === OUTGOING, carries };
  const header = packetField('cooked-header', { start: 0, end }, value, carries ?? '', { fields });
  const next = isIpType(protocol) ? 'ip' : 'other';
  return { fields: [header], next, rest: { start: end, end: bytes.length } };
}

function hardwareType(view: DataView, start: number): PacketField {
  const type = view.getUint16(start);
  return packetField('cooked-hardware-type', { start, end: start + 2 }, { type }, `${type}`);
}

/** The length and eight bytes of room, of which so many are the address. */
function addressField(
  bytes: Uint8Array,
  range: { readonly start: number; readonly end: number },
  addressAt: number,
  said: number,
): PacketField {
  const length = Math.min(8, said);
  const address = linkAddress(bytes, addressAt, length);
  return packetField('cooked-address', range, { address, length: said }, address);
}

function cutOff(bytes: Uint8Array, version: 1 | 2, wanted: number): LinkHeader {
  const end = bytes.length;
  const problem = { kind: 'cut-off', wanted, had: end } as const;
  const value = { version, isOutgoing: false, carries: undefined };
  const header = packetField('cooked-header', { start: 0, end }, value, '', { problem });
  return { fields: [header], next: 'other', rest: { start: end, end } };
}

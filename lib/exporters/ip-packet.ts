import { ByteWriter } from '../bytes/byte-writer';
import { joined } from '../bytes/joined';
import type { EventOf } from '../trace/events/event';
import { addressBytes, type TransportAddress } from '../transport-address';
import { internetChecksum } from './checksum';

/** A packet as it is at one place of its way. */
export interface IpPacket {
  readonly protocol: 'udp' | 'tcp';
  readonly from: TransportAddress;
  readonly to: TransportAddress;
  readonly payload: Uint8Array;
  /** Of TCP only. */
  readonly segment: EventOf<'packet-sent'>['segment'];
  /** TTL or hop limit, 0 to 255. */
  readonly hopLimit: number;
}

/** Of the headers that are written here, in bytes: neither has options. */
export const IP_HEADER_LENGTHS = { IPv4: 20, IPv6: 40 } as const;

const PROTOCOL_NUMBERS = { tcp: 6, udp: 17 } as const;
const IPV4_VERSION_AND_LENGTH = 0x45;
const DO_NOT_FRAGMENT = 0x4000;
/** No windows are modelled: the largest without scaling. */
const WINDOW = 0xffff;

/**
 * The bytes from the IP header on, checksums filled in (RFC 791 §3.1, RFC 8200 §3, RFC 768,
 * RFC 9293 §3.1). Undefined where an address is a name, or the families differ.
 */
export function encodeIpPacket(packet: IpPacket): Uint8Array | undefined {
  const source = addressBytes(packet.from.address);
  const destination = addressBytes(packet.to.address);
  if (source === undefined || source.length !== destination?.length) return undefined;
  const transport = transportPart(packet, source, destination);
  const header = source.length === 4 ? ipv4Header : ipv6Header;
  return joined([header(packet, source, destination, transport.length), transport]);
}

function transportPart(packet: IpPacket, source: Uint8Array, destination: Uint8Array): Uint8Array {
  const { payload, protocol } = packet;
  const isUdp = protocol === 'udp';
  const header = isUdp ? udpHeader(packet) : tcpHeader(packet);
  const part = joined([header, payload]);
  const pseudo = pseudoHeader(PROTOCOL_NUMBERS[protocol], source, destination, part.length);
  const sum = internetChecksum(pseudo, part);
  // In UDP 0 stands for "not computed" (RFC 768).
  const checksum = isUdp && sum === 0 ? 0xffff : sum;
  part.set([checksum >> 8, checksum & 0xff], isUdp ? 6 : 16);
  return part;
}

function udpHeader({ from, to, payload }: IpPacket): Uint8Array {
  const writer = new ByteWriter();
  writer.u16('source port', from.port);
  writer.u16('destination port', to.port);
  writer.u16('length', 8 + payload.length);
  writer.u16('checksum', 0);
  return writer.toBytes();
}

function tcpHeader({ from, to, segment }: IpPacket): Uint8Array {
  const { sequence = 0, acknowledgment = 0, syn, ack, fin, rst } = segment ?? {};
  const flags = [fin, syn, rst, false, ack].reduce(
    (bits, isSet, index) => (isSet ? bits | (1 << index) : bits),
    0,
  );
  const writer = new ByteWriter();
  writer.u16('source port', from.port);
  writer.u16('destination port', to.port);
  writer.u32('sequence number', sequence);
  writer.u32('acknowledgment number', acknowledgment);
  writer.u8('data offset', 5 << 4);
  writer.u8('control bits', flags);
  writer.u16('window', WINDOW);
  writer.u16('checksum', 0);
  writer.u16('urgent pointer', 0);
  return writer.toBytes();
}

function ipv4Header(
  { protocol, hopLimit }: IpPacket,
  source: Uint8Array,
  destination: Uint8Array,
  length: number,
): Uint8Array {
  const writer = new ByteWriter();
  writer.u8('version, header length', IPV4_VERSION_AND_LENGTH);
  writer.u8('type of service', 0);
  writer.u16('total length', IP_HEADER_LENGTHS.IPv4 + length);
  writer.u16('identification', 0);
  writer.u16('flags, fragment offset', DO_NOT_FRAGMENT);
  writer.u8('time to live', hopLimit);
  writer.u8('protocol', PROTOCOL_NUMBERS[protocol]);
  writer.u16('header checksum', 0);
  writer.bytes('source', source);
  writer.bytes('destination', destination);
  writer.overwriteU16(10, internetChecksum(writer.toBytes()));
  return writer.toBytes();
}

function ipv6Header(
  { protocol, hopLimit }: IpPacket,
  source: Uint8Array,
  destination: Uint8Array,
  length: number,
): Uint8Array {
  const writer = new ByteWriter();
  writer.u32('version, traffic class, flow label', 0x6000_0000);
  writer.u16('payload length', length);
  writer.u8('next header', PROTOCOL_NUMBERS[protocol]);
  writer.u8('hop limit', hopLimit);
  writer.bytes('source', source);
  writer.bytes('destination', destination);
  return writer.toBytes();
}

/** What UDP and TCP sum up besides themselves (RFC 9293 §3.1, RFC 8200 §8.1). */
function pseudoHeader(
  protocol: number,
  source: Uint8Array,
  destination: Uint8Array,
  length: number,
): Uint8Array {
  const writer = new ByteWriter();
  writer.bytes('source', source);
  writer.bytes('destination', destination);
  if (source.length === 4) {
    writer.u16('protocol', protocol);
    writer.u16('length', length);
  } else {
    writer.u32('length', length);
    writer.u32('protocol', protocol);
  }
  return writer.toBytes();
}

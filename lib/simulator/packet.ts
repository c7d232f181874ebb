import type { TcpPacket, UdpPacket } from '@/lib/nat/packet';
import type { ScenarioNodeId } from './node-id';

/** What every packet has besides its addresses. */
interface Carried {
  /** `a/3`: the third packet that node a sent. Kept on the whole way, and by forks of the scenario. */
  readonly name: string;
  readonly origin: ScenarioNodeId;
  readonly count: number;
  /** The packet of which the network made this copy: `a/3+1` of `a/3`. */
  readonly copyOf: string | undefined;
  readonly bytes: Uint8Array;
}

export interface Datagram extends UdpPacket, Carried {}

/** One segment of a TCP connection (RFC 9293 §3.1). */
export interface Segment extends TcpPacket, Carried {
  /** Modulo 2^32, as on the wire. */
  readonly sequence: number;
  readonly acknowledgment: number;
  /** The maximum segment size option of a SYN, in bytes. */
  readonly maximumSize: number | undefined;
  /** The payload belongs to TLS, whose encryption is not modelled. */
  readonly tls: boolean;
}

export type Packet = Datagram | Segment;

export type PacketFamily = 'IPv4' | 'IPv6';

/** The family of an address that is known to be one. */
export function packetFamily(address: string): PacketFamily {
  return address.includes(':') ? 'IPv6' : 'IPv4';
}

/** IP header without options, in bytes (RFC 791 §3.1, RFC 8200 §3). */
const IP_HEADER = { IPv4: 20, IPv6: 40 } as const;
const UDP_HEADER = 8;
const TCP_HEADER = 20;
const MAXIMUM_SIZE_OPTION = 4;

/** The size of the IP packet in bytes, headers included. */
export function packetSize(packet: Packet): number {
  const ip = IP_HEADER[packetFamily(packet.source.address)];
  return ip + transportHeader(packet) + packet.bytes.length;
}

/** The payload of the largest segment that a link carries, in bytes (RFC 9293 §3.7.1). */
export function segmentLimit(sizeLimit: number, family: PacketFamily): number {
  return Math.max(1, sizeLimit - IP_HEADER[family] - TCP_HEADER);
}

function transportHeader(packet: Packet): number {
  if (packet.protocol === 'udp') return UDP_HEADER;
  return TCP_HEADER + (packet.maximumSize === undefined ? 0 : MAXIMUM_SIZE_OPTION);
}

import type { TransportAddress } from '../transport-address';

export type TransportProtocol = 'udp' | 'tcp';

/** Seen from the middlebox: outbound leaves the network that it protects. */
export type Direction = 'outbound' | 'inbound';

export interface UdpPacket {
  readonly protocol: 'udp';
  readonly source: TransportAddress;
  readonly destination: TransportAddress;
}

/** The control bits that a NAT reads to follow a connection (RFC 9293 §3.1). */
export interface TcpFlags {
  readonly syn: boolean;
  readonly ack: boolean;
  readonly fin: boolean;
  readonly rst: boolean;
}

export interface TcpPacket {
  readonly protocol: 'tcp';
  readonly source: TransportAddress;
  readonly destination: TransportAddress;
  readonly flags: TcpFlags;
}

/** What a middlebox reads of a packet. Whatever else a packet carries passes untouched. */
export type NatPacket = UdpPacket | TcpPacket;

import { endpointText, type TransportAddress } from '@/lib/transport-address';

/** What carries messages between client and server; the relayed side is always UDP. */
export type TurnTransport = 'udp' | 'tcp' | 'tls';

/** A datagram, or one whole message of a stream (see `StreamFraming`). */
export interface TurnPacket {
  readonly protocol: TurnTransport;
  readonly from: TransportAddress;
  readonly to: TransportAddress;
  readonly bytes: Uint8Array;
}

/** What identifies an allocation (RFC 8656 §3.2), as the server sees it. */
export interface FiveTuple {
  readonly protocol: TurnTransport;
  readonly client: TransportAddress;
  readonly server: TransportAddress;
}

export function fiveTupleOf({ protocol, from, to }: TurnPacket): FiveTuple {
  return { protocol, client: from, server: to };
}

/** A key for maps. */
export function fiveTupleText({ protocol, client, server }: FiveTuple): string {
  return `${protocol} ${endpointText(client)} ${endpointText(server)}`;
}

/** ChannelData is padded where messages follow each other in a stream (RFC 8656 §12.5). */
export function isStream(protocol: TurnTransport): boolean {
  return protocol !== 'udp';
}

import { dropText, type Drop as TableDrop } from '@/lib/nat/drop';
import { endpointText, type TransportAddress } from '@/lib/transport-address';
import type { TurnServerDrop } from '@/lib/turn/server-events';
import type { ScenarioNodeId } from './node-id';

/** Why the network, a host or a server let a packet go no further, and what it was compared with. */
export type NetworkDrop =
  /** By chance, on a link of this node. */
  | { readonly reason: 'lost'; readonly link: ScenarioNodeId }
  | {
      readonly reason: 'too-large';
      readonly link: ScenarioNodeId;
      /** Bytes of the IP packet. */
      readonly size: number;
      readonly limit: number;
    }
  | { readonly reason: 'network-down'; readonly link: ScenarioNodeId }
  | { readonly reason: 'no-route'; readonly address: string }
  /** The internet carries no packet to such an address. */
  | { readonly reason: 'private-address'; readonly address: string }
  | { readonly reason: 'link-local'; readonly address: string }
  | { readonly reason: 'no-host'; readonly address: string }
  | { readonly reason: 'client-isolation'; readonly address: string }
  | { readonly reason: 'other-family'; readonly source: string; readonly destination: string }
  | { readonly reason: 'address-gone'; readonly address: string }
  | { readonly reason: 'port-closed'; readonly destination: TransportAddress }
  | { readonly reason: 'no-connection'; readonly destination: TransportAddress }
  | { readonly reason: 'silenced' }
  | { readonly reason: 'intervention' }
  | { readonly reason: TurnServerDrop };

/** Every reason for which a packet may go no further. */
export type PacketDrop = NetworkDrop | TableDrop;

/** One word for each reason: `code` of the event `packet-dropped`. */
export type DropCode = PacketDrop['reason'];

/** The reason as a trace records it: one clause of plain words with the values. */
export function packetDropText(drop: PacketDrop): string {
  switch (drop.reason) {
    case 'lost':
      return `lost on the link of ${drop.link}`;
    case 'too-large':
      return `${drop.size} bytes, and the link of ${drop.link} carries ${drop.limit} at most`;
    case 'network-down':
      return `the network of ${drop.link} is down`;
    case 'no-route':
      return `no route to ${drop.address}`;
    case 'private-address':
      return `${drop.address} is a private address, and the internet has no route to it`;
    case 'link-local':
      return `${drop.address} is link-local, and nobody on this network has it`;
    case 'no-host':
      return `nobody on this network has ${drop.address}`;
    case 'client-isolation':
      return `the network keeps its clients apart, ${drop.address} is one of them`;
    case 'other-family':
      return `${drop.source} and ${drop.destination} are of different families`;
    case 'address-gone':
      return `this host has no address ${drop.address}`;
    case 'port-closed':
      return `nothing listens on ${endpointText(drop.destination)}`;
    case 'no-connection':
      return `no connection on ${endpointText(drop.destination)} that the segment belongs to`;
    case 'silenced':
      return 'this host may not send for now';
    case 'intervention':
      return 'taken out by hand';
    case 'malformed':
      return 'the server cannot read the message';
    case 'unexpected-message':
      return 'the server has no use for such a message';
    case 'no-allocation':
      return 'the server has no allocation for it';
    case 'no-permission':
      return 'the allocation has no permission for the address of the peer';
    case 'channel-not-bound':
      return 'the allocation has no such channel';
    default:
      return dropText(drop);
  }
}

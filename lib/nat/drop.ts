import { endpointText, type TransportAddress } from '../transport-address';
import type { FilteringBehaviour, PortRange } from './behaviour';
import type { TransportProtocol } from './packet';

/** Why a packet went no further, and what it was compared with. */
export type Drop =
  | { readonly reason: 'udp-blocked' }
  | { readonly reason: 'tcp-blocked' }
  | {
      readonly reason: 'tcp-port-blocked';
      readonly port: number;
      readonly allowed: readonly number[];
    }
  | {
      readonly reason: 'no-mapping';
      readonly protocol: TransportProtocol;
      readonly destination: TransportAddress;
    }
  | {
      readonly reason: 'filtered';
      readonly filtering: FilteringBehaviour;
      readonly source: TransportAddress;
      readonly known: readonly TransportAddress[];
    }
  | {
      readonly reason: 'taken-by-router';
      readonly source: TransportAddress;
      readonly destination: TransportAddress;
    }
  | { readonly reason: 'hairpinning-off'; readonly destination: TransportAddress }
  | {
      readonly reason: 'no-session';
      readonly source: TransportAddress;
      readonly destination: TransportAddress;
    }
  | {
      readonly reason: 'ports-exhausted';
      readonly addresses: readonly string[];
      readonly range: PortRange;
    }
  | { readonly reason: 'mapping-limit'; readonly host: string; readonly limit: number }
  | { readonly reason: 'no-external-address'; readonly source: TransportAddress };

export type DropReason = Drop['reason'];

/** The reason as a trace records it: one clause of plain words with the values. */
export function dropText(drop: Drop): string {
  switch (drop.reason) {
    case 'udp-blocked':
      return 'UDP is blocked';
    case 'tcp-blocked':
      return 'TCP is blocked';
    case 'tcp-port-blocked':
      return `TCP to port ${drop.port} is blocked, only ${drop.allowed.join(', ')} may pass`;
    case 'no-mapping':
      return `no mapping for ${endpointText(drop.destination)}`;
    case 'filtered':
      return filteredText(drop.filtering, drop.source, drop.known);
    case 'taken-by-router':
      return `the router took the packet to ${endpointText(drop.destination)} for itself and holds the flow from ${endpointText(drop.source)}`;
    case 'hairpinning-off':
      return `hairpinning is off, ${endpointText(drop.destination)} is an external endpoint of this NAT`;
    case 'no-session':
      return `no connection from ${endpointText(drop.source)} to ${endpointText(drop.destination)}, and the packet does not open one`;
    case 'ports-exhausted':
      return `no free port from ${drop.range.lowest} to ${drop.range.highest} on ${drop.addresses.join(', ')}`;
    case 'mapping-limit':
      return `${drop.host} has its ${drop.limit} mappings already`;
    case 'no-external-address':
      return `no external address of the family of ${drop.source.address}`;
  }
}

function filteredText(
  filtering: FilteringBehaviour,
  source: TransportAddress,
  known: readonly TransportAddress[],
): string {
  const knowsAddress = known.some(({ address }) => address === source.address);
  if (knowsAddress) return `the filter knows ${source.address} but not port ${source.port}`;
  const remotes = known.map((remote) =>
    filtering === 'address-dependent' ? remote.address : endpointText(remote),
  );
  const knows = remotes.length === 0 ? 'nobody' : `only ${[...new Set(remotes)].join(', ')}`;
  return `the filter does not know ${source.address}, it knows ${knows}`;
}

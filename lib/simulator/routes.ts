import { type AddressClass, classOfAddress } from '@/lib/address';
import type { Attachment } from './attachment';
import type { NetworkDrop } from './drop';
import { packetFamily } from './packet';
import { INTERNET, type Network, type NetworkId } from './scenario';

/*
 * Where a packet goes from a place on a network: to who has the address there, else out by the
 * gateway, else nowhere. Found once for all addresses; built anew when somebody moves.
 */

/** The next place, or why there is none. */
export type Route = Attachment | { readonly drop: NetworkDrop };

export class Routes {
  readonly #networks: readonly Network[];
  readonly #attachments: Attachment[] = [];
  #byAddress: Map<NetworkId, Map<string, Attachment>> | undefined;
  #gateways = new Map<NetworkId, Attachment>();

  constructor(networks: readonly Network[]) {
    this.#networks = networks;
  }

  /** Whoever comes first has an address, and is the gateway, where there are several. */
  attach(attachment: Attachment): void {
    this.#attachments.push(attachment);
    this.forget();
  }

  detach(attachment: Attachment): void {
    const at = this.#attachments.indexOf(attachment);
    if (at >= 0) this.#attachments.splice(at, 1);
    this.forget();
  }

  /** Addresses changed hands. */
  forget(): void {
    this.#byAddress = undefined;
  }

  /** Everybody who stands on the network, routers' outer sides included, gateways not. */
  on(network: NetworkId): readonly Attachment[] {
    return this.#attachments.filter((one) => one.network === network && !one.isGateway);
  }

  route(from: Attachment, address: string): Route {
    const found = this.#table(from.network).get(address);
    if (found !== undefined && found.node !== from.node) {
      return from.isGateway || !this.#isIsolated(from.network)
        ? found
        : { drop: { reason: 'client-isolation', address } };
    }
    const kind = classOfAddress(address);
    if (kind === 'link-local') return { drop: { reason: 'link-local', address } };
    if (from.isGateway) return { drop: { reason: 'no-host', address } };
    const gateway = this.#gateways.get(from.network);
    if (gateway !== undefined && gateway.node !== from.node) return gateway;
    return { drop: { reason: NOT_PUBLIC.has(kind) ? 'private-address' : 'no-route', address } };
  }

  #table(network: NetworkId): ReadonlyMap<string, Attachment> {
    this.#byAddress ??= this.#build();
    return this.#byAddress.get(network) ?? NOBODY;
  }

  #build(): Map<NetworkId, Map<string, Attachment>> {
    const tables = new Map<NetworkId, Map<string, Attachment>>();
    this.#gateways = new Map();
    for (const attachment of this.#attachments) {
      const { network, isGateway } = attachment;
      if (isGateway) {
        if (!this.#gateways.has(network)) this.#gateways.set(network, attachment);
        continue;
      }
      const table = tables.get(network) ?? new Map<string, Attachment>();
      tables.set(network, table);
      for (const address of [...attachment.reaches('IPv4'), ...attachment.reaches('IPv6')]) {
        if (isCarriedBy(network, address) && !table.has(address)) table.set(address, attachment);
      }
    }
    return tables;
  }

  #isIsolated(network: NetworkId): boolean {
    return this.#networks.some(({ id, isolated }) => id === network && isolated);
  }
}

const NOBODY: ReadonlyMap<string, Attachment> = new Map();

const NOT_PUBLIC: ReadonlySet<AddressClass> = new Set(['private', 'shared', 'unique-local']);

function isCarriedBy(network: NetworkId, address: string): boolean {
  return network !== INTERNET || !NOT_PUBLIC.has(classOfAddress(address));
}

/** What a router that translates nothing announces: who is inside, but for link-local addresses. */
export function announced(
  inside: readonly Attachment[],
  family: 'IPv4' | 'IPv6',
): readonly string[] {
  return inside
    .flatMap((attachment) => attachment.reaches(family))
    .filter((address) => packetFamily(address) === family)
    .filter((address) => classOfAddress(address) !== 'link-local');
}

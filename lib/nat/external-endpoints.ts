import { familyOfAddress } from '@/lib/address';
import { endpointText, type TransportAddress } from '../transport-address';
import type { NatBehaviour } from './behaviour';
import type { Drop } from './drop';
import type { HeldFlows } from './held-flows';
import type { MappingTable } from './mapping-table';
import type { NatPacket } from './packet';
import { preferredPorts, searchPorts } from './ports';

/** Chance, as a value: an integer from `lowest` to `highest`, both included. */
export interface RandomIntegers {
  integer(lowest: number, highest: number): number;
}

/** Where a middlebox finds the external endpoint of a new mapping. */
export interface Assignment {
  /** Whether packets to this address are for the middlebox itself. */
  owns(address: string): boolean;
  assign(
    packet: NatPacket,
    table: MappingTable,
    held: HeldFlows,
  ): { readonly external: TransportAddress } | { readonly drop: Drop };
}

/** The external addresses of a NAT and their ports (RFC 4787 §4.1 pooling, §4.2 ports). */
export class ExternalEndpoints implements Assignment {
  readonly #behaviour: NatBehaviour;
  readonly #random: RandomIntegers;
  #addresses: readonly string[];
  readonly #pairing = new Map<string, string>();
  readonly #nextPort = new Map<string, number>();

  constructor(behaviour: NatBehaviour, addresses: readonly string[], random: RandomIntegers) {
    this.#behaviour = behaviour;
    this.#addresses = addresses;
    this.#random = random;
  }

  addresses(): readonly string[] {
    return this.#addresses;
  }

  /** Forgets which host had which address, and which port came next. */
  changeAddresses(addresses: readonly string[]): void {
    this.#addresses = addresses;
    this.#pairing.clear();
    this.#nextPort.clear();
  }

  owns(address: string): boolean {
    return this.#addresses.includes(address);
  }

  assign(packet: NatPacket, table: MappingTable, held: HeldFlows) {
    const { mappingsPerHost: limit, ports } = this.#behaviour;
    const host = packet.source.address;
    const pool = this.#poolFor(host);
    if (pool.length === 0) return dropped({ reason: 'no-external-address', source: packet.source });
    if (limit !== undefined && table.ofHost(host).length >= limit) {
      return dropped({ reason: 'mapping-limit', host, limit });
    }
    for (const address of pool) {
      const port = this.#portOn(address, packet, table, held);
      if (port !== undefined) return { external: { address, port } };
    }
    return dropped({ reason: 'ports-exhausted', addresses: pool, range: ports.range });
  }

  /** The addresses to try, in order: its own alone where pooling is paired (REQ-2). */
  #poolFor(host: string): readonly string[] {
    const paired = this.#pairing.get(host);
    if (paired !== undefined) return [paired];
    const family = familyOfAddress(host);
    const pool = this.#addresses.filter((address) => familyOfAddress(address) === family);
    const first = pool.length > 1 ? this.#random.integer(0, pool.length - 1) : 0;
    const turned = [...pool.slice(first), ...pool.slice(0, first)];
    const [chosen] = turned;
    if (this.#behaviour.pooling === 'arbitrary' || chosen === undefined) return turned;
    this.#pairing.set(host, chosen);
    return [chosen];
  }

  #portOn(
    address: string,
    packet: NatPacket,
    table: MappingTable,
    held: HeldFlows,
  ): number | undefined {
    const { ports } = this.#behaviour;
    const isFree = (port: number) => this.#isFree({ address, port }, packet, table, held);
    const preferred = preferredPorts(ports, address, packet, table).find(isFree);
    if (preferred !== undefined) return preferred;
    const found = searchPorts(ports, packet.source.port, this.#startOn(address), isFree);
    if (found !== undefined && ports.order.kind === 'sequential') {
      this.#nextPort.set(address, found + ports.order.step);
    }
    return found;
  }

  #startOn(address: string): number {
    const { order, range } = this.#behaviour.ports;
    if (order.kind === 'random') return this.#random.integer(range.lowest, range.highest);
    return this.#nextPort.get(address) ?? order.first;
  }

  #isFree(
    external: TransportAddress,
    packet: NatPacket,
    table: MappingTable,
    held: HeldFlows,
  ): boolean {
    const { protocol, destination } = packet;
    if (held.has(protocol, external, destination)) return false;
    const others = table.atExternal(protocol, external);
    switch (this.#behaviour.ports.sharing) {
      case 'never':
        return others.length === 0;
      case 'different-remotes':
        return !others.some(({ sessions }) => sessions.has(endpointText(destination)));
      case 'always':
        return true;
    }
  }
}

function dropped(drop: Drop): { readonly drop: Drop } {
  return { drop };
}

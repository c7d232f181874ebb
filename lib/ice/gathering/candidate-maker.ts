import type { Random } from '@/lib/random';
import { familyOf, type TransportAddress } from '@/lib/transport-address';
import type { IceAgentOptions, TurnServerEntry } from '../agent/agent';
import type { HostNetwork, LocalCandidate } from '../agent/local-candidate';
import type { FoundationRule } from '../foundation';
import { mdnsName } from './mdns-name';
import type { PriorityRule } from './priority-rule';
import type { GatheringProfile } from './profiles';

/** Numbers that are unique within an agent, over all its generations. */
export interface GatheringIds {
  /** "L1", "L2", … */
  nextLocal(): string;
  /** 1, 2, … for TCP and TLS connections. */
  nextStream(): number;
}

/** A socket of the host on one of its networks. */
export interface HostSocket {
  readonly base: TransportAddress;
  readonly network: HostNetwork;
}

/** Where a server-reflexive candidate was learnt. */
export interface ReflexiveSource {
  /** A STUN or TURN URI. */
  readonly url: string;
  /** The server's IP address. */
  readonly server: string;
  /** Its position among all servers, from 0. */
  readonly position: number;
}

/** Numbers and rates candidates of one generation, and keeps back what may not be signaled. */
export class CandidateMaker {
  private readonly priority: PriorityRule;
  private readonly foundation: FoundationRule;
  private readonly names: Random;

  /** `random` is the agent's for all generations: foundations and names outlast a restart. */
  constructor(
    private readonly options: IceAgentOptions,
    profile: GatheringProfile,
    private readonly generation: number,
    private readonly ids: GatheringIds,
    random: Random,
  ) {
    this.priority = profile.priorities(options.networks, options.turnServers.length);
    this.foundation = profile.foundations(random.stream('foundations'));
    this.names = random.stream('names');
  }

  host({ base, network }: HostSocket): LocalCandidate {
    const { hidesHostAddresses } = this.options;
    return this.make('host', base, base, network, {
      name: hidesHostAddresses ? mdnsName(this.names, base.address) : undefined,
    });
  }

  serverReflexive(
    { base, network }: HostSocket,
    mapped: TransportAddress,
    { url, server, position }: ReflexiveSource,
  ): LocalCandidate {
    const related = this.options.hidesHostAddresses ? blank(base) : base;
    return this.make('srflx', mapped, base, network, { related, url, server, position });
  }

  relayed(
    { network }: HostSocket,
    relayed: TransportAddress,
    mapped: TransportAddress,
    { url, address, protocol }: TurnServerEntry,
    position: number,
  ): LocalCandidate {
    return this.make('relay', relayed, relayed, network, {
      related: this.options.transportPolicy === 'relay' ? blank(mapped) : mapped,
      url,
      server: address.address,
      position,
      relayProtocol: protocol,
    });
  }

  peerReflexive(from: LocalCandidate, mapped: TransportAddress, priority: number): LocalCandidate {
    const { base, network } = from;
    const related = this.options.hidesHostAddresses ? blank(base) : base;
    return { ...this.make('prflx', mapped, base, network, { related }), priority };
  }

  private make(
    type: LocalCandidate['type'],
    address: TransportAddress,
    base: TransportAddress,
    network: HostNetwork,
    rest: Partial<LocalCandidate & { readonly server: string; readonly position: number }>,
  ): LocalCandidate {
    const { related, name, url, relayProtocol, server, position = 0 } = rest;
    const priority = { type, address: address.address, network, server: position, relayProtocol };
    return {
      id: this.ids.nextLocal(),
      generation: this.generation,
      type,
      address,
      base,
      related,
      foundation: this.foundation({ type, base: base.address, server, relayProtocol }),
      priority: this.priority(priority),
      network,
      name,
      url,
      relayProtocol,
    };
  }
}

/** What Chromium signals in place of a related address that the other side may not know. */
function blank({ address }: TransportAddress): TransportAddress {
  return { address: familyOf(address) === 'IPv6' ? '::' : '0.0.0.0', port: 0 };
}

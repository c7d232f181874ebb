import type { NatBehaviour } from '@/lib/nat/behaviour';
import { NAT_PRESETS } from '@/lib/nat/presets';
import { Clock } from '@/lib/simulator/clock';
import type { Host } from '@/lib/simulator/host';
import {
  type HostInterface,
  INTERNET,
  type Link,
  type Network,
  type PeerSpec,
  plainLink,
  plainPeer,
  type Router,
  type Scenario,
  type ServerSpec,
} from '@/lib/simulator/scenario';
import { createWorld, type World } from '@/lib/simulator/world';
import { milliseconds } from '@/lib/time';
import type { EventKind, EventOf, TraceEvent } from '@/lib/trace/events/event';
import { createRecorder } from '@/lib/trace/recorder';
import { endpointText, type TransportAddress } from '@/lib/transport-address';
import { endpoint } from '../nat/packets';

/*
 *   a 192.168.1.5 ── home ── na 203.0.113.1 ──┐
 *                                          internet ── s 198.51.100.1 (STUN, TURN), e 198.51.100.9 (echo)
 *   b 192.168.2.5 ── home-b ─ nb 203.0.113.2 ─┘
 *
 * 5 ms from each host, 10 ms from each router.
 */

export const A = '192.168.1.5';
export const B = '192.168.2.5';
export const NA = '203.0.113.1';
export const NB = '203.0.113.2';
export const SERVER = '198.51.100.1';
export const ECHO = '198.51.100.9';

export function network(id: string, isolated = false): Network {
  return { id, isolated };
}

export function attached(on: string, addresses: readonly string[], link?: Partial<Link>) {
  return {
    network: on,
    addresses,
    link: { ...plainLink(5), ...link },
    kind: 'ethernet',
  } satisfies HostInterface;
}

export function peer(id: string, ...interfaces: readonly HostInterface[]): PeerSpec {
  return plainPeer({ id, side: id === 'a' ? 'A' : 'B', interfaces, agent: 'rfc8445' });
}

export function server(
  id: string,
  role: ServerSpec['role'],
  address: string,
  link?: Partial<Link>,
): ServerSpec {
  return {
    id,
    role,
    interfaces: [attached(INTERNET, [address], link)],
    ports: { udp: 3478, tcp: 3478, tls: 443 },
    turn:
      role === 'turn'
        ? { realm: 'example.org', users: { alice: 'secret' }, deniedPeers: [] }
        : undefined,
  };
}

export function natRouter(
  id: string,
  [inside, outside]: readonly [string, string],
  external: string,
  behaviour: NatBehaviour = NAT_PRESETS['home-router'],
  link?: Partial<Link>,
): Router {
  return {
    id,
    inside,
    outside,
    link: { ...plainLink(10), ...link },
    ipv4: { kind: 'nat', behaviour, externalAddresses: [external] },
    ipv6: { kind: 'plain' },
  };
}

/** A host behind a NAT on each side, a TURN server and an echo server. */
export function twoHomes(changes: Partial<Scenario> = {}): Scenario {
  return {
    title: 'two homes',
    seed: 1,
    networks: [network(INTERNET), network('home'), network('home-b')],
    routers: [natRouter('na', ['home', INTERNET], NA), natRouter('nb', ['home-b', INTERNET], NB)],
    peers: [peer('a', attached('home', [A])), peer('b', attached('home-b', [B]))],
    servers: [server('s', 'turn', SERVER), server('e', 'echo', ECHO)],
    signaling: undefined,
    errands: [],
    callAt: undefined,
    forcedRole: undefined,
    secure: undefined,
    interventions: [],
    until: { quiet: undefined, latest: milliseconds(10_000) },
    ...changes,
  };
}

/** A world with its recorder, and what came to the sockets that tests opened. */
export class SmallWorld {
  readonly clock = new Clock();
  readonly world: World;
  readonly received: string[] = [];
  readonly #recorder;

  constructor(readonly scenario: Scenario) {
    const header = {
      id: 'test',
      title: scenario.title,
      source: 'simulated' as const,
      producer: 'test',
      nodes: [],
    };
    this.#recorder = createRecorder(header, { now: () => this.clock.now });
    this.world = createWorld(scenario, this.#recorder, { clock: this.clock });
  }

  host(id: string): Host {
    return this.world.host(id);
  }

  /** Sends so many bytes from a socket that then stays open. */
  send(id: string, from: string, to: string, length = 12): string {
    return this.bind(id, from).send(endpoint(from), endpoint(to), new Uint8Array(length).fill(7));
  }

  bind(id: string, at: string): Host {
    const host = this.host(id);
    if (!host.isBound(endpoint(at))) {
      host.bind(endpoint(at), ({ source, destination, name }) => {
        this.received.push(`${name} ${endpointText(source)} > ${endpointText(destination)}`);
        return undefined;
      });
    }
    return host;
  }

  run(duration: number): this {
    this.world.run(milliseconds(this.clock.now + duration));
    return this;
  }

  get events(): readonly TraceEvent[] {
    return this.#recorder.trace().events;
  }

  of<K extends EventKind>(kind: K): readonly EventOf<K>[] {
    return this.events.filter((event): event is EventOf<K> => event.kind === kind);
  }

  get drops(): readonly string[] {
    return this.of('packet-dropped').map(({ node, code, reason }) => `${node} ${code}: ${reason}`);
  }

  /** The ways of packets, hop by hop: "5 na a/1 203.0.113.1:5000 > 198.51.100.9:3478 → e". */
  get hops(): readonly string[] {
    return this.of('packet-sent').map(
      ({ at, node, packet, from, to, next }) =>
        `${at} ${node} ${packet} ${endpointText(from)} > ${endpointText(to)} → ${next ?? 'nowhere'}`,
    );
  }
}

export function at(address: string, port: number): TransportAddress {
  return { address, port };
}

import type { IceAgent, IceAgentOptions } from '@/lib/ice/agent/agent';
import type { HostNetwork } from '@/lib/ice/agent/local-candidate';
import type { IceRole } from '@/lib/ice/pair-priority';
import type { Middlebox } from '@/lib/nat/middlebox';
import type { Random } from '@/lib/random';
import type { TurnTransport } from '@/lib/turn/packet';
import { BarePeer } from './bare-peer';
import { STUN_SERVER, TURN_ADDRESS } from './bare-servers';
import type { Side } from './bare-wire';

/** One end of a bare network; what is left out is ordinary. */
export interface BareSide {
  readonly create: (options: IceAgentOptions) => IceAgent;
  /** A NAT or firewall before the host; the same object for both ends puts them on one LAN. */
  readonly box?: Middlebox | undefined;
  /** Default: 198.51.100.1 or .2; 10.0.1.2 or 10.0.2.2 where there is a box. */
  readonly addresses?: readonly string[];
  /** Default: A is controlling, B controlled. */
  readonly role?: IceRole;
  readonly lite?: boolean;
  /** Whether the agent knows the STUN server; default yes. */
  readonly stun?: boolean;
  /** By which protocols the agent knows the TURN server; default none. */
  readonly turn?: readonly TurnTransport[];
  readonly turnPassword?: string;
  readonly transportPolicy?: 'all' | 'relay';
  readonly hidesHostAddresses?: boolean;
  /** Whether the other side's mDNS names resolve here; default no. */
  readonly resolvesNames?: boolean;
}

export function barePeer(
  side: Side,
  bare: BareSide,
  random: Random,
  addressBehind: (name: string) => string | undefined,
): BarePeer {
  const number = side === 'a' ? 1 : 2;
  const usual = bare.box === undefined ? `198.51.100.${number}` : `10.0.${number}.2`;
  const addresses = bare.addresses ?? [usual];
  const options: IceAgentOptions = {
    role: bare.role ?? (side === 'a' ? 'controlling' : 'controlled'),
    lite: bare.lite ?? false,
    networks: hostNetworks(addresses),
    stunServers: bare.stun === false ? [] : [{ url: STUN_URL, address: STUN_SERVER }],
    turnServers: (bare.turn ?? []).map((protocol) => turnServer(protocol, bare.turnPassword)),
    transportPolicy: bare.transportPolicy ?? 'all',
    hidesHostAddresses: bare.hidesHostAddresses ?? false,
    freePort: portSource(random.stream('ports')),
    resolveName: (name) => (bare.resolvesNames === true ? addressBehind(name) : undefined),
    random: random.stream('agent'),
  };
  return new BarePeer(bare.create, options, addresses, bare.box);
}

export function hostNetworks(addresses: readonly string[]): readonly HostNetwork[] {
  return addresses.map((address, index) => ({ address, id: index + 1, kind: 'ethernet' }));
}

const STUN_URL = 'stun:stun.example.org:3478';

function turnServer(protocol: TurnTransport, password = 'secret') {
  const port = protocol === 'tls' ? 443 : 3478;
  const scheme = protocol === 'tls' ? 'turns' : 'turn';
  const url = `${scheme}:turn.example.org:${port}?transport=${protocol === 'udp' ? 'udp' : 'tcp'}`;
  return { url, protocol, address: { address: TURN_ADDRESS, port }, username: 'alice', password };
}

/** Ports of the dynamic range, none given twice. */
function portSource(random: Random): () => number {
  const given = new Set<number>();
  return () => {
    let port = random.integer(49_152, 65_535);
    while (given.has(port)) port = random.integer(49_152, 65_535);
    given.add(port);
    return port;
  };
}

import type { IceAgentOptions, StunServerEntry, TurnServerEntry } from '@/lib/ice/agent/agent';
import type { HostNetwork } from '@/lib/ice/agent/local-candidate';
import type { IceRole } from '@/lib/ice/pair-priority';
import { endpointText } from '@/lib/transport-address';
import type { Host } from '../host';
import type { PeerSpec, Scenario, ServerSpec, TurnUse } from '../scenario';

/** The networks of a host as its agent sees them, the address families of an interface apart. */
export function networksOf(host: Host): readonly HostNetwork[] {
  return host.interfaces
    .flatMap(({ addresses, kind }) => addresses.map((address) => ({ address, kind })))
    .map(({ address, kind }, index) => ({ address, kind, id: index + 1 }));
}

export function agentOptions(
  scenario: Scenario,
  spec: PeerSpec,
  host: Host,
  role: IceRole,
  io: Pick<IceAgentOptions, 'freePort' | 'resolveName'>,
): IceAgentOptions {
  const server = (id: string) => scenario.servers.find((one) => one.id === id);
  const known = <S, E>(of: (one: S) => readonly E[], list: readonly S[]) => list.flatMap(of);
  return {
    role,
    lite: spec.lite,
    networks: networksOf(host),
    stunServers: known((id: string) => stunEntries(server(id), host), spec.stunServers),
    turnServers: known(
      (use: TurnUse) => turnEntries(server(use.server), use, host),
      spec.turnServers,
    ),
    transportPolicy: spec.transportPolicy,
    hidesHostAddresses: spec.hidesHostAddresses,
    random: host.random.stream('agent'),
    ...io,
  };
}

/** The first address of a server that the host can reach: over IPv4 where both have it. */
function addressOf(server: ServerSpec, host: Host): string {
  const addresses = server.interfaces.flatMap((each) => each.addresses);
  const reachable = addresses.find((address) => host.addressLike(address) !== undefined);
  return reachable ?? addresses[0] ?? '';
}

function stunEntries(server: ServerSpec | undefined, host: Host): readonly StunServerEntry[] {
  if (server === undefined) return [];
  const { udp: port } = server.ports;
  const address = addressOf(server, host);
  return [{ url: `stun:${endpointText({ address, port })}`, address: { address, port } }];
}

function turnEntries(
  server: ServerSpec | undefined,
  use: TurnUse,
  host: Host,
): readonly TurnServerEntry[] {
  if (server === undefined) return [];
  const { protocol, username, password } = use;
  const port = server.ports[protocol];
  const address = addressOf(server, host);
  const scheme = protocol === 'tls' ? 'turns' : 'turn';
  const transport = protocol === 'udp' ? 'udp' : 'tcp';
  const url = `${scheme}:${endpointText({ address, port })}?transport=${transport}`;
  return [{ url, protocol, address: { address, port }, username, password }];
}

import type { IceAgentOptions, StunServerEntry, TurnServerEntry } from '@/lib/ice/agent/agent';
import type { HostNetwork } from '@/lib/ice/agent/local-candidate';
import type { IceRole } from '@/lib/ice/pair-priority';
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
    stunServers: known((id: string) => stunEntries(server(id)), spec.stunServers),
    turnServers: known((use: TurnUse) => turnEntries(server(use.server), use), spec.turnServers),
    transportPolicy: spec.transportPolicy,
    hidesHostAddresses: spec.hidesHostAddresses,
    random: host.random.stream('agent'),
    ...io,
  };
}

/** The first address of a server: agents here ask over IPv4 where there is one. */
function addressOf(server: ServerSpec): string {
  const [address = ''] = server.interfaces.flatMap(({ addresses }) => addresses);
  return address;
}

function stunEntries(server: ServerSpec | undefined): readonly StunServerEntry[] {
  if (server === undefined) return [];
  const { udp: port } = server.ports;
  const address = addressOf(server);
  return [{ url: `stun:${address}:${port}`, address: { address, port } }];
}

function turnEntries(server: ServerSpec | undefined, use: TurnUse): readonly TurnServerEntry[] {
  if (server === undefined) return [];
  const { protocol, username, password } = use;
  const port = server.ports[protocol];
  const address = addressOf(server);
  const scheme = protocol === 'tls' ? 'turns' : 'turn';
  const transport = protocol === 'udp' ? 'udp' : 'tcp';
  const url = `${scheme}:${address}:${port}?transport=${transport}`;
  return [{ url, protocol, address: { address, port }, username, password }];
}

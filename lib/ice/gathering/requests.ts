import { familyOf, sameEndpoint, type TransportAddress } from '@/lib/transport-address';
import type { IceAgentOptions, TurnServerEntry } from '../agent/agent';
import type { HostSocket, ReflexiveSource } from './candidate-maker';
import type { GatheringProfile } from './profiles';

/** A request that may lead to a candidate (RFC 8445 §5.1.1.2). */
export type CandidateRequest =
  | {
      readonly wanted: 'srflx';
      readonly socket: HostSocket;
      readonly to: TransportAddress;
      readonly source: ReflexiveSource;
    }
  | {
      readonly wanted: 'relay';
      readonly socket: HostSocket;
      readonly server: TurnServerEntry;
      /** Among the TURN servers, from 0. */
      readonly position: number;
    };

/** All requests, in the order in which they are to leave. A server of another family is not asked. */
export function candidateRequests(
  options: IceAgentOptions,
  profile: GatheringProfile,
  sockets: readonly HostSocket[],
): readonly CandidateRequest[] {
  const isWanted = options.transportPolicy === 'all' || profile.asksWithRelayPolicy;
  const reflexive = isWanted ? reflexiveSources(options, profile) : [];
  const bindings = sockets.flatMap((socket) =>
    reflexive
      .filter(({ to }) => isReachable(socket, to))
      .map(({ to, ...source }) => ({ wanted: 'srflx', socket, to, source }) as const),
  );
  const allocations = sockets.flatMap((socket) =>
    options.turnServers.flatMap((server, position) =>
      isReachable(socket, server.address)
        ? [{ wanted: 'relay', socket, server, position } as const]
        : [],
    ),
  );
  return [...bindings, ...allocations];
}

/** The STUN servers, and the TURN servers over UDP where they are asked as such; each once. */
function reflexiveSources(
  { stunServers, turnServers }: IceAgentOptions,
  { mappedByTurn }: GatheringProfile,
): readonly (ReflexiveSource & { readonly to: TransportAddress })[] {
  const turn = mappedByTurn === 'binding' ? turnServers : [];
  const servers = [
    ...stunServers,
    ...turn
      .filter(({ protocol }) => protocol === 'udp')
      .map(({ url, address }) => ({ url: stunUrl(url), address })),
  ];
  const isFirst = ({ address }: { readonly address: TransportAddress }, index: number) =>
    servers.findIndex((other) => sameEndpoint(other.address, address)) === index;
  return servers
    .filter(isFirst)
    .map(({ url, address }, position) => ({ url, server: address.address, position, to: address }));
}

/** libwebrtc names such a server "stun:" and leaves the transport out. */
function stunUrl(url: string): string {
  return url.replace(/^turns?:/, 'stun:').replace(/\?.*$/, '');
}

function isReachable({ base }: HostSocket, server: TransportAddress): boolean {
  return familyOf(base.address) === familyOf(server.address);
}

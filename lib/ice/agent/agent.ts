import type { Random } from '@/lib/random';
import type { Milliseconds } from '@/lib/time';
import type { TransportAddress } from '@/lib/transport-address';
import type { TurnTransport } from '@/lib/turn/packet';
import type { IceRole } from '../pair-priority';
import type { CheckState, IceAgentEvent, PairId } from './agent-events';
import type { HostNetwork } from './local-candidate';
import type { SocketInput, SocketOutput } from './socket-io';

export interface IceParameters {
  readonly usernameFragment: string;
  readonly password: string;
}

export interface StunServerEntry {
  /** "stun:stun.example.org:3478" */
  readonly url: string;
  readonly address: TransportAddress;
}

export interface TurnServerEntry {
  /** "turn:turn.example.org:3478?transport=udp", "turns:…" */
  readonly url: string;
  readonly protocol: TurnTransport;
  readonly address: TransportAddress;
  readonly username: string;
  readonly password: string;
}

export interface IceAgentOptions {
  readonly role: IceRole;
  /** Host candidates only, no checks of its own (RFC 8445 §2.5). */
  readonly lite: boolean;
  readonly networks: readonly HostNetwork[];
  readonly stunServers: readonly StunServerEntry[];
  readonly turnServers: readonly TurnServerEntry[];
  /** `relay`: only relayed candidates are gathered and paired (webrtc-pc §4.4.1). */
  readonly transportPolicy: 'all' | 'relay';
  /** Host candidates are signaled under names (mDNS), addresses kept from the other side. */
  readonly hidesHostAddresses: boolean;
  /** A free port of the host for a socket on this address. */
  readonly freePort: (protocol: 'udp' | 'tcp', address: string) => number;
  /** The address behind an mDNS name as this host can resolve it; undefined where it cannot. */
  readonly resolveName: (name: string) => string | undefined;
  readonly random: Random;
}

/**
 * An ICE agent for one component of one data stream, without I/O and without a clock (RFC 8445;
 * what an agent does beyond or against it is its own matter). Hand in what happened with the time,
 * then drain `pollOutput` and `pollEvent`, and come back at `pollTimeout`. Times never decrease.
 *
 * It knows nothing but what comes in here: no NAT, no other agent, no topology.
 */
export interface IceAgent {
  /** Which algorithm this is. */
  readonly name: 'rfc8445' | 'libwebrtc';
  readonly role: IceRole;
  readonly generation: number;
  /** What the other side must know of this generation, from the beginning. */
  readonly localParameters: IceParameters;

  /** Begins to gather for the current generation (setLocalDescription). */
  gather(now: Milliseconds): void;
  /** The other side's credentials for the current generation, and whether it is lite. */
  setRemote(now: Milliseconds, parameters: IceParameters, lite: boolean): void;
  /** A signaled candidate line (RFC 8839 §5.1), with or without "a=". Throws nothing: unreadable ones are ignored with an event. */
  addRemoteCandidate(now: Milliseconds, line: string): void;
  /** RFC 8838 §13: no more will come for this generation. */
  endOfRemoteCandidates(now: Milliseconds): void;
  /** New credentials and a new generation, keeping the selected pair until a new one is found (RFC 8445 §9). `gather` and `setRemote` follow. */
  restart(now: Milliseconds): void;
  /** The host's networks changed (Wi-Fi became mobile): sockets on addresses that are gone are dead. */
  setNetworks(now: Milliseconds, networks: readonly HostNetwork[]): void;
  /** Sends payload on the selected pair; false while there is none that may be used. */
  send(now: Milliseconds, bytes: Uint8Array): boolean;
  close(now: Milliseconds): void;

  handleInput(now: Milliseconds, input: SocketInput): void;
  handleTimeout(now: Milliseconds): void;
  /** When to call `handleTimeout` next; undefined while nothing is due. */
  pollTimeout(): Milliseconds | undefined;
  pollOutput(): SocketOutput | undefined;
  pollEvent(): IceAgentEvent | undefined;
  /** The pairs as the agent has them now, as statistics would list them. */
  pairStates(): readonly PairStanding[];
}

/** One pair of the moment. */
export interface PairStanding {
  readonly generation: number;
  readonly pair: PairId;
  readonly state: CheckState;
}

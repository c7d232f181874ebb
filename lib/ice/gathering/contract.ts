import type { Milliseconds } from '@/lib/time';
import type { TransportAddress } from '@/lib/transport-address';
import type { LocalCandidate } from '../agent/local-candidate';
import type { SocketInput, SocketOutput } from '../agent/socket-io';

/** What gathering found (RFC 8445 §5.1.1), or what an allocation lost later. */
export type GatheringEvent =
  | { readonly kind: 'candidate'; readonly candidate: LocalCandidate }
  | {
      readonly kind: 'error';
      readonly url: string;
      readonly code: number;
      readonly text: string;
      readonly local: TransportAddress;
    }
  | { readonly kind: 'ended' }
  /** A relayed candidate cannot be used any more: its allocation is gone. */
  | { readonly kind: 'relay-lost'; readonly candidate: LocalCandidate }
  | {
      readonly kind: 'permission-installed';
      readonly relay: LocalCandidate;
      readonly address: string;
    }
  /** The server refused or did not answer: the relay lets nothing of this address pass. */
  | {
      readonly kind: 'permission-failed';
      readonly relay: LocalCandidate;
      readonly address: string;
    };

/** Something from another endpoint (not from a STUN or TURN server), with the base that it reached. */
export interface PeerDatagram {
  /** The host or relayed candidate whose base it came in by. */
  readonly local: LocalCandidate;
  readonly from: TransportAddress;
  readonly bytes: Uint8Array;
  readonly packet: string | undefined;
}

/**
 * The sockets, server transactions and allocations of one generation of one agent, and the
 * candidates that came of them. Its pace and its schedule are the agent's (see the profiles
 * beside). It goes on after gathering ended: allocations are kept, datagrams sorted.
 */
export interface Gathering {
  start(now: Milliseconds): void;
  /** No new requests for candidates; allocations that stand are kept. */
  stop(now: Milliseconds): void;
  /** Gives sockets and allocations back. */
  close(now: Milliseconds): void;
  readonly candidates: readonly LocalCandidate[];
  readonly ended: boolean;

  /** Sends to a peer from a host candidate's socket, or through a relay (as a Send indication, or ChannelData once bound). */
  send(now: Milliseconds, from: LocalCandidate, to: TransportAddress, bytes: Uint8Array): void;
  /** Asks the relay to let this IP address in; needed before it passes anything (RFC 8656 §9). Keeps it so. */
  permit(now: Milliseconds, relay: LocalCandidate, address: string): void;
  /** Asks for a channel to this peer; data goes by it once it is bound. */
  bindChannel(now: Milliseconds, relay: LocalCandidate, peer: TransportAddress): void;
  /** A host candidate that the other side's checks may be received at, by socket. */
  candidateAt(base: TransportAddress): LocalCandidate | undefined;
  /**
   * A peer-reflexive candidate that a check sent from `from` brought to light (RFC 8445 §7.2.5.3.1),
   * numbered and with its foundation; `priority` is that of the check. It is not one of `candidates`.
   */
  peerReflexive(from: LocalCandidate, mapped: TransportAddress, priority: number): LocalCandidate;

  /**
   * What came from peers: nothing where the input was between us and a server or is nobody's, and
   * more than one where one read of a TCP or TLS connection completes several messages.
   */
  handleInput(now: Milliseconds, input: SocketInput): readonly PeerDatagram[];
  handleTimeout(now: Milliseconds): void;
  pollTimeout(): Milliseconds | undefined;
  pollOutput(): SocketOutput | undefined;
  pollEvent(): GatheringEvent | undefined;
}

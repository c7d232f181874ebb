import type { CandidateType } from '@/lib/sdp/candidate';
import type { TransportAddress } from '@/lib/transport-address';
import type { TurnTransport } from '@/lib/turn/packet';

/** A network that a host is attached to, as its agent sees it. */
export interface HostNetwork {
  /** An address of the host, in canonical text. */
  readonly address: string;
  /** Counts the networks of the host from 1 (`network-id`); 0 where the agent may not know. */
  readonly id: number;
  /** `any-address`: a socket that is bound to no network, as Chrome's are without permission. */
  readonly kind: 'ethernet' | 'wifi' | 'cellular' | 'vpn' | 'unknown' | 'any-address';
}

/**
 * One of an agent's own candidates (RFC 8445 §5.1.1). A relayed one is its own base; what is sent
 * from a server-reflexive one leaves from its base.
 */
export interface LocalCandidate {
  /** Unique within one agent and all its generations: "L1", "L2", … in order of appearance. */
  readonly id: string;
  readonly generation: number;
  readonly type: CandidateType;
  readonly address: TransportAddress;
  readonly base: TransportAddress;
  /** As it is signaled: blank (0.0.0.0 or ::) where the address is kept from the other side. */
  readonly related: TransportAddress | undefined;
  readonly foundation: string;
  readonly priority: number;
  readonly network: HostNetwork;
  /** Signaled in place of the address of a host candidate (mDNS); ends in `.local`. */
  readonly name: string | undefined;
  /** The server that it came from, as a STUN or TURN URI (RFC 7064, 7065). */
  readonly url: string | undefined;
  readonly relayProtocol: TurnTransport | undefined;
}

/** The other side's candidate: signaled, or learned from a check (`prflx`). */
export interface RemoteCandidate {
  /** "R1", "R2", … in order of appearance within one agent and all its generations. */
  readonly id: string;
  readonly generation: number;
  readonly type: CandidateType;
  /** A name that did not resolve never becomes a RemoteCandidate. */
  readonly address: TransportAddress;
  readonly foundation: string;
  readonly priority: number;
  /** The mDNS name that was signaled, where one was. */
  readonly name: string | undefined;
  readonly usernameFragment: string | undefined;
}

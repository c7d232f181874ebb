import type { FirewallBehaviour, NatBehaviour } from '@/lib/nat/behaviour';
import type { Milliseconds } from '@/lib/time';
import type { TransportAddress } from '@/lib/transport-address';
import type { TurnTransport } from '@/lib/turn/packet';
import type { Intervention } from './intervention';
import type { ScenarioNodeId } from './node-id';
import type { SecureCall } from './secure/secure-call';

/*
 * A network and what happens on it, as plain data. The same scenario and seed give the same bytes.
 *
 *     host ── network ── router (NAT, firewall or plain) ── network ── … ── internet
 */

export type NetworkId = string;

/** The network that everything ends in. Only public addresses live there. */
export const INTERNET: NetworkId = 'internet';

/** One direction of a cable or a radio; both directions are alike. */
export interface Link {
  /** One way, in milliseconds. */
  readonly delay: number;
  /** Each packet takes up to this much longer, drawn evenly; it never overtakes another one. */
  readonly jitter: number;
  /** Probabilities, 0 to 1. */
  readonly loss: number;
  readonly duplication: number;
  /** A reordered packet is held back for `reorderingDelay` and may be overtaken. */
  readonly reordering: number;
  readonly reorderingDelay: number;
  /** The largest IP packet in bytes that passes; larger ones are dropped (no fragments, no ICMP). */
  readonly sizeLimit: number;
}

/** A cable without faults. */
export function plainLink(delay: number): Link {
  return {
    delay,
    jitter: 0,
    loss: 0,
    duplication: 0,
    reordering: 0,
    reorderingDelay: 0,
    sizeLimit: 1500,
  };
}

/** What a router does between its two sides. */
export type Box =
  | {
      readonly kind: 'nat';
      readonly behaviour: NatBehaviour;
      /** On the outer network; one or more for each family that is translated. */
      readonly externalAddresses: readonly string[];
    }
  | { readonly kind: 'firewall'; readonly behaviour: FirewallBehaviour }
  | { readonly kind: 'plain' };

/** The way from an inner network to the one around it. The outer side has the link. */
export interface Router {
  readonly id: ScenarioNodeId;
  readonly inside: NetworkId;
  readonly outside: NetworkId;
  readonly link: Link;
  /** IPv4 and IPv6 may be treated differently (NAT for one, a firewall for the other). */
  readonly ipv4: Box;
  readonly ipv6: Box;
}

export interface HostInterface {
  readonly network: NetworkId;
  readonly addresses: readonly string[];
  readonly link: Link;
  readonly kind: 'ethernet' | 'wifi' | 'cellular' | 'vpn' | 'unknown';
}

/** Hosts that may see each other on one network: `isolated` is client isolation of a Wi-Fi. */
export interface Network {
  readonly id: NetworkId;
  readonly isolated: boolean;
}

export type AgentName = 'rfc8445' | 'libwebrtc';

/** Payload that a peer sends on the selected pair, as a stand-in for media; opaque bytes. */
export interface Traffic {
  /** Milliseconds after the first selected pair. */
  readonly startsAfter: number;
  readonly every: number;
  readonly bytes: number;
  /** How many packets; undefined: until the end. */
  readonly count: number | undefined;
}

export interface PeerSpec {
  readonly id: ScenarioNodeId;
  readonly side: 'A' | 'B';
  readonly interfaces: readonly HostInterface[];
  readonly agent: AgentName;
  readonly lite: boolean;
  readonly transportPolicy: 'all' | 'relay';
  /** mDNS names instead of host addresses. */
  readonly hidesHostAddresses: boolean;
  readonly stunServers: readonly string[];
  readonly turnServers: readonly TurnUse[];
  readonly traffic: Traffic | undefined;
  /** The first UDP port that a socket of this host takes, others follow; undefined: drawn by chance. */
  readonly firstPort: number | undefined;
  /** False: silent once connected, no checks that keep mappings open. For studying expiry only. */
  readonly keepsAlive: boolean;
}

/** A peer with host candidates only, and nothing else to it. */
export function plainPeer(given: Pick<PeerSpec, 'id' | 'side' | 'interfaces' | 'agent'>): PeerSpec {
  return {
    ...given,
    lite: false,
    transportPolicy: 'all',
    hidesHostAddresses: false,
    stunServers: [],
    turnServers: [],
    traffic: undefined,
    firstPort: undefined,
    keepsAlive: true,
  };
}

/** Which server, by what, with what password. */
export interface TurnUse {
  readonly server: ScenarioNodeId;
  readonly protocol: TurnTransport;
  readonly username: string;
  readonly password: string;
}

export interface ServerSpec {
  readonly id: ScenarioNodeId;
  readonly role: 'stun' | 'turn' | 'echo';
  readonly interfaces: readonly HostInterface[];
  /** STUN and TURN over UDP, TCP and TLS; an echo server's one port. */
  readonly ports: { readonly udp: number; readonly tcp: number; readonly tls: number };
  readonly turn:
    | {
        readonly realm: string;
        readonly users: Readonly<Record<string, string>>;
        /** Creates no permission for these addresses (403), for the lesson about permissions. */
        readonly deniedPeers: readonly string[];
      }
    | undefined;
}

/** How descriptions and candidates travel between the peers; it is no part of the network. */
export interface Signaling {
  readonly delay: number;
  readonly jitter: number;
  /** Candidates one by one (RFC 8838), or all within the description. */
  readonly trickle: boolean;
  readonly offerer: 'A' | 'B';
}

/** Something that is not a call: a host sends datagrams from a socket of its own to an endpoint. */
export interface Errand {
  readonly at: number;
  readonly host: ScenarioNodeId;
  readonly fromPort: number;
  readonly to: TransportAddress;
  /** A STUN Binding request, or opaque bytes. */
  readonly what: { readonly kind: 'binding' } | { readonly kind: 'bytes'; readonly length: number };
}

export interface Scenario {
  readonly title: string;
  readonly seed: number;
  readonly networks: readonly Network[];
  readonly routers: readonly Router[];
  readonly peers: readonly PeerSpec[];
  readonly servers: readonly ServerSpec[];
  readonly signaling: Signaling | undefined;
  readonly errands: readonly Errand[];
  /** When the offerer begins to call; undefined: nobody calls. */
  readonly callAt: number | undefined;
  /** Both peers take this role (to study the conflict), where given. */
  readonly forcedRole: 'controlling' | 'controlled' | undefined;
  /** What follows ICE: DTLS, media and data; undefined: the call ends at a path. */
  readonly secure: SecureCall | undefined;
  readonly interventions: readonly Intervention[];
  /**
   * When the simulation ends: at a moment, or once the verdict stands (connected or failed) and so
   * many quiet milliseconds have passed, at `latest` in any case.
   */
  readonly until: { readonly quiet: number | undefined; readonly latest: Milliseconds };
}

import type { Milliseconds } from '@/lib/time';

/*
 * What a NAT does, in the words of RFC 4787: a value of independent choices, never a name.
 * The same value and the same packets at the same times give the same translations.
 */

/** Which destinations share one external endpoint (RFC 4787 §4.1). */
export const MAPPING_BEHAVIOURS = [
  'endpoint-independent',
  'address-dependent',
  'address-and-port-dependent',
] as const;
export type MappingBehaviour = (typeof MAPPING_BEHAVIOURS)[number];

/** From whom packets may come back (RFC 4787 §5). */
export const FILTERING_BEHAVIOURS = [
  'endpoint-independent',
  'address-dependent',
  'address-and-port-dependent',
] as const;
export type FilteringBehaviour = (typeof FILTERING_BEHAVIOURS)[number];

export interface PortRange {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * How external ports are chosen (RFC 4787 §4.2).
 *
 * `sharing` says when one external endpoint may stand in two mappings:
 * - `never`: each mapping has its own (§4.2.1, REQ-3).
 * - `different-remotes`: while no two of them know the same remote endpoint: port overlapping
 *   (RFC 7857 §3). Connection tracking does so: what must be unique is the whole 5-tuple.
 * - `always`: port overloading, which REQ-3 forbids; the internal endpoint that sent last and
 *   whose filter accepts gets the packet.
 */
export interface PortAssignment {
  /** Take the internal port where it is free. */
  readonly preservation: boolean;
  /** The order in which others are tried. A sequential search begins at `first`, then goes on by `step`. */
  readonly order:
    | { readonly kind: 'random' }
    | { readonly kind: 'sequential'; readonly first: number; readonly step: number };
  readonly range: PortRange;
  /** Even internal ports get even ones, odd ones odd, while there are any (REQ-4). */
  readonly parity: boolean;
  /** The port after a host's mapped one gets the external port after it (§4.2.3). */
  readonly contiguity: boolean;
  readonly sharing: 'never' | 'different-remotes' | 'always';
}

/** How long a UDP session lives after the packet that last refreshed it (RFC 4787 §4.3). */
export interface UdpLifetimes {
  /** No packet has come back yet. */
  readonly unreplied: Milliseconds;
  readonly replied: Milliseconds;
  /** The age below which a replied session still counts as unreplied; 0 where this is unknown. */
  readonly streamAfter: Milliseconds;
}

/** How long an idle TCP session lives (RFC 5382 REQ-5). */
export interface TcpLifetimes {
  /** The handshake, or the end, is not complete. */
  readonly transitory: Milliseconds;
  readonly established: Milliseconds;
}

/** Which packets may leave at all. */
export interface Admission {
  readonly udp: 'any' | 'none';
  readonly tcp: 'any' | 'none' | { readonly onlyToPorts: readonly number[] };
}

/** A stateful firewall: it lets packets in by the same filters as a NAT, and translates nothing. */
export interface FirewallBehaviour {
  readonly filtering: FilteringBehaviour;
  readonly udp: UdpLifetimes;
  readonly tcp: TcpLifetimes;
  /** Which packets refresh a UDP session (REQ-6); those of TCP are refreshed by both directions. */
  readonly refresh: 'outbound' | 'both';
  readonly admission: Admission;
}

/** What every middlebox decides by, however it finds external endpoints. */
export interface MiddleboxBehaviour extends FirewallBehaviour {
  readonly mapping: MappingBehaviour;
  /**
   * Whether a filter knows what its own mapping has sent to (connection tracking does), or what
   * the internal endpoint has sent to through any mapping (the letter of RFC 4787 §5).
   */
  readonly filtersPer: 'mapping' | 'internal-endpoint';
  /** Packets from inside to an external address of the NAT itself (§6, REQ-9), and their source. */
  readonly hairpinning: 'off' | 'external-source' | 'internal-source';
  /**
   * What a packet that no mapping accepts leaves behind. `held`: the router takes it for itself
   * and its connection tracking holds the flow, so that no mapping can have that external
   * endpoint towards that remote while the flow lives.
   */
  readonly unsolicited: 'forgotten' | 'held';
}

export interface NatBehaviour extends MiddleboxBehaviour {
  readonly ports: PortAssignment;
  /** Whether a host keeps one external address for all its mappings (§4.1, REQ-2). */
  readonly pooling: 'paired' | 'arbitrary';
  /** A subscriber's share (RFC 6888 REQ-4); undefined: no limit but the range. */
  readonly mappingsPerHost: number | undefined;
}

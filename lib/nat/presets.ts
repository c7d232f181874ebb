import { milliseconds } from '@/lib/time';
import { EVERYTHING } from './admission';
import type {
  FilteringBehaviour,
  MappingBehaviour,
  NatBehaviour,
  PortAssignment,
  TcpLifetimes,
  UdpLifetimes,
} from './behaviour';

/*
 * Where a number has no source, the comment says that it is our choice.
 */

/** Every port that is not well-known: RFC 4787 REQ-3 (a) keeps 1024–65535 within itself. */
const UNPRIVILEGED = { lowest: 1024, highest: 65_535 } as const;

/** RFC 4787 REQ-5: no UDP mapping before 2 minutes, 5 minutes or more recommended. */
const UDP_RECOMMENDED = udpLifetime(300_000);
const UDP_LEAST = udpLifetime(120_000);

/** RFC 5382 REQ-5: at least 2 h 4 min established, 4 min while opening or closing. */
const TCP_LEAST: TcpLifetimes = {
  transitory: milliseconds(240_000),
  established: milliseconds(7_440_000),
};

/** RFC 7857 §9: ports at random; RFC 4787 REQ-3: none shared, REQ-4: parity kept. */
const RANDOM_PORTS: PortAssignment = {
  preservation: false,
  order: { kind: 'random' },
  range: UNPRIVILEGED,
  parity: true,
  contiguity: false,
  sharing: 'never',
};

/**
 * One of the nine combinations, and for the rest what RFC 4787 requires or recommends: 5 minutes
 * (REQ-5), refreshed by what leaves (REQ-6), paired pooling (REQ-2), hairpinning with the external
 * source (REQ-9).
 */
export function rfc4787Behaviour(
  mapping: MappingBehaviour,
  filtering: FilteringBehaviour,
): NatBehaviour {
  return {
    mapping,
    filtering,
    filtersPer: 'mapping',
    ports: RANDOM_PORTS,
    pooling: 'paired',
    mappingsPerHost: undefined,
    hairpinning: 'external-source',
    udp: UDP_RECOMMENDED,
    tcp: TCP_LEAST,
    refresh: 'outbound',
    unsolicited: 'forgotten',
    admission: EVERYTHING,
  };
}

/**
 * A home router that keeps to RFC 4787: endpoint-independent mapping (REQ-1), the port kept where
 * it is free (§4.2.1 calls it common), hairpinning (REQ-9), the least lifetime that REQ-5 allows,
 * refreshed by both directions (REQ-6 permits it). Its filter is our choice: REQ-8 recommends an
 * endpoint-independent or address-dependent one, this is the strictest of the three. Routers with
 * shorter lifetimes, 30 s and up, are known: change `udp`.
 */
const HOME_ROUTER: NatBehaviour = {
  ...rfc4787Behaviour('endpoint-independent', 'address-and-port-dependent'),
  ports: { ...RANDOM_PORTS, preservation: true },
  udp: UDP_LEAST,
  refresh: 'both',
};

/**
 * An office firewall of the kind that RFC 3489 §5 calls symmetric: another random port for each
 * destination, no hairpinning (against REQ-1 and REQ-9). Its 60 s are our choice, below what REQ-5
 * allows; only what leaves refreshes (REQ-6 asks no more).
 */
const SYMMETRIC_OFFICE: NatBehaviour = {
  ...rfc4787Behaviour('address-and-port-dependent', 'address-and-port-dependent'),
  ports: { ...RANDOM_PORTS, parity: false },
  hairpinning: 'off',
  udp: udpLifetime(60_000),
};

/**
 * A carrier-grade NAT as RFC 6888 wants it, as a mobile carrier runs one: everything of RFC 4787
 * (REQ-1), paired pooling (REQ-2), a limit for each subscriber (REQ-4), endpoint-independent
 * filtering (REQ-7). The limit of 1,000 and the 2 minutes (the least of RFC 4787 REQ-5) are our
 * choice. Carriers that translate symmetrically exist: change `mapping` and `filtering`.
 */
const MOBILE_CARRIER: NatBehaviour = {
  ...rfc4787Behaviour('endpoint-independent', 'endpoint-independent'),
  mappingsPerHost: 1_000,
  udp: UDP_LEAST,
  refresh: 'both',
};

/**
 * Linux `masquerade` with unsolicited packets dropped in the INPUT chain.
 *
 * - One entry of connection tracking per 5-tuple, so mapping and filter depend on address and
 *   port; but the port is that of the same source, else the internal one, as long as the tuple is
 *   free (kernel, net/netfilter/nf_nat_core.c, get_unique_tuple), so most of the time it looks
 *   endpoint-independent from outside. Otherwise a random one; ports from 1024 stay there
 *   (iptables-extensions(8), SNAT).
 * - UDP 30 s, 120 s for a stream (kernel, nf_conntrack-sysctl: nf_conntrack_udp_timeout,
 *   …_stream), a stream being a replied flow of at least 2 s (kernel commit d535c8a69c19). Both
 *   directions refresh.
 * - TCP 5 days established, 120 s for SYN sent and for time wait (the same document).
 * - No hairpinning without a rule of its own.
 */
const LINUX_MASQUERADE: NatBehaviour = {
  ...rfc4787Behaviour('address-and-port-dependent', 'address-and-port-dependent'),
  ports: {
    ...RANDOM_PORTS,
    preservation: true,
    parity: false,
    sharing: 'different-remotes',
  },
  hairpinning: 'off',
  udp: {
    unreplied: milliseconds(30_000),
    replied: milliseconds(120_000),
    streamAfter: milliseconds(2_000),
  },
  tcp: { transitory: milliseconds(120_000), established: milliseconds(432_000_000) },
  refresh: 'both',
};

/** The same with `--random` (iptables-extensions(8), MASQUERADE): a random port for each flow. */
const LINUX_MASQUERADE_RANDOM: NatBehaviour = {
  ...LINUX_MASQUERADE,
  ports: { ...LINUX_MASQUERADE.ports, preservation: false },
};

/**
 * Linux `masquerade` on a router that does not drop unsolicited packets. Measured with Chromium 156
 * behind nftables: a peer's check that arrives first is held by connection tracking as a flow to the
 * router, the host's own flow to that peer then gets another port, and whether two such routers can
 * be crossed depends on who knocks first. With the packets dropped the port is kept.
 */
const LINUX_MASQUERADE_OPEN: NatBehaviour = { ...LINUX_MASQUERADE, unsolicited: 'held' };

/** NATs to choose by name; nothing but the choice knows the names. */
export const NAT_PRESETS = {
  'home-router': HOME_ROUTER,
  'symmetric-office': SYMMETRIC_OFFICE,
  'mobile-carrier': MOBILE_CARRIER,
  'linux-masquerade': LINUX_MASQUERADE,
  'linux-masquerade-random': LINUX_MASQUERADE_RANDOM,
  'linux-masquerade-open': LINUX_MASQUERADE_OPEN,
} as const satisfies Record<string, NatBehaviour>;

export type NatPreset = keyof typeof NAT_PRESETS;

/** One lifetime, replied or not. */
function udpLifetime(lifetime: number): UdpLifetimes {
  return {
    unreplied: milliseconds(lifetime),
    replied: milliseconds(lifetime),
    streamAfter: milliseconds(0),
  };
}

import * as v from 'valibot';
import { LARGEST_DATAGRAM, SMALLEST_LIMIT } from '../secure/datagram-size';
import { ChangeSchema } from './changes';
import { BLOCKS, NatChoiceSchema, PortSchema } from './choices';

/*
 * What a visitor chooses, in few words; the network that follows from it is built beside
 * (`build-scenario.ts`). A setup is plain data, so that it fits into an address.
 */

const Probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Delay = v.pipe(v.number(), v.minValue(0), v.maxValue(10_000));
const Duration = v.pipe(v.number(), v.minValue(0), v.maxValue(3_600_000));
/** Bytes of UDP payload. */
const Mtu = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(SMALLEST_LIMIT),
  v.maxValue(LARGEST_DATAGRAM),
);
const Address = v.pipe(v.string(), v.maxLength(45), v.regex(/^[0-9a-f.:]+$/));

/** Where a side stands: on a public address, behind a NAT, or public behind a stateful firewall. */
export const BEHIND = ['public', 'nat', 'firewall'] as const;
export const AGENTS = ['rfc8445', 'libwebrtc'] as const;
export const TURN_TRANSPORTS = ['udp', 'tcp', 'tls'] as const;
export const IPV6_PLACES = ['none', 'open', 'stateful', 'only-open', 'only-stateful'] as const;

export const SideSchema = v.object({
  behind: v.picklist(BEHIND),
  nat: v.optional(NatChoiceSchema, {}),
  /** A carrier's NAT around the NAT (RFC 6888), on 100.64.0.0/10. */
  carrier: v.optional(NatChoiceSchema),
  /** What the outermost box of this side lets out. */
  blocks: v.picklist(BLOCKS),
  /**
   * IPv6 beside IPv4, or instead of it: none, open to all, or behind a stateful firewall (RFC 6092).
   */
  ipv6: v.picklist(IPV6_PLACES),
  agent: v.picklist(AGENTS),
  lite: v.boolean(),
  /** Host candidates under mDNS names. */
  hidesAddresses: v.boolean(),
  transportPolicy: v.picklist(['all', 'relay']),
  stun: v.boolean(),
  turn: v.array(v.picklist(TURN_TRANSPORTS)),
  turnPassword: v.picklist(['right', 'wrong']),
  /** False: no checks once connected, so that mappings may die of silence. */
  keepsAlive: v.boolean(),
  hostAddress: v.optional(Address),
  externalAddress: v.optional(Address),
  /** The first UDP port that the host takes; others follow. */
  hostPort: v.optional(PortSchema),
  /** One way between the host's network and the internet, in milliseconds. */
  delay: Delay,
  jitter: Delay,
  loss: Probability,
});

/** How the two sides stand to each other. */
export const SHAPES = ['apart', 'same-lan', 'same-nat', 'same-carrier'] as const;

export const ErrandSchema = v.object({
  at: Duration,
  host: v.string(),
  fromPort: PortSchema,
  to: v.object({ address: Address, port: PortSchema }),
  what: v.variant('kind', [
    v.object({ kind: v.literal('binding') }),
    v.object({
      kind: v.literal('bytes'),
      length: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1400)),
    }),
  ]),
});

export const DTLS_VERSIONS = ['1.2', '1.3'] as const;
export const KEY_GROUPS = ['x25519', 'X25519MLKEM768'] as const;
export const SRTP_CHOICES = ['SRTP_AEAD_AES_128_GCM', 'SRTP_AES128_CM_HMAC_SHA1_80'] as const;
export const DTLS_TIMERS = ['libwebrtc', 'rfc6347'] as const;
/** Who sits on the path: somebody with a certificate of his own, who may own the signaling, too. */
export const ATTACKS = ['none', 'other-certificate', 'rewritten-descriptions'] as const;
/** As what both sides act: one as client, one as server, or both as the same. */
export const DTLS_ROLES = ['right', 'both-active', 'both-passive'] as const;
/** What a side does with a ClientHello that comes before it has a path of its own. */
export const EARLY_HELLOS = ['kept', 'dropped'] as const;

/** What follows ICE: the handshake, media and data, with real keys. */
export const SecureSchema = v.object({
  dtls: v.optional(v.picklist(DTLS_VERSIONS), '1.3'),
  /** On what both sides agree on a secret; DTLS 1.2 has no hybrid. */
  group: v.optional(v.picklist(KEY_GROUPS), 'x25519'),
  srtp: v.optional(v.picklist(SRTP_CHOICES), 'SRTP_AEAD_AES_128_GCM'),
  /** When a flight is sent again. */
  timer: v.optional(v.picklist(DTLS_TIMERS), 'libwebrtc'),
  /** Left out: nobody. */
  attack: v.optional(v.picklist(ATTACKS)),
  /** `a=setup` of both descriptions, and who speaks first; left out: right. */
  roles: v.optional(v.picklist(DTLS_ROLES)),
  /** Left out: kept, as libwebrtc does. */
  early: v.optional(v.picklist(EARLY_HELLOS)),
  /** The largest UDP payload that a peer sends after ICE, in bytes; left out: libwebrtc's 1200. */
  mtu: v.optional(Mtu),
});

export const SetupSchema = v.object({
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff)),
  shape: v.picklist(SHAPES),
  a: SideSchema,
  b: SideSchema,
  /** Without a call there are only the errands: single packets of a host. */
  calls: v.boolean(),
  errands: v.array(ErrandSchema),
  trickle: v.boolean(),
  /** One way of the signaling channel, in milliseconds. */
  signalingDelay: Delay,
  offerer: v.picklist(['A', 'B']),
  forcedRole: v.optional(v.picklist(['controlling', 'controlled'])),
  /** Payload on the selected pair: packets a second; 0 sends none. */
  traffic: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
  /** Milliseconds after which payload stops; left out: never. */
  trafficLasts: v.optional(Duration),
  stunAddress: v.optional(Address),
  /** A plain server on the internet that sends back whatever reaches its UDP port. */
  plainServer: v.optional(v.object({ address: Address, port: PortSchema })),
  /** Peers that the TURN server gives no permission for. */
  deniedPeers: v.array(Address),
  /** Milliseconds that go on after the verdict; left out: until `latest`. */
  quiet: v.optional(Duration),
  latest: v.pipe(v.number(), v.minValue(100), v.maxValue(3_600_000)),
  /** Left out: the call ends at a path. */
  secure: v.optional(SecureSchema),
  changes: v.array(ChangeSchema),
});

export type Setup = Readonly<v.InferOutput<typeof SetupSchema>>;
export type SecureChoice = Readonly<v.InferOutput<typeof SecureSchema>>;
export type SideSetup = Readonly<v.InferOutput<typeof SideSchema>>;
export type SideName = 'a' | 'b';
export type Shape = (typeof SHAPES)[number];
export type IPv6Place = (typeof IPV6_PLACES)[number];

/** Whether the host has IPv4 addresses at all. */
export function hasIPv4({ ipv6 }: Pick<SideSetup, 'ipv6'>): boolean {
  return ipv6 !== 'only-open' && ipv6 !== 'only-stateful';
}

/** Whether a stateful firewall stands before the host’s IPv6 addresses. */
export function wallsIPv6({ ipv6 }: Pick<SideSetup, 'ipv6'>): boolean {
  return ipv6 === 'stateful' || ipv6 === 'only-stateful';
}

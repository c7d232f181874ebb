import type { CipherSuiteName } from '@/lib/dtls/handshake/cipher-suite-codes';
import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { dtlsVersionName } from '@/lib/dtls/version';
import { profileNamed } from '@/lib/srtp/profile-named';
import { PROTECTION_PROFILES, type ProfileName } from '@/lib/srtp/protection-profile';
import { milliseconds } from '@/lib/time';
import { type PeerSpec, plainLink, plainPeer, type Scenario } from './scenario';
import { LARGEST_DATAGRAM } from './secure/datagram-size';

/*
 * A handshake as a live call had it, as far as a browser tells: the same version, cipher suite, SRTP
 * profile and roles, between two hosts on one network.
 */

/** What a browser tells of its handshake, in the words of its statistics; undefined: nothing. */
export interface ToldHandshake {
  /** `tlsVersion`, the number of the record layer: `FEFC`. */
  readonly version: string | undefined;
  /** `dtlsCipher`, as IANA names the suite. */
  readonly cipher: string | undefined;
  /** `srtpCipher`, by one of its names. */
  readonly srtpProfile: string | undefined;
  /** Who was the DTLS client. */
  readonly client: 'A' | 'B' | undefined;
}

/**
 * Why a value is shown: the browser told it, it follows from another that it told, the browser did
 * not tell it, or what it told cannot be modelled.
 */
export type Basis = 'told' | 'inferred' | 'assumed' | 'replaced';

export interface Shown<Value> {
  readonly value: Value;
  readonly basis: Basis;
}

export interface ModelledHandshake {
  readonly version: Shown<'1.2' | '1.3'>;
  readonly cipher: Shown<CipherSuiteName>;
  readonly srtpProfile: Shown<ProfileName>;
  readonly client: Shown<'A' | 'B'>;
}

export const MODELLED_GROUPS = ['x25519', 'X25519MLKEM768'] as const;
/** On what the two sides agree on a secret. No browser tells it; DTLS 1.2 has no hybrid one. */
export type ModelledGroup = (typeof MODELLED_GROUPS)[number];

/** The one suite that the simulator's endpoint speaks in each version. */
const CIPHERS = {
  '1.2': 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  '1.3': 'TLS_AES_128_GCM_SHA256',
} as const satisfies Readonly<Record<'1.2' | '1.3', CipherSuiteName>>;

/** What is modelled for what was told. Whatever a browser wrote, there is an answer. */
export function modelledHandshake(told: ToldHandshake): ModelledHandshake {
  const version = shownVersion(told);
  const cipher = CIPHERS[version.value];
  return {
    version,
    cipher: { value: cipher, basis: basisOf(told.cipher, told.cipher === cipher) },
    srtpProfile: shownProfile(told.srtpProfile),
    // The answerer is the client (RFC 8842 §5.3), and in our calls B answers.
    client: { value: told.client ?? 'B', basis: basisOf(told.client, true) },
  };
}

function shownVersion({ version, cipher }: ToldHandshake): ModelledHandshake['version'] {
  const name = version === undefined ? undefined : dtlsVersionName(version);
  if (name === 'DTLS 1.3') return { value: '1.3', basis: 'told' };
  if (name === 'DTLS 1.2') return { value: '1.2', basis: 'told' };
  // DTLS 1.0 is nearer to 1.2 than to 1.3.
  if (name !== undefined) return { value: '1.2', basis: 'replaced' };
  if (version !== undefined) return { value: '1.3', basis: 'replaced' };
  // Suites of 1.3 name no key exchange (RFC 8446 appendix B.4).
  if (cipher?.startsWith('TLS_')) {
    return { value: cipher.includes('_WITH_') ? '1.2' : '1.3', basis: 'inferred' };
  }
  return { value: '1.3', basis: 'assumed' };
}

function shownProfile(told: string | undefined): ModelledHandshake['srtpProfile'] {
  const known = told === undefined ? undefined : profileNamed(told);
  if (known !== undefined) return { value: known.name, basis: 'told' };
  return { value: 'SRTP_AEAD_AES_128_GCM', basis: basisOf(told, false) };
}

function basisOf(told: string | undefined, isShown: boolean): Basis {
  if (told === undefined) return 'assumed';
  return isShown ? 'told' : 'replaced';
}

const LAN = 'lan';
/** Within one computer: 0.1 ms one way, half of it on each host's link. */
const LINK_DELAY = 0.05;
/** Long enough for some packets of media; the reports of RTCP that end them come then. */
const MEDIA_LASTS = 200;

/** Two hosts and nothing between them: ICE is as short as it can be, then the handshake follows. */
export function handshakeScenario(
  { version, srtpProfile, client }: ModelledHandshake,
  group: ModelledGroup = 'x25519',
): Scenario {
  const { x25519, secp256r1, X25519MLKEM768 } = NAMED_GROUPS;
  const isHybrid = group === 'X25519MLKEM768' && version.value === '1.3';
  return {
    title: '',
    seed: 1,
    networks: [{ id: LAN, isolated: false }],
    routers: [],
    peers: [host('a', '192.168.0.10'), host('b', '192.168.0.20')],
    servers: [],
    signaling: {
      delay: LINK_DELAY,
      jitter: 0,
      trickle: true,
      // Whoever offers is the server here (RFC 8842 §5.3).
      offerer: client.value === 'A' ? 'B' : 'A',
    },
    errands: [],
    callAt: 0,
    forcedRole: undefined,
    secure: {
      version: version.value,
      groups: isHybrid ? [X25519MLKEM768, x25519, secp256r1] : [x25519, secp256r1],
      srtpProfiles: [PROTECTION_PROFILES[srtpProfile.value].code],
      timer: 'libwebrtc',
      lasts: MEDIA_LASTS,
      staysUp: true,
      mtu: LARGEST_DATAGRAM,
    },
    interventions: [],
    until: { quiet: MEDIA_LASTS, latest: milliseconds(10_000) },
  };
}

function host(id: 'a' | 'b', address: string): PeerSpec {
  return plainPeer({
    id,
    side: id === 'a' ? 'A' : 'B',
    interfaces: [
      { network: LAN, addresses: [address], link: plainLink(LINK_DELAY), kind: 'ethernet' },
    ],
    agent: 'libwebrtc',
  });
}

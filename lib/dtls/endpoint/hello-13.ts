import type { Random } from '@/lib/random';
import { CIPHER_SUITES } from '../handshake/cipher-suite-codes';
import type { ClientHelloExtension } from '../handshake/extension-tables';
import {
  type ClientHello,
  HELLO_RETRY_REQUEST_RANDOM,
  type HelloRetryRequest,
  type ServerHello,
} from '../handshake/hello-messages';
import { NAMED_GROUPS, namedGroupName } from '../handshake/named-groups';
import { SIGNATURE_SCHEMES } from '../handshake/signature-schemes';
import { COMPRESSION_METHODS } from '../handshake/single-byte-codes';
import type { AgreementGroup, KeyAgreement } from '../keys/key-agreement';
import { KEY_AGREEMENTS } from '../keys/key-agreements';
import { DTLS_1_2, DTLS_1_3 } from '../record/protocol-version';
import type { DtlsOptions } from './endpoint';
import type { Agreed } from './hello-parameters';

/** The one suite of this endpoint: every browser offers it, and takes it first. */
export const SUITE_13 = CIPHER_SUITES.TLS_AES_128_GCM_SHA256;
export const SCHEME_13 = SIGNATURE_SCHEMES.ecdsa_secp256r1_sha256;
const EMPTY = new Uint8Array();

export interface OfferedShare {
  readonly group: number;
  readonly keyExchange: Uint8Array;
}

/** How a group agrees on a secret; undefined for one that is not spoken here. */
export function agreementOf13(group: number): KeyAgreement | undefined {
  const name = namedGroupName(group);
  const known: Readonly<Record<string, KeyAgreement | undefined>> = KEY_AGREEMENTS;
  return name === undefined ? undefined : known[name satisfies string as AgreementGroup];
}

/** Of those that an endpoint may use, the ones that are spoken here. */
export function groups13(groups: readonly number[]): readonly number[] {
  return groups.filter((group) => agreementOf13(group) !== undefined);
}

/** The shares that a client sends: of its first group, and of X25519 beside a hybrid one. */
export function firstShares(groups: readonly number[]): readonly number[] {
  const [first, ...rest] = groups13(groups);
  if (first === undefined) return [];
  const isHybrid = first === NAMED_GROUPS.X25519MLKEM768;
  return isHybrid && rest.includes(NAMED_GROUPS.x25519) ? [first, NAMED_GROUPS.x25519] : [first];
}

/**
 * RFC 9147 §5.3: no session id, and the version stands in an extension. `cookie`: of a
 * HelloRetryRequest, which wants it back (RFC 8446 §4.2.2).
 */
export function clientHello13(
  { groups, srtpProfiles }: DtlsOptions,
  random: Uint8Array,
  shares: readonly OfferedShare[],
  cookie: Uint8Array | undefined,
): ClientHello {
  const extensions: ClientHelloExtension[] = [
    { type: 'supported_versions', value: [DTLS_1_3] },
    { type: 'supported_groups', value: [...groups] },
    { type: 'key_share', value: [...shares] },
    { type: 'signature_algorithms', value: [SCHEME_13] },
    ...(srtpProfiles.length === 0
      ? []
      : [{ type: 'use_srtp' as const, value: { profiles: [...srtpProfiles], mki: EMPTY } }]),
    ...(cookie === undefined ? [] : [{ type: 'cookie' as const, value: cookie }]),
  ];
  return {
    version: DTLS_1_2,
    random,
    sessionId: EMPTY,
    cookie: EMPTY,
    cipherSuites: [SUITE_13],
    compressionMethods: [COMPRESSION_METHODS.null],
    extensions,
  };
}

/** What all answers to a ClientHello have alike. */
const ANSWER = {
  version: DTLS_1_2,
  sessionId: EMPTY,
  compressionMethod: COMPRESSION_METHODS.null,
} as const;

export function serverHello13(
  random: Uint8Array,
  { cipherSuite, group }: Agreed,
  share: Uint8Array,
): ServerHello {
  return {
    ...ANSWER,
    random,
    cipherSuite,
    extensions: [
      { type: 'supported_versions', value: DTLS_1_3 },
      { type: 'key_share', value: { group, keyExchange: share } },
    ],
  };
}

/** RFC 8446 §4.1.4: asks for a share of this group. */
export function helloRetryRequest13(group: number): HelloRetryRequest {
  return {
    ...ANSWER,
    random: HELLO_RETRY_REQUEST_RANDOM,
    cipherSuite: SUITE_13,
    extensions: [
      { type: 'supported_versions', value: DTLS_1_3 },
      { type: 'key_share', value: group },
    ],
  };
}

/** 32 bytes of a hello. */
export function helloRandom(random: Random): Uint8Array {
  return random.stream('hello').bytes(32);
}

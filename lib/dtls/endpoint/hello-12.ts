import { CIPHER_SUITES } from '../handshake/cipher-suite-codes';
import { extensionOf } from '../handshake/extension-codec';
import type { ClientHelloExtension, ServerHelloExtension } from '../handshake/extension-tables';
import type { ClientHello, ServerHello } from '../handshake/hello-messages';
import { NAMED_GROUPS } from '../handshake/named-groups';
import { SIGNATURE_SCHEMES } from '../handshake/signature-schemes';
import { COMPRESSION_METHODS, EC_POINT_FORMATS } from '../handshake/single-byte-codes';
import { SECP256R1_SHARE, X25519_SHARE } from '../keys/diffie-hellman-share';
import type { KeyAgreement } from '../keys/key-agreement';
import { DTLS_1_2 } from '../record/protocol-version';
import type { DtlsOptions } from './endpoint';
import type { Agreed } from './hello-parameters';

/** The one suite of this endpoint: every browser offers it in 1.2, and takes it first. */
export const SUITE_12 = CIPHER_SUITES.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256;
const UNCOMPRESSED = EC_POINT_FORMATS.uncompressed;
const EMPTY = new Uint8Array();

/** The groups of ECDHE in 1.2 (RFC 8422 §5.1.1): the hybrid ones are of 1.3 only. */
const AGREEMENTS: ReadonlyMap<number, KeyAgreement> = new Map([
  [NAMED_GROUPS.x25519, X25519_SHARE],
  [NAMED_GROUPS.secp256r1, SECP256R1_SHARE],
]);

/** How a group agrees on a secret; undefined for one that 1.2 does not have here. */
export function agreementOf12(group: number): KeyAgreement | undefined {
  return AGREEMENTS.get(group);
}

/** Of those that an endpoint may use, the ones that 1.2 has. */
export function groups12(groups: readonly number[]): readonly number[] {
  return groups.filter((group) => AGREEMENTS.has(group));
}

/** RFC 5246 §7.4.1.2; `cookie`: of a HelloVerifyRequest, else empty (RFC 6347 §4.2.1). */
export function clientHello12(
  { groups, srtpProfiles }: DtlsOptions,
  random: Uint8Array,
  cookie: Uint8Array,
): ClientHello {
  const offered = groups12(groups);
  const extensions: ClientHelloExtension[] = [
    { type: 'extended_master_secret', value: true },
    { type: 'renegotiation_info', value: EMPTY },
    ...(offered.length === 0 ? [] : [{ type: 'supported_groups' as const, value: offered }]),
    { type: 'ec_point_formats', value: [UNCOMPRESSED] },
    { type: 'signature_algorithms', value: [SIGNATURE_SCHEMES.ecdsa_secp256r1_sha256] },
    ...srtpOffer(srtpProfiles),
  ];
  return {
    version: DTLS_1_2,
    random,
    sessionId: EMPTY,
    cookie,
    cipherSuites: [SUITE_12],
    compressionMethods: [COMPRESSION_METHODS.null],
    extensions,
  };
}

/** Answers each extension that the client sent and that has an answer (RFC 5246 §7.4.1.4). */
export function serverHello12(
  hello: ClientHello,
  random: Uint8Array,
  { cipherSuite, srtpProfile }: Agreed,
): ServerHello {
  const isOffered = (name: ClientHelloExtension['type']) =>
    extensionOf(hello.extensions, name) !== undefined;
  const isSecure =
    isOffered('renegotiation_info') ||
    hello.cipherSuites.includes(CIPHER_SUITES.TLS_EMPTY_RENEGOTIATION_INFO_SCSV);
  const extensions: ServerHelloExtension[] = [
    { type: 'extended_master_secret', value: true },
    ...(isSecure ? [{ type: 'renegotiation_info' as const, value: EMPTY }] : []),
    ...(isOffered('ec_point_formats')
      ? [{ type: 'ec_point_formats' as const, value: [UNCOMPRESSED] }]
      : []),
    ...srtpOffer(srtpProfile === undefined ? [] : [srtpProfile]),
  ];
  const compressionMethod = COMPRESSION_METHODS.null;
  return {
    version: DTLS_1_2,
    random,
    sessionId: EMPTY,
    cipherSuite,
    compressionMethod,
    extensions,
  };
}

function srtpOffer(profiles: readonly number[]) {
  if (profiles.length === 0) return [];
  return [{ type: 'use_srtp' as const, value: { profiles: [...profiles], mki: EMPTY } }];
}

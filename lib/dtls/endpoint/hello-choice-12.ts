import { extensionOf } from '../handshake/extension-codec';
import type { ServerHelloExtension } from '../handshake/extension-tables';
import type { ClientHello, ServerHello } from '../handshake/hello-messages';
import { SIGNATURE_SCHEMES } from '../handshake/signature-schemes';
import { COMPRESSION_METHODS, EC_POINT_FORMATS } from '../handshake/single-byte-codes';
import { DTLS_1_2 } from '../record/protocol-version';
import type { DtlsOptions } from './endpoint';
import { groups12, SUITE_12 } from './hello-12';
import {
  type Agreed,
  type Chosen,
  firstCommon,
  hasTwice,
  illegal,
  nothingCommon,
} from './hello-parameters';

const EMPTY = new Uint8Array();
const UNCOMPRESSED = EC_POINT_FORMATS.uncompressed;

/** What a server of 1.2 takes out of a ClientHello. */
export function chooseFrom12(hello: ClientHello, options: DtlsOptions): Chosen<Agreed> {
  const { cipherSuites, compressionMethods, extensions } = hello;
  // Only what 1.3 is negotiated with says more than the hello's own version (RFC 8446 §4.2.1).
  const versions = extensionOf(extensions, 'supported_versions')?.value ?? [hello.version];
  if (!versions.includes(DTLS_1_2)) return nothingCommon('no DTLS 1.2 offered', 'protocol_version');
  if (hasTwice(extensions)) return illegal('an extension stands twice in the ClientHello');
  const formats = extensionOf(extensions, 'ec_point_formats')?.value ?? [UNCOMPRESSED];
  if (!formats.includes(UNCOMPRESSED)) return illegal('no uncompressed points (RFC 8422 §5.1.2)');
  if (!compressionMethods.includes(COMPRESSION_METHODS.null)) return illegal('only compressed');
  const renegotiated = extensionOf(extensions, 'renegotiation_info')?.value ?? EMPTY;
  if (renegotiated.length > 0) return nothingCommon('a renegotiation (RFC 5746 §3.6)');
  if (!cipherSuites.includes(SUITE_12)) return nothingCommon('no common cipher suite');
  // RFC 7627 §5.3 leaves the choice; without it the keys are not bound to this handshake.
  if (extensionOf(extensions, 'extended_master_secret') === undefined) {
    return nothingCommon('no extended master secret offered');
  }
  const schemes = extensionOf(extensions, 'signature_algorithms')?.value ?? [];
  if (!schemes.includes(SIGNATURE_SCHEMES.ecdsa_secp256r1_sha256)) {
    return nothingCommon('no common signature scheme');
  }
  const ours = groups12(options.groups);
  // RFC 8422 §4: who names no groups leaves the choice.
  const group = firstCommon(ours, extensionOf(extensions, 'supported_groups')?.value ?? ours);
  if (group === undefined) return nothingCommon('no common group');
  const profiles = extensionOf(extensions, 'use_srtp')?.value.profiles ?? [];
  const srtpProfile = firstCommon(options.srtpProfiles, profiles);
  return { ok: true, value: { cipherSuite: SUITE_12, group, srtpProfile } };
}

/** What the server chose, held against what was offered; the group comes later. */
export function readServerHello12(
  hello: ServerHello,
  { srtpProfiles }: DtlsOptions,
): Chosen<Omit<Agreed, 'group'>> {
  const { cipherSuite, compressionMethod, extensions } = hello;
  if (hello.version !== DTLS_1_2) return nothingCommon('no DTLS 1.2', 'protocol_version');
  if (hasTwice(extensions)) return illegal('an extension stands twice in the ServerHello');
  const offered = ANSWERS.filter((name) => name !== 'use_srtp' || srtpProfiles.length > 0);
  const other = extensions?.find(({ type }) => !offered.includes(type));
  if (other !== undefined) {
    return illegal(`${other.type} answers no offer`, 'unsupported_extension');
  }
  if (cipherSuite !== SUITE_12 || compressionMethod !== COMPRESSION_METHODS.null) {
    return illegal('the server chose what was not offered');
  }
  if (extensionOf(extensions, 'extended_master_secret') === undefined) {
    return nothingCommon('no extended master secret');
  }
  const renegotiated = extensionOf(extensions, 'renegotiation_info')?.value ?? EMPTY;
  if (renegotiated.length > 0) return nothingCommon('a renegotiation (RFC 5746 §3.4)');
  const srtp = extensionOf(extensions, 'use_srtp')?.value;
  const [srtpProfile, ...more] = srtp?.profiles ?? [];
  const isOffered = srtpProfile === undefined || srtpProfiles.includes(srtpProfile);
  if (!isOffered || more.length > 0) return illegal('an SRTP profile that was not offered');
  return { ok: true, value: { cipherSuite, srtpProfile } };
}

/** The extensions of our ClientHello that a ServerHello may answer. */
const ANSWERS: readonly ServerHelloExtension['type'][] = [
  'extended_master_secret',
  'renegotiation_info',
  'ec_point_formats',
  'use_srtp',
];

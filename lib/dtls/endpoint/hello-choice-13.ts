import { extensionOf } from '../handshake/extension-codec';
import type { ClientHelloExtension } from '../handshake/extension-tables';
import type { ClientHello } from '../handshake/hello-messages';
import { COMPRESSION_METHODS } from '../handshake/single-byte-codes';
import { DTLS_1_3 } from '../record/protocol-version';
import type { DtlsOptions } from './endpoint';
import { groups13, type OfferedShare, SCHEME_13, SUITE_13 } from './hello-13';
import {
  type Agreed,
  type Chosen,
  firstCommon,
  hasTwice,
  illegal,
  nothingCommon,
  type Refused,
} from './hello-parameters';

/** What a server of 1.3 takes out of a ClientHello: enough to answer, or the group to ask for. */
export type Choice13 =
  | { readonly kind: 'agreed'; readonly agreed: Agreed; readonly share: Uint8Array }
  | { readonly kind: 'retry'; readonly group: number };

/** `asked`: the group that a HelloRetryRequest asked for, and nothing else is taken then. */
export function chooseFrom13(
  hello: ClientHello,
  options: DtlsOptions,
  asked: number | undefined,
): Chosen<Choice13> {
  const { extensions } = hello;
  const refused = refusedHello(hello);
  if (refused !== undefined) return refused;
  const shares = extensionOf(extensions, 'key_share')?.value;
  const supported = extensionOf(extensions, 'supported_groups')?.value;
  const schemes = extensionOf(extensions, 'signature_algorithms')?.value;
  // RFC 8446 §9.2: whoever comes without a pre-shared key sends all three.
  if (shares === undefined || supported === undefined || schemes === undefined) {
    return nothingCommon('no groups, shares or signature schemes', 'missing_extension');
  }
  if (!schemes.includes(SCHEME_13)) return nothingCommon('no common signature scheme');
  if (!areShares(shares, supported)) return illegal('shares that fit no list of groups');
  const ours = groups13(options.groups);
  const group = firstCommon(
    ours,
    shares.map((share) => share.group),
  );
  if (asked !== undefined && group !== asked) return illegal('not the share that was asked for');
  const share = shares.find((one) => one.group === group)?.keyExchange;
  if (group === undefined || share === undefined) {
    const wanted = firstCommon(ours, supported);
    if (wanted === undefined) return nothingCommon('no common group');
    return { ok: true, value: { kind: 'retry', group: wanted } };
  }
  const profiles = extensionOf(extensions, 'use_srtp')?.value.profiles ?? [];
  const srtpProfile = firstCommon(options.srtpProfiles, profiles);
  const agreed = { cipherSuite: SUITE_13, group, srtpProfile };
  return { ok: true, value: { kind: 'agreed', agreed, share } };
}

/** RFC 8446 §4.2.8: each group once, and none that is not supported. */
function areShares(shares: readonly OfferedShare[], supported: readonly number[]): boolean {
  const groups = shares.map(({ group }) => group);
  return new Set(groups).size === groups.length && groups.every((one) => supported.includes(one));
}

function refusedHello(hello: ClientHello): Refused | undefined {
  const { cipherSuites, compressionMethods, cookie, extensions } = hello;
  if (hasTwice(extensions)) return illegal('an extension stands twice in the ClientHello');
  if (!offersThirteen(extensions)) return nothingCommon('no DTLS 1.3 offered', 'protocol_version');
  const [compression, ...more] = compressionMethods;
  if (compression !== COMPRESSION_METHODS.null || more.length > 0) {
    return illegal('a compression (RFC 8446 §4.1.2)');
  }
  if (cookie.length > 0) return illegal('a cookie of DTLS 1.2 (RFC 9147 §5.3)');
  return cipherSuites.includes(SUITE_13) ? undefined : nothingCommon('no common cipher suite');
}

function offersThirteen(extensions: readonly ClientHelloExtension[] | undefined): boolean {
  return extensionOf(extensions, 'supported_versions')?.value.includes(DTLS_1_3) ?? false;
}

import { type AnyExtension, extensionOf } from '../handshake/extension-codec';
import type {
  EncryptedExtensions,
  HelloRetryRequest,
  ServerHello,
} from '../handshake/hello-messages';
import { COMPRESSION_METHODS } from '../handshake/single-byte-codes';
import { DTLS_1_3 } from '../record/protocol-version';
import type { DtlsOptions } from './endpoint';
import { groups13, SUITE_13 } from './hello-13';
import {
  type Agreed,
  type Chosen,
  hasTwice,
  illegal,
  nothingCommon,
  type Refused,
} from './hello-parameters';

/** What the server chose, held against the groups of the shares that were offered. */
export function readServerHello13(
  hello: ServerHello,
  offered: readonly number[],
): Chosen<Omit<Agreed, 'srtpProfile'> & { readonly share: Uint8Array }> {
  const { cipherSuite, extensions } = hello;
  const version = extensionOf(extensions, 'supported_versions')?.value;
  const refused = refusedAnswer(hello, version, ['supported_versions', 'key_share']);
  if (refused !== undefined) return refused;
  const entry = extensionOf(extensions, 'key_share')?.value;
  if (entry === undefined || !offered.includes(entry.group)) {
    return illegal('the server chose what was not offered');
  }
  return { ok: true, value: { cipherSuite, group: entry.group, share: entry.keyExchange } };
}

/** What a second ClientHello needs: the group of its share, and the cookie. */
export function readRetry13(
  request: HelloRetryRequest,
  { groups }: DtlsOptions,
  offered: readonly number[],
): Chosen<{ readonly group: number; readonly cookie: Uint8Array | undefined }> {
  const { extensions } = request;
  const version = extensionOf(extensions, 'supported_versions')?.value;
  const refused = refusedAnswer(request, version, ['supported_versions', 'key_share', 'cookie']);
  if (refused !== undefined) return refused;
  const cookie = extensionOf(extensions, 'cookie')?.value;
  const asked = extensionOf(extensions, 'key_share')?.value;
  const [first] = offered;
  const group = asked ?? first;
  // RFC 8446 §4.1.4, §4.2.8: a group of ours without a share so far, or at least a cookie.
  const isNew = asked === undefined ? cookie !== undefined : !offered.includes(asked);
  if (group === undefined || !isNew || !groups13(groups).includes(group)) {
    return illegal('a HelloRetryRequest that changes nothing, or to what was not offered');
  }
  return { ok: true, value: { group, cookie } };
}

/** RFC 5764 §4.1.1: one of our profiles, or none. */
export function readProfile13(
  { extensions }: EncryptedExtensions,
  { srtpProfiles }: DtlsOptions,
): Chosen<number | undefined> {
  const answers = srtpProfiles.length > 0 ? ['supported_groups', 'use_srtp'] : ['supported_groups'];
  const refused = refusedExtensions(extensions, answers);
  if (refused !== undefined) return refused;
  const [profile, ...more] = extensionOf(extensions, 'use_srtp')?.value.profiles ?? [];
  const isOffered = profile === undefined || srtpProfiles.includes(profile);
  if (!isOffered || more.length > 0) return illegal('an SRTP profile that was not offered');
  return { ok: true, value: profile };
}

/** RFC 8446 §4.1.3: what a ServerHello and a HelloRetryRequest must say alike. */
function refusedAnswer(
  answer: ServerHello | HelloRetryRequest,
  version: number | undefined,
  answers: readonly string[],
): Refused | undefined {
  if (hasTwice(answer.extensions)) return illegal('an extension stands twice in a ServerHello');
  if (version !== DTLS_1_3) return nothingCommon('no DTLS 1.3', 'protocol_version');
  const { cipherSuite, compressionMethod, sessionId } = answer;
  const isOffered = cipherSuite === SUITE_13 && compressionMethod === COMPRESSION_METHODS.null;
  if (!isOffered || sessionId.length > 0) return illegal('the server chose what was not offered');
  return refusedExtensions(answer.extensions, answers);
}

function refusedExtensions(
  extensions: readonly AnyExtension[] | undefined,
  answers: readonly string[],
): Refused | undefined {
  if (hasTwice(extensions)) return illegal('an extension stands twice');
  const other = extensions?.find(({ type }) => !answers.includes(type));
  if (other === undefined) return undefined;
  return illegal(`${other.type} answers no offer`, 'unsupported_extension');
}

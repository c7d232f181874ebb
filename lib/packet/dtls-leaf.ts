import type { FieldRange } from '@/lib/bytes/byte-range';
import { cipherSuiteName } from '@/lib/dtls/handshake/cipher-suite-codes';
import { extensionTypeName } from '@/lib/dtls/handshake/extension-type';
import { isGrease } from '@/lib/dtls/handshake/grease';
import { namedGroupName } from '@/lib/dtls/handshake/named-groups';
import { signatureSchemeName } from '@/lib/dtls/handshake/signature-schemes';
import { compressionMethodName } from '@/lib/dtls/handshake/single-byte-codes';
import { protocolVersionName } from '@/lib/dtls/record/protocol-version';
import { srtpProfileName } from '@/lib/srtp/profile-codes';
import { hexNumber, type PacketField, packetField } from './packet-field';

/** Fields that are a number of a registry. */
type NamedField =
  | 'hello-version'
  | 'cipher-suite'
  | 'compression-method'
  | 'extension-type'
  | 'offered-version'
  | 'named-group'
  | 'signature-scheme'
  | 'srtp-profile';

interface NamedLeaf {
  readonly field: NamedField;
  readonly nameOf: (code: number) => string | undefined;
}

const nameOrGrease = (nameOf: (code: number) => string | undefined) => (code: number) =>
  isGrease(code) ? 'GREASE' : nameOf(code);

const GROUP: NamedLeaf = { field: 'named-group', nameOf: nameOrGrease(namedGroupName) };
const VERSION: NamedLeaf = { field: 'offered-version', nameOf: nameOrGrease(protocolVersionName) };

/** By the names that the codecs of lib/dtls/handshake give to leaves. */
const NAMED_LEAVES: ReadonlyMap<string, NamedLeaf> = new Map([
  ['cipher suite', { field: 'cipher-suite', nameOf: nameOrGrease(cipherSuiteName) }],
  ['compression method', { field: 'compression-method', nameOf: compressionMethodName }],
  ['extension type', { field: 'extension-type', nameOf: nameOrGrease(extensionTypeName) }],
  ['selected version', VERSION],
  ['server version', { field: 'hello-version', nameOf: protocolVersionName }],
  ['named group', GROUP],
  ['named curve', GROUP],
  ['group', GROUP],
  ['selected group', GROUP],
  ['signature scheme', { field: 'signature-scheme', nameOf: nameOrGrease(signatureSchemeName) }],
  ['profile', { field: 'srtp-profile', nameOf: srtpProfileName }],
]);

type LengthField =
  | 'hello-random'
  | 'hello-session-id'
  | 'hello-cookie'
  | 'public-key'
  | 'certificate'
  | 'signature'
  | 'verify-data';

const BYTES_LEAVES: ReadonlyMap<string, LengthField> = new Map([
  ['random', 'hello-random'],
  ['session id', 'hello-session-id'],
  ['cookie', 'hello-cookie'],
  ['key exchange', 'public-key'],
  ['public key', 'public-key'],
  ['certificate', 'certificate'],
  ['signature', 'signature'],
  ['verify data', 'verify-data'],
]);

/** A leaf of a handshake message; `range` counts from the start of `bytes`. */
export function dtlsLeaf(
  bytes: Uint8Array,
  range: FieldRange,
  isInExtension: boolean,
): PacketField {
  const { name, start, end } = range;
  const length = end - start;
  const value = length <= 4 ? numberAt(bytes, start, end) : 0;
  const named = name === 'version' ? versionLeaf(isInExtension) : NAMED_LEAVES.get(name);
  if (named !== undefined) {
    const registered = named.nameOf(value);
    const code = hexNumber(value, 2 * length);
    return packetField(named.field, range, { code, registered }, registered ?? code);
  }
  const field = BYTES_LEAVES.get(name);
  if (field !== undefined) return packetField(field, range, { length }, `${length} B`);
  if (name === 'protocol name') {
    const protocol = String.fromCharCode(...bytes.subarray(start, end));
    return packetField('protocol-name', range, { protocol }, protocol);
  }
  if (name.endsWith(' length') && length <= 4) {
    const part = name.slice(0, -' length'.length);
    return packetField('handshake-vector-length', range, { part, length: value }, `${value}`);
  }
  const text = length <= 4 ? hexNumber(value, 2 * length) : `${length} B`;
  return packetField('handshake-part', range, { part: name, length }, text);
}

/** A hello names one version, the extension supported_versions those that count in 1.3. */
function versionLeaf(isInExtension: boolean): NamedLeaf {
  return isInExtension ? VERSION : { field: 'hello-version', nameOf: protocolVersionName };
}

function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 256 + (bytes[at] ?? 0);
  return value;
}

import type { ByteRange } from '@/lib/bytes/byte-range';
import type { AnyAttribute } from './attribute-codec';
import { STUN_ATTRIBUTES, type StunAttributeName } from './attributes';
import type { DecodedMessage } from './decode-message';
import { fingerprintOf, hmacSha1, hmacSha256 } from './integrity';

export type Verdict = 'right' | 'wrong' | 'missing';

/** Whether the first MESSAGE-INTEGRITY was made with this key over what precedes it (§14.5). */
export function verifyIntegrity(decoded: DecodedMessage<AnyAttribute>, key: Uint8Array): Verdict {
  return verify(decoded, 'MESSAGE-INTEGRITY', (covered) => hmacSha1(key, covered));
}

/** The same for MESSAGE-INTEGRITY-SHA256; one cut short to 16 bytes or more counts (§14.6). */
export function verifyIntegritySha256(
  decoded: DecodedMessage<AnyAttribute>,
  key: Uint8Array,
): Verdict {
  return verify(decoded, 'MESSAGE-INTEGRITY-SHA256', (covered) => hmacSha256(key, covered));
}

/** Whether FINGERPRINT fits the bytes before it and is the last attribute (§14.7). */
export function verifyFingerprint(decoded: DecodedMessage<AnyAttribute>): Verdict {
  const verdict = verify(decoded, 'FINGERPRINT', (covered) => {
    const value = new Uint8Array(4);
    new DataView(value.buffer).setUint32(0, fingerprintOf(covered));
    return value;
  });
  const last = decoded.layout.attributes.at(-1)?.code;
  return verdict === 'right' && last !== STUN_ATTRIBUTES.FINGERPRINT.code ? 'wrong' : verdict;
}

function verify(
  { bytes, layout }: DecodedMessage<AnyAttribute>,
  name: StunAttributeName,
  valueOver: (covered: Uint8Array) => Uint8Array,
): Verdict {
  const { code } = STUN_ATTRIBUTES[name];
  const found = layout.attributes.find((attribute) => attribute.code === code);
  if (found === undefined) return 'missing';
  const expected = valueOver(coveredBytes(bytes, found.range));
  const value = bytes.subarray(found.value.start, found.value.end);
  for (let at = 0; at < value.length; at += 1) if (value[at] !== expected[at]) return 'wrong';
  return 'right';
}

/** All before the attribute, with a length as if the message ended with it. */
function coveredBytes(bytes: Uint8Array, { start, end }: ByteRange): Uint8Array {
  const covered = bytes.slice(0, start);
  new DataView(covered.buffer).setUint16(2, end - 20);
  return covered;
}

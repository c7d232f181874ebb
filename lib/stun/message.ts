import { hexText } from '@/lib/bytes/hex';
import type { Random } from '@/lib/random';
import type { AnyAttribute, UnknownAttribute } from './attribute-codec';
import { isComprehensionRequired, type StunAttribute } from './attributes';
import type { StunClass } from './message-type';

/** 96 bits as 24 hex digits, so that ids can be compared and be keys. */
export type TransactionId = string;

/** A message as fields; its length, padding and cookie are the codec's. */
export interface StunMessage<Attribute extends AnyAttribute = StunAttribute> {
  readonly class: StunClass;
  /** 0 to 0xfff. */
  readonly method: number;
  readonly transactionId: TransactionId;
  readonly attributes: readonly Attribute[];
}

type ValueNamed<Attribute extends AnyAttribute, Name extends Attribute['type']> = Extract<
  Attribute,
  { readonly type: Name }
>['value'];

export function newTransactionId(random: Random): TransactionId {
  return hexText(random.bytes(12));
}

/**
 * The value of the first attribute of this name. Whatever follows a MESSAGE-INTEGRITY is not
 * seen, except what may stand there (RFC 8489 §14.5): it could have been added on the way.
 */
export function attributeOf<Attribute extends AnyAttribute, Name extends Attribute['type']>(
  message: StunMessage<Attribute>,
  name: Name,
): ValueNamed<Attribute, Name> | undefined {
  return attributesOf(message, name)[0];
}

/** The values of all attributes of this name, in order; TURN repeats XOR-PEER-ADDRESS. */
export function attributesOf<Attribute extends AnyAttribute, Name extends Attribute['type']>(
  message: StunMessage<Attribute>,
  name: Name,
): readonly ValueNamed<Attribute, Name>[] {
  const isNamed = (
    attribute: Attribute,
  ): attribute is Extract<Attribute, { readonly type: Name }> => attribute.type === name;
  return covered(message)
    .filter(isNamed)
    .map((attribute) => attribute.value);
}

/** The codes that must be understood and are not: the body of a 420 response. */
export function unknownRequired(
  message: StunMessage<AnyAttribute | UnknownAttribute>,
): readonly number[] {
  return covered(message).flatMap((attribute) =>
    'code' in attribute && isComprehensionRequired(attribute.code) ? [attribute.code] : [],
  );
}

/** The attributes without those that an integrity check does not cover and thus cannot count. */
function covered<Attribute extends AnyAttribute>(
  message: StunMessage<Attribute>,
): readonly Attribute[] {
  const { attributes } = message;
  const last = attributes.findIndex(({ type }) => PROTECTING.has(type));
  if (last < 0) return attributes;
  return attributes.filter(({ type }, index) => index <= last || TRAILING.has(type));
}

const PROTECTING = new Set(['MESSAGE-INTEGRITY', 'MESSAGE-INTEGRITY-SHA256']);
const TRAILING = new Set(['MESSAGE-INTEGRITY-SHA256', 'FINGERPRINT']);

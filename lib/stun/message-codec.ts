import type {
  AnyAttribute,
  AttributeIn,
  AttributeTable,
  UnknownAttribute,
} from './attribute-codec';
import { STUN_ATTRIBUTES } from './attributes';
import { type Decoded, decodeMessage } from './decode-message';
import { encodeMessage, type Protection } from './encode-message';
import type { StunMessage } from './message';

/** Reads and writes messages of one table of attributes. */
export interface MessageCodec<Attribute extends AnyAttribute> {
  /** Never throws: hostile bytes give a problem with its offset. */
  readonly decode: (bytes: Uint8Array) => Decoded<Attribute>;
  /** Throws a RangeError when a value does not fit its attribute. */
  readonly encode: (message: StunMessage<Attribute>, protection?: Protection) => Uint8Array;
}

/** The codec of a table; a usage of STUN (TURN) adds its own attributes to those of STUN. */
export function messageCodec<const Table extends AttributeTable>(
  table: Table,
): MessageCodec<AttributeIn<Table> | UnknownAttribute> {
  const names = new Map(Object.entries(table).map(([name, { code }]) => [code, name]));
  return {
    decode: (bytes) => decodeMessage(bytes, table, names),
    encode: (message, protection) => encodeMessage(message, table, protection),
  };
}

/** STUN and ICE; an attribute of TURN is unknown to it, as it is to a STUN server. */
export const stunCodec = messageCodec(STUN_ATTRIBUTES);

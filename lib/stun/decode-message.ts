import type { ByteRange, FieldRange } from '@/lib/bytes/byte-range';
import { attemptRead, ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import { hexText } from '@/lib/bytes/hex';
import type {
  AnyAttribute,
  AttributeContext,
  AttributeTable,
  UnknownAttribute,
} from './attribute-codec';
import { MAGIC_COOKIE } from './magic-cookie';
import type { StunMessage } from './message';
import { classOfType, methodOfType } from './message-type';

/*
 *  0 0 | type 14 bits        | length (without these 20 bytes)  |
 *  | magic cookie 0x2112A442                                    |
 *  | transaction id, 96 bits …                                  |      RFC 8489 §5
 *  | attribute type          | length (without padding)         |
 *  | value, padded to a multiple of four …                      |      RFC 8489 §14
 */

/** Where an attribute lies; `range` holds header, value and padding. */
export interface AttributeLayout {
  readonly code: number;
  /** Undefined for an attribute that the codec does not know. */
  readonly name: string | undefined;
  readonly range: ByteRange;
  readonly header: readonly FieldRange[];
  readonly value: ByteRange;
  /** The named parts of the value. */
  readonly fields: readonly FieldRange[];
  readonly padding: ByteRange;
}

/** Where everything lies; of a broken message, what came before the break. */
export interface MessageLayout {
  readonly header: readonly FieldRange[];
  readonly attributes: readonly AttributeLayout[];
}

/** Why bytes are no message, and the offset at which that shows. */
export type StunProblem = { readonly offset: number } & (
  | {
      readonly kind:
        | 'shorter-than-a-header'
        | 'first-bits-not-zero'
        | 'wrong-magic-cookie'
        | 'length-not-a-multiple-of-four'
        | 'length-is-not-that-of-the-bytes'
        | 'attribute-past-the-end';
    }
  | { readonly kind: 'malformed-attribute'; readonly code: number }
);

/** A message, with the bytes that it was read from: integrity is computed over those. */
export interface DecodedMessage<Attribute extends AnyAttribute> {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly message: StunMessage<Attribute>;
  readonly layout: MessageLayout;
}

export type Decoded<Attribute extends AnyAttribute> =
  | DecodedMessage<Attribute>
  | {
      readonly ok: false;
      readonly bytes: Uint8Array;
      readonly problem: StunProblem;
      readonly layout: MessageLayout;
    };

/** `names` finds a name in the table by its code. Never throws. */
export function decodeMessage<Attribute extends AnyAttribute>(
  bytes: Uint8Array,
  table: AttributeTable,
  names: ReadonlyMap<number, string>,
): Decoded<Attribute> {
  const reader = new ByteReader(bytes);
  const headerProblem = problemOfHeader(bytes);
  if (headerProblem !== undefined) {
    return { ok: false, bytes, problem: headerProblem, layout: { header: [], attributes: [] } };
  }
  const type = reader.u16('message type');
  reader.u16('message length');
  reader.u32('magic cookie');
  const transactionId = reader.bytes('transaction id', 12);
  const header = [...reader.fields];

  const attributes: Attribute[] = [];
  const layouts: AttributeLayout[] = [];
  const layout = { header, attributes: layouts };
  while (reader.remaining > 0) {
    const read = readAttribute<Attribute>(bytes, reader.offset, table, names, { transactionId });
    if ('kind' in read) return { ok: false, bytes, problem: read, layout };
    attributes.push(read.attribute);
    layouts.push(read.layout);
    reader.bytes('attribute', read.layout.range.end - reader.offset);
  }
  const message = {
    class: classOfType(type),
    method: methodOfType(type),
    transactionId: hexText(transactionId),
    attributes,
  };
  return { ok: true, bytes, message, layout };
}

/** True when the first 20 bytes can open a STUN message; tells it from what shares the port. */
export function looksLikeStun(bytes: Uint8Array): boolean {
  return problemOfHeader(bytes) === undefined;
}

const HEADER_LENGTH = 20;

function problemOfHeader(bytes: Uint8Array): StunProblem | undefined {
  if (bytes.length < HEADER_LENGTH) return { kind: 'shorter-than-a-header', offset: bytes.length };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0) > 0x3fff) return { kind: 'first-bits-not-zero', offset: 0 };
  if (view.getUint32(4) !== MAGIC_COOKIE) return { kind: 'wrong-magic-cookie', offset: 4 };
  const length = view.getUint16(2);
  if (length % 4 !== 0) return { kind: 'length-not-a-multiple-of-four', offset: 2 };
  if (length !== bytes.length - HEADER_LENGTH) {
    return { kind: 'length-is-not-that-of-the-bytes', offset: 2 };
  }
  return undefined;
}

interface ReadAttribute<Attribute> {
  readonly attribute: Attribute;
  readonly layout: AttributeLayout;
}

/** The length of the message is a multiple of four, so an attribute's header always fits. */
function readAttribute<Attribute extends AnyAttribute>(
  bytes: Uint8Array,
  start: number,
  table: AttributeTable,
  names: ReadonlyMap<number, string>,
  context: AttributeContext,
): ReadAttribute<Attribute> | StunProblem {
  const head = new ByteReader(bytes, start);
  const code = head.u16('attribute type');
  const length = head.u16('attribute length');
  const value = { start: head.offset, end: head.offset + length };
  const end = value.end + (-length & 3);
  if (end > bytes.length) return { kind: 'attribute-past-the-end', offset: start };

  const name = names.get(code);
  const reader = new ByteReader(bytes, value.start, value.end);
  const codec = name === undefined ? undefined : table[name];
  const read = codec && attemptRead(() => codec.read(reader, context));
  const broken = read === undefined || read instanceof PastEndError || reader.remaining > 0;
  if (codec !== undefined && broken) return { kind: 'malformed-attribute', offset: start, code };
  const attribute: AnyAttribute =
    name === undefined || codec === undefined
      ? unknownAttribute(code, reader.rest('value'))
      : { type: name, value: read };
  return {
    // The table that named the attribute is the one whose union `Attribute` is.
    attribute: attribute as Attribute,
    layout: {
      code,
      name,
      range: { start, end },
      header: head.fields,
      value,
      fields: reader.fields,
      padding: { start: value.end, end },
    },
  };
}

function unknownAttribute(code: number, value: Uint8Array): UnknownAttribute {
  return { type: 'unknown', code, value };
}

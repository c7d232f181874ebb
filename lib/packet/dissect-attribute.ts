import type { ByteRange } from '@/lib/bytes/byte-range';
import { attemptRead, ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import type { AttributeTable } from '@/lib/stun/attribute-codec';
import { isComprehensionRequired } from '@/lib/stun/attributes';
import { fingerprintOf } from '@/lib/stun/integrity';
import type { StunClass } from '@/lib/stun/message-type';
import { TURN_ATTRIBUTES, type TurnAttribute } from '@/lib/turn/attributes';
import { attributeParts } from './attribute-parts';
import { attributeText } from './attribute-text';
import type { Coverage } from './field-values';
import type { MessageContext } from './message-context';
import { hexNumber, type PacketField, packetField } from './packet-field';
import type { PacketProblem } from './packet-problem';

/*
 *  | attribute type          | length (without padding)         |
 *  | value, padded to a multiple of four …                      |      RFC 8489 §14
 */

/** What an attribute's reading needs of the message around it. */
export interface AttributeContext {
  readonly message: ByteRange;
  /** Twelve bytes. */
  readonly transactionId: Uint8Array;
  readonly messageClass: StunClass;
  readonly isBinding: boolean;
  /** A connectivity check of ICE. */
  readonly isCheck: boolean;
  /** The credentials are those of a TURN account. */
  readonly isLongTerm: boolean;
  /** A MESSAGE-INTEGRITY stands before it. */
  readonly isProtected: boolean;
  readonly nested: MessageContext['nested'];
}

/** The attribute at `start`; one that reaches past the message's end takes all that is left. */
export function dissectAttribute(
  bytes: Uint8Array,
  start: number,
  context: AttributeContext,
): PacketField {
  const limit = context.message.end;
  if (limit - start < 4) {
    return unreadable(bytes, { start, end: limit }, [], {
      kind: 'cut-off',
      wanted: 4,
      had: limit - start,
    });
  }
  const code = ((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0);
  const length = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
  const padding = -length & 3;
  const head = headFields(start, code, length, padding);
  const value = { start: start + 4, end: start + 4 + length };
  if (value.end + padding > limit) {
    const had = limit - value.start;
    const problem = { kind: 'cut-off', wanted: length + padding, had } as const;
    return unreadable(bytes, { start, end: limit }, head, problem);
  }
  const range = { start, end: value.end + padding };
  const pad =
    padding === 0
      ? []
      : [
          packetField(
            'attribute-padding',
            { start: value.end, end: range.end },
            { length: padding },
            `${padding} B`,
          ),
        ];
  const reader = new ByteReader(bytes, value.start, value.end);
  const attribute = readAttribute(code, reader, context);
  if (attribute === 'malformed') {
    return unreadable(bytes, range, [...head, ...pad], { kind: 'malformed-attribute' });
  }
  const problem = placeProblem(attribute, context);
  if (attribute === 'unknown') {
    const required = isComprehensionRequired(code);
    const text = hexNumber(code, 4);
    const fields = [...head, ...valueField(value), ...pad];
    return packetField('unknown-attribute', range, { code: text, required }, text, {
      fields,
      problem,
    });
  }
  const parts = attributeParts(attribute, bytes, value, reader.fields, context);
  return knownField(attribute, bytes, range, [...head, ...parts, ...pad], context, problem);
}

const NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(TURN_ATTRIBUTES).map(([name, { code }]) => [code, name]),
);

type KnownAttribute = Exclude<TurnAttribute, { readonly type: 'unknown' }>;

function readAttribute(
  code: number,
  reader: ByteReader,
  context: AttributeContext,
): KnownAttribute | 'unknown' | 'malformed' {
  const name = NAMES.get(code);
  const table: AttributeTable = TURN_ATTRIBUTES;
  const codec = name === undefined ? undefined : table[name];
  if (name === undefined || codec === undefined) return 'unknown';
  const value = attemptRead(() => codec.read(reader, context));
  if (value === undefined || value instanceof PastEndError || reader.remaining > 0) {
    return 'malformed';
  }
  // The table that named the attribute is the one whose codec read its value.
  return { type: name, value } as KnownAttribute;
}

function headFields(start: number, code: number, length: number, padding: number) {
  const attribute = NAMES.get(code);
  const codeText = hexNumber(code, 4);
  const required = isComprehensionRequired(code);
  const type = { code: codeText, attribute, required };
  return [
    packetField('attribute-type', { start, end: start + 2 }, type, codeText),
    packetField(
      'attribute-length',
      { start: start + 2, end: start + 4 },
      { length, padding },
      `${length}`,
    ),
  ];
}

function valueField(value: ByteRange): readonly PacketField[] {
  const length = value.end - value.start;
  return length === 0 ? [] : [packetField('attribute-value', value, { length }, `${length} B`)];
}

function unreadable(
  bytes: Uint8Array,
  range: ByteRange,
  fields: readonly PacketField[],
  problem: PacketProblem,
): PacketField {
  const code = ((bytes[range.start] ?? 0) << 8) | (bytes[range.start + 1] ?? 0);
  const known = fields.length > 0;
  const attribute = known ? NAMES.get(code) : undefined;
  const value = { code: known ? hexNumber(code, 4) : '', attribute };
  return packetField('malformed-attribute', range, value, attribute ?? value.code, {
    fields,
    problem,
  });
}

/** Behind MESSAGE-INTEGRITY only the other one and FINGERPRINT count. */
function placeProblem(
  attribute: KnownAttribute | 'unknown',
  { isProtected }: AttributeContext,
): PacketProblem | undefined {
  if (!isProtected) return undefined;
  const counts =
    attribute !== 'unknown' &&
    (attribute.type === 'MESSAGE-INTEGRITY-SHA256' || attribute.type === 'FINGERPRINT');
  return counts ? undefined : { kind: 'after-integrity' };
}

function knownField(
  attribute: KnownAttribute,
  bytes: Uint8Array,
  range: ByteRange,
  fields: readonly PacketField[],
  context: AttributeContext,
  problem: PacketProblem | undefined,
): PacketField {
  const text = attributeText(attribute);
  const rest = { fields, problem };
  switch (attribute.type) {
    case 'MESSAGE-INTEGRITY':
    case 'MESSAGE-INTEGRITY-SHA256':
      return packetField(attribute.type, range, coverage(range, context), text, rest);
    case 'FINGERPRINT':
      return fingerprintField(attribute.value, bytes, range, fields, context);
    case 'USERNAME': {
      const value = { text: attribute.value, isCheck: isCheckName(attribute.value, context) };
      return packetField('USERNAME', range, value, text, rest);
    }
    case 'DATA':
      return packetField('DATA', range, { length: attribute.value.length }, text, rest);
    case 'PRIORITY':
      return packetField('PRIORITY', range, priorityParts(attribute.value), text, rest);
    default:
      // Every other attribute's field has the value of its codec.
      return packetField(attribute.type, range, attribute.value, text, rest);
  }
}

/** Two fragments with a colon between them (RFC 8445 §7.2.2). */
function isCheckName(name: string, { isCheck }: AttributeContext): boolean {
  return isCheck && name.includes(':');
}

function coverage({ start, end }: ByteRange, context: AttributeContext): Coverage {
  return {
    covered: start - context.message.start,
    countedLength: end - context.message.start - 20,
    credential: context.isLongTerm ? 'long-term' : 'short-term',
  };
}

/** RFC 8445 §5.1.2.1: 2^24 × type + 2^8 × local + (256 − component). */
function priorityParts(value: number) {
  return {
    value,
    type: value >>> 24,
    local: (value >>> 8) & 0xffff,
    component: 256 - (value & 0xff),
  };
}

function fingerprintField(
  value: number,
  bytes: Uint8Array,
  range: ByteRange,
  fields: readonly PacketField[],
  { message }: AttributeContext,
): PacketField {
  const covered = bytes.slice(message.start, range.start);
  new DataView(covered.buffer).setUint16(2, range.end - message.start - 20);
  const expected = hexNumber(fingerprintOf(covered), 8);
  const text = hexNumber(value, 8);
  const right = expected === text;
  return packetField(
    'FINGERPRINT',
    range,
    { value: text, expected, right, covered: covered.length },
    text,
    { fields, problem: right ? undefined : { kind: 'fingerprint-wrong', expected } },
  );
}

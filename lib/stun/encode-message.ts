import { ByteWriter } from '@/lib/bytes/byte-writer';
import { parseHex } from '@/lib/bytes/hex';
import type {
  AnyAttribute,
  AttributeContext,
  AttributeTable,
  UnknownAttribute,
} from './attribute-codec';
import { STUN_ATTRIBUTES } from './attributes';
import { fingerprintOf, hmacSha1, hmacSha256 } from './integrity';
import { MAGIC_COOKIE } from './magic-cookie';
import type { StunMessage } from './message';
import { messageType } from './message-type';

/** What is computed over the message and appended to it, in this order. */
export interface Protection {
  /** The key of MESSAGE-INTEGRITY. */
  readonly integrity?: Uint8Array;
  /** The key of MESSAGE-INTEGRITY-SHA256. */
  readonly integritySha256?: Uint8Array;
  /** Whether FINGERPRINT closes the message. */
  readonly fingerprint?: boolean;
  /** What padding is filled with: 0 as RFC 8489 §14 wants it; RFC 5769's samples have spaces. */
  readonly padding?: number;
}

/** Throws a RangeError when a value does not fit its attribute, or all of them their message. */
export function encodeMessage(
  message: StunMessage<AnyAttribute | UnknownAttribute>,
  table: AttributeTable,
  protection: Protection = {},
): Uint8Array {
  const transactionId = parseHex(message.transactionId);
  if (transactionId?.length !== 12) {
    throw new RangeError(`${message.transactionId} is not a transaction id`);
  }
  const writer = new ByteWriter();
  writer.u16('message type', messageType(message.class, message.method));
  writer.u16('message length', 0);
  writer.u32('magic cookie', MAGIC_COOKIE);
  writer.bytes('transaction id', transactionId);
  const context = { transactionId };
  for (const attribute of message.attributes) {
    writeAttribute(writer, attribute, table, context, protection.padding ?? 0);
  }
  writer.overwriteU16(2, writer.offset - 20);
  protect(writer, protection);
  return writer.toBytes();
}

function writeAttribute(
  writer: ByteWriter,
  attribute: AnyAttribute | UnknownAttribute,
  table: AttributeTable,
  context: AttributeContext,
  padding: number,
): void {
  const codec = table[attribute.type];
  const code = 'code' in attribute ? attribute.code : codec?.code;
  if (code === undefined) throw new RangeError(`No attribute ${attribute.type} in this table`);
  writer.u16('attribute type', code);
  writer.u16('attribute length', 0);
  const start = writer.offset;
  if ('code' in attribute) writer.bytes('value', attribute.value);
  else codec?.write(writer, attribute.value, context);
  const length = writer.offset - start;
  writer.overwriteU16(start - 2, length);
  writer.fill('padding', -length & 3, padding);
}

/** Each is computed over a message whose length already includes it (RFC 8489 §14.5 to §14.7). */
function protect(writer: ByteWriter, { integrity, integritySha256, fingerprint }: Protection) {
  if (integrity !== undefined) {
    append(writer, STUN_ATTRIBUTES['MESSAGE-INTEGRITY'].code, 20, (bytes) =>
      hmacSha1(integrity, bytes),
    );
  }
  if (integritySha256 !== undefined) {
    append(writer, STUN_ATTRIBUTES['MESSAGE-INTEGRITY-SHA256'].code, 32, (bytes) =>
      hmacSha256(integritySha256, bytes),
    );
  }
  if (fingerprint === true) {
    append(writer, STUN_ATTRIBUTES.FINGERPRINT.code, 4, (bytes) => {
      const value = new Uint8Array(4);
      new DataView(value.buffer).setUint32(0, fingerprintOf(bytes));
      return value;
    });
  }
}

function append(
  writer: ByteWriter,
  code: number,
  length: number,
  valueOver: (bytes: Uint8Array) => Uint8Array,
): void {
  writer.overwriteU16(2, writer.offset + 4 + length - 20);
  const value = valueOver(writer.peek());
  writer.u16('attribute type', code);
  writer.u16('attribute length', length);
  writer.bytes('value', value);
}

import type { ByteRange } from '@/lib/bytes/byte-range';
import { hexText } from '@/lib/bytes/hex';
import { MAGIC_COOKIE } from '@/lib/stun/magic-cookie';
import { BINDING, classOfType, methodOfType } from '@/lib/stun/message-type';
import { methodName } from '@/lib/turn/methods';
import { type AttributeContext, dissectAttribute } from './dissect-attribute';
import type { MessageContext } from './message-context';
import { hexNumber, type PacketField, packetField } from './packet-field';
import type { PacketProblem } from './packet-problem';

/*
 *  0 0 | type 14 bits        | length (without these 20 bytes)  |
 *  | magic cookie 0x2112A442                                    |
 *  | transaction id, 96 bits …                                  |      RFC 8489 §5
 *  | attributes …
 */

const HEADER = 20;

/**
 * Whether bytes are to be read as a STUN message, whole or broken: by the cookie, or, where that is
 * wrong, by a first byte and a length that fit (`isStream`: the length may reach further).
 */
export function isStunMessage(part: Uint8Array, isStream = false): boolean {
  const first = part[0] ?? 0xff;
  if (first > 0x3f || part.length < 5) return false;
  const cookie = [0x21, 0x12, 0xa4, 0x42];
  const seen = part.subarray(4, 8);
  if (seen.every((byte, at) => byte === cookie[at])) return part.length >= 8 || first <= 3;
  const said = ((part[2] ?? 0) << 8) | (part[3] ?? 0);
  return !isStream && first <= 3 && said % 4 === 0 && part.length === HEADER + said;
}

/** A message that `isStunMessage` recognised, up to the first fault that hides what follows. */
export function dissectStun(
  bytes: Uint8Array,
  range: ByteRange,
  { nested, isStream }: MessageContext,
): PacketField {
  const { start } = range;
  const type = ((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0);
  const said = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
  const messageClass = classOfType(type);
  const methodNumber = methodOfType(type);
  const method = methodName(methodNumber);
  const had = range.end - start - HEADER;
  const value = { class: messageClass, method, length: Math.max(0, had) };
  const text = `${method ?? hexNumber(methodNumber, 3)} ${messageClass}`;
  const header = headerFields(bytes, range);
  if (had < 0) {
    const kind = isStream ? 'continues' : 'cut-off';
    const problem = { kind, wanted: HEADER, had: HEADER + had } as const;
    return packetField('stun-message', range, value, text, { fields: header, problem });
  }
  const attributes = attributeFields(bytes, {
    message: { start, end: Math.min(range.end, start + HEADER + said) },
    transactionId: bytes.slice(start + 8, start + HEADER),
    messageClass,
    isBinding: methodNumber === BINDING,
    nested,
  });
  const rest = { start: start + HEADER + said, end: range.end };
  const trailing = rest.end > rest.start ? [nested(bytes, rest)] : [];
  return packetField('stun-message', range, value, text, {
    fields: [...header, ...attributes, ...trailing],
    problem: lengthProblem(said, had, isStream),
  });
}

/** Those parts of the header that are there. */
function headerFields(bytes: Uint8Array, { start, end }: ByteRange): readonly PacketField[] {
  const part = (from: number, to: number) => ({ start: start + from, end: start + to });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = view.getUint16(start);
  const method = methodOfType(type);
  const length = view.getUint16(start + 2);
  const typeText = hexNumber(type, 4);
  const typeValue = {
    type: typeText,
    class: classOfType(type),
    method: methodName(method),
    methodNumber: hexNumber(method, 3),
  };
  const fields = [
    packetField('stun-type', part(0, 2), typeValue, typeText),
    packetField('stun-length', part(2, 4), { length }, `${length}`),
  ];
  if (end < start + 8) return fields;
  const cookie = view.getUint32(start + 4);
  const right = cookie === MAGIC_COOKIE;
  const found = hexNumber(cookie, 8);
  const problem = right ? undefined : ({ kind: 'wrong-magic-cookie', found } as const);
  fields.push(packetField('stun-cookie', part(4, 8), { right }, found, { problem }));
  if (end < start + HEADER) return fields;
  const id = hexText(bytes.subarray(start + 8, start + HEADER));
  return [...fields, packetField('stun-transaction', part(8, HEADER), { id }, id)];
}

function lengthProblem(said: number, had: number, isStream: boolean): PacketProblem | undefined {
  if (said % 4 !== 0) return { kind: 'length-not-a-multiple-of-four', said };
  if (said === had) return undefined;
  if (isStream && said > had) return { kind: 'continues', wanted: said, had };
  return { kind: 'length-is-not-that-of-the-bytes', said, had };
}

type MessageFacts = Omit<AttributeContext, 'isProtected' | 'isCheck' | 'isLongTerm'>;

/** An attribute that is broken inside hides nothing: its length tells where the next one begins. */
function attributeFields(bytes: Uint8Array, facts: MessageFacts): readonly PacketField[] {
  const { message } = facts;
  const fields: PacketField[] = [];
  const codes = attributeCodes(bytes, message);
  const isLongTerm = !facts.isBinding || codes.has(REALM);
  const isCheck = facts.isBinding && facts.messageClass === 'request' && codes.has(PRIORITY);
  let isProtected = false;
  for (let at = message.start + HEADER; at < message.end; ) {
    const context = { ...facts, isProtected, isCheck, isLongTerm };
    const field = dissectAttribute(bytes, at, context);
    fields.push(field);
    isProtected ||= PROTECTING.has(field.name);
    at = Math.max(field.end, at + 1);
  }
  return withLastFingerprint(fields);
}

const PROTECTING: ReadonlySet<string> = new Set(['MESSAGE-INTEGRITY', 'MESSAGE-INTEGRITY-SHA256']);
const REALM = 0x0014;
const PRIORITY = 0x0024;

/** The codes of all attributes: what one means may depend on another behind it. */
function attributeCodes(bytes: Uint8Array, { start, end }: ByteRange): ReadonlySet<number> {
  const codes = new Set<number>();
  for (let at = start + HEADER; at + 4 <= end; ) {
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    codes.add(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    at += 4 + length + (-length & 3);
  }
  return codes;
}

/** FINGERPRINT must be the last attribute (RFC 8489 §14.7). */
function withLastFingerprint(fields: readonly PacketField[]): readonly PacketField[] {
  return fields.map((field, index) =>
    field.name === 'FINGERPRINT' && field.problem === undefined && index < fields.length - 1
      ? { ...field, problem: { kind: 'fingerprint-not-last' } }
      : field,
  );
}

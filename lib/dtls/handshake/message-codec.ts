import type { FieldRange } from '@/lib/bytes/byte-range';
import { ByteWriter } from '@/lib/bytes/byte-writer';
import type { ContentProblem } from '../record/content';
import { HANDSHAKE_TYPES, handshakeTypeName } from './handshake-type';
import { isHelloRetryRequest } from './hello-messages';
import type { Codec, ValueOf } from './presentation';
import { attemptStruct, StructReader } from './struct-reader';

/** The bodies that a version has, by the names of their messages. */
export type MessageTable = Readonly<Record<string, Codec<unknown>>>;

/** The union that a table makes: one member a name, each with its own body. */
export type MessageIn<Table extends MessageTable> = {
  [Name in keyof Table & string]: { readonly type: Name; readonly body: ValueOf<Table[Name]> };
}[keyof Table & string];

/** A message that the table does not hold, kept as it came. */
export interface UnknownMessage {
  readonly type: 'unknown';
  readonly code: number;
  readonly body: Uint8Array;
}

/** A message as the transcript and the fragments have it: its type and the bytes of its body. */
export interface RawMessage {
  /** 0 to 255: `HANDSHAKE_TYPES`. */
  readonly type: number;
  readonly body: Uint8Array;
}

/** Offsets from the first byte of the body. */
export interface BodyLayout {
  /** Every leaf: in order, without a gap, up to the end or the fault. */
  readonly fields: readonly FieldRange[];
  /** Wholes of several leaves: extensions by their names, key share and certificate entries. */
  readonly entries: readonly FieldRange[];
}

export type DecodedMessage<Message> =
  | { readonly ok: true; readonly message: Message; readonly layout: BodyLayout }
  | { readonly ok: false; readonly problem: ContentProblem; readonly layout: BodyLayout };

/** Reads and writes the bodies of one table. */
export interface MessageCodec<Message> {
  /** Never throws: hostile bytes give a problem with its offset. */
  readonly decode: (raw: RawMessage) => DecodedMessage<Message>;
  /** Throws a RangeError when a value does not fit its field. */
  readonly encode: (message: Message) => RawMessage;
}

export function messageCodec<const Table extends MessageTable>(
  table: Table,
): MessageCodec<MessageIn<Table> | UnknownMessage> {
  return {
    decode: (raw) => decodeBody(raw, table),
    encode: (message) => encodeBody(message, table),
  };
}

function decodeBody<Message>(raw: RawMessage, table: MessageTable): DecodedMessage<Message> {
  const name = nameOf(raw);
  const codec = name === undefined ? undefined : table[name];
  const reader = new StructReader(raw.body);
  const read = attemptStruct(() => {
    const body = codec === undefined ? reader.bytes('body', raw.body.length) : codec.read(reader);
    reader.demandEnd('rest');
    return body;
  });
  const layout = { fields: reader.fields, entries: reader.entries };
  if ('problem' in read) return { ok: false, problem: read.problem, layout };
  const message =
    codec === undefined
      ? { type: 'unknown', code: raw.type, body: read.value }
      : { type: name, body: read.value };
  // The table that named the message is the one whose union `Message` is.
  return { ok: true, message: message as Message, layout };
}

function nameOf(raw: RawMessage): string | undefined {
  const isRetry = raw.type === HANDSHAKE_TYPES.server_hello && isHelloRetryRequest(raw.body);
  return isRetry ? 'hello_retry_request' : handshakeTypeName(raw.type);
}

function encodeBody(
  message: UnknownMessage | { readonly type: string; readonly body: unknown },
  table: MessageTable,
): RawMessage {
  if ('code' in message) return { type: message.code, body: message.body };
  const codec = table[message.type];
  const type = codeOf(message.type);
  if (codec === undefined || type === undefined) {
    throw new RangeError(`No message ${message.type} in this table`);
  }
  const writer = new ByteWriter();
  codec.write(writer, message.body);
  const raw = { type, body: writer.toBytes() };
  if (nameOf(raw) !== message.type) {
    throw new RangeError(`The random of ${message.type} makes it another message`);
  }
  return raw;
}

function codeOf(name: string): number | undefined {
  const codes: Readonly<Record<string, number | undefined>> = HANDSHAKE_TYPES;
  return codes[name === 'hello_retry_request' ? 'server_hello' : name];
}

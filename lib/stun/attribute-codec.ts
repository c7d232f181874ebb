import type { ByteReader } from '@/lib/bytes/byte-reader';
import type { ByteWriter } from '@/lib/bytes/byte-writer';

/** What an attribute may need of the message around it: XOR addresses mix the transaction in. */
export interface AttributeContext {
  /** Twelve bytes. */
  readonly transactionId: Uint8Array;
}

/** How one attribute's value is read and written; its header and padding are the message's. */
export interface AttributeCodec<Value> {
  /** 0 to 0xffff; below 0x8000 a receiver must understand it (RFC 8489 §14). */
  readonly code: number;
  /** The value, or undefined when it is malformed. What is left unread is malformed too. */
  read(reader: ByteReader, context: AttributeContext): Value | undefined;
  /** Throws a RangeError for a value that the attribute cannot hold. */
  write(writer: ByteWriter, value: Value, context: AttributeContext): void;
}

/** Codecs by the name of their attribute. */
export type AttributeTable = Readonly<Record<string, AttributeCodec<unknown>>>;

type ValueOf<Codec> = Codec extends AttributeCodec<infer Value> ? Value : never;

/** The union that a table of codecs makes: one member a name, each with its own value. */
export type AttributeIn<Table extends AttributeTable> = {
  [Name in keyof Table & string]: { readonly type: Name; readonly value: ValueOf<Table[Name]> };
}[keyof Table & string];

/** An attribute that the table does not hold, kept as it came. */
export interface UnknownAttribute {
  readonly type: 'unknown';
  readonly code: number;
  readonly value: Uint8Array;
}

/** What every attribute of every table looks like. */
export interface AnyAttribute {
  readonly type: string;
  readonly value: unknown;
}

import type { ByteRange, FieldRange } from '@/lib/bytes/byte-range';
import { ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import { ByteWriter } from '@/lib/bytes/byte-writer';

/*
 *  Chunks, their parameters and error causes all are a type, a length and a value, padded to a
 *  multiple of four. The length counts neither the padding nor, in a chunk, that of its last
 *  parameter (RFC 9260 §3.2).
 *
 *  | type 16 bits            | length (with these 4 bytes)      |      RFC 9260 §3.2.1, §3.3.10
 *  | value, padded …                                            |
 */

/** Where a chunk, a parameter or an error cause lies; `range` holds header, value and padding. */
export interface TlvLayout {
  readonly code: number;
  /** Undefined for one that the codec does not know. */
  readonly name: string | undefined;
  readonly range: ByteRange;
  readonly header: readonly FieldRange[];
  readonly value: ByteRange;
  /** The named parts of the value. */
  readonly fields: readonly FieldRange[];
  /** The parameters or causes in the value, behind its fields. */
  readonly inner: readonly TlvLayout[];
  readonly padding: ByteRange;
}

/** What a table of parameters or causes makes of a value, and what it is called. */
export interface TlvTable<Value> {
  readonly nameOf: (code: number) => string | undefined;
  readonly read: (code: number, reader: ByteReader) => Value;
}

export interface ReadTlvs<Value> {
  readonly values: readonly Value[];
  readonly layouts: readonly TlvLayout[];
}

/** Bytes that a value has and should not. */
export const EXCESS = 'bytes behind the value';

/** All of `bytes` from `start` to before `end`. Throws a `PastEndError` at what does not fit. */
export function readTlvs<Value>(
  bytes: Uint8Array,
  start: number,
  end: number,
  table: TlvTable<Value>,
): ReadTlvs<Value> {
  const values: Value[] = [];
  const layouts: TlvLayout[] = [];
  for (let at = start; at < end; ) {
    const head = new ByteReader(bytes, at, end);
    const code = head.u16('type');
    const length = head.u16('length');
    const value = { start: head.offset, end: at + length };
    if (length < 4 || value.end > end) throw new PastEndError(at + 2, 'length');
    const reader = new ByteReader(bytes, value.start, value.end);
    values.push(table.read(code, reader));
    if (reader.remaining > 0) throw new PastEndError(reader.offset, EXCESS);
    const padding = { start: value.end, end: Math.min(end, value.end + (-length & 3)) };
    layouts.push({
      code,
      name: table.nameOf(code),
      range: { start: at, end: padding.end },
      header: head.fields,
      value,
      fields: reader.fields,
      inner: [],
      padding,
    });
    at = padding.end;
  }
  return { values, layouts };
}

/** One type, length and value. The padding comes before the next one, as the length of a chunk
 * does not count that of its last. */
export function writeTlv(writer: ByteWriter, code: number, value: () => void): void {
  writePadding(writer);
  const start = writer.offset;
  writer.u16('type', code);
  writer.u16('length', 0);
  value();
  writer.overwriteU16(start + 2, writer.offset - start);
}

/** Zeros up to the next multiple of four. */
export function writePadding(writer: ByteWriter): void {
  if ((writer.offset & 3) !== 0) writer.fill('padding', -writer.offset & 3);
}

/** A type, a length and this value, without padding. */
export function encodeTlv(code: number, value: Uint8Array): Uint8Array {
  const writer = new ByteWriter();
  writeTlv(writer, code, () => writer.bytes('value', value));
  return writer.toBytes();
}

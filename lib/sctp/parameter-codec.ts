import type { ByteReader } from '@/lib/bytes/byte-reader';
import type { ByteWriter } from '@/lib/bytes/byte-writer';

/** One row of a table of parameters: how the value behind its type and length is read, written. */
export interface ParameterCodec<Value> {
  readonly code: number;
  readonly read: (reader: ByteReader) => Value;
  readonly write: (writer: ByteWriter, value: Value) => void;
}

/** 16-bit numbers up to the end. */
export function readU16s(reader: ByteReader, name: string): readonly number[] {
  const numbers: number[] = [];
  while (reader.remaining > 0) numbers.push(reader.u16(name));
  return numbers;
}

export function writeU16s(writer: ByteWriter, name: string, numbers: readonly number[]): void {
  for (const number of numbers) writer.u16(name, number);
}

import type { ByteReader } from '@/lib/bytes/byte-reader';
import type { ByteWriter } from '@/lib/bytes/byte-writer';
import type { FragmentFlags } from './chunks';
import type { ErrorCause } from './error-causes';
import type { Parameter } from './parameters';

/** The value of a chunk as it is read: fields in order, and at the end what has its own header. */
export interface ChunkReader {
  readonly flags: number;
  readonly fields: ByteReader;
  /** What is left of the value, as parameters. */
  readonly parameters: () => readonly Parameter[];
  /** What is left of the value, as error causes. */
  readonly causes: () => readonly ErrorCause[];
}

/** One row of the table of chunks. */
export interface ChunkCodec<Value> {
  readonly code: number;
  readonly read: (reader: ChunkReader) => Value;
  /** 0 where the type has no flags. */
  readonly flags?: (value: Value) => number;
  readonly write: (writer: ByteWriter, value: Value) => void;
}

/* Reserved, I, U, B, E (RFC 9260 §3.3.1). */

export function readFragmentFlags(flags: number): FragmentFlags {
  return {
    immediate: (flags & 8) !== 0,
    unordered: (flags & 4) !== 0,
    beginning: (flags & 2) !== 0,
    ending: (flags & 1) !== 0,
  };
}

export function fragmentFlags(value: FragmentFlags): number {
  return (
    (value.immediate ? 8 : 0) |
    (value.unordered ? 4 : 0) |
    (value.beginning ? 2 : 0) |
    (value.ending ? 1 : 0)
  );
}

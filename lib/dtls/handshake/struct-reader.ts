import type { FieldRange } from '@/lib/bytes/byte-range';
import type { ContentProblem } from '../record/content';

/** What a read that finds something malformed throws; decoders catch it at their edge. */
export class MalformedError extends Error {
  constructor(readonly problem: ContentProblem) {
    super(`${problem.kind}: ${problem.field} at offset ${problem.offset}`);
    this.name = 'MalformedError';
  }
}

/**
 * Reads structures of the presentation language (RFC 8446 §3) one field after the other: numbers of
 * any width, and vectors that bound what is read inside them. Remembers where each field lay.
 */
export class StructReader {
  private readonly leaves: FieldRange[] = [];
  private readonly wholes: FieldRange[] = [];
  private at = 0;
  private end: number;

  constructor(private readonly buffer: Uint8Array) {
    this.end = buffer.length;
  }

  get offset(): number {
    return this.at;
  }

  /** Up to the end of the innermost vector. */
  get remaining(): number {
    return this.end - this.at;
  }

  /** Every leaf read so far: in order, without a gap. */
  get fields(): readonly FieldRange[] {
    return this.leaves;
  }

  /** What holds several leaves: entries of vectors, extensions. In the order of their ends. */
  get entries(): readonly FieldRange[] {
    return this.wholes;
  }

  /** A big-endian number of `width` bytes, 1 to 4. */
  uint(name: string, width: number): number {
    const start = this.take(name, width);
    let value = 0;
    for (let at = start; at < this.at; at += 1) value = value * 256 + (this.buffer[at] ?? 0);
    return value;
  }

  /** A copy, so that what was read does not change with the buffer. */
  bytes(name: string, length: number): Uint8Array {
    const start = this.take(name, length);
    return this.buffer.slice(start, this.at);
  }

  /** A length of `width` bytes, then what `read` makes of that many bytes, all of them. */
  vector<Value>(name: string, width: number, bounds: Bounds, read: () => Value): Value {
    const start = this.at;
    const length = this.uint(`${name} length`, width);
    const { least = 0, greatest = 256 ** width - 1 } = bounds;
    if (length < least || length > greatest) this.fail('out-of-range', `${name} length`, start);
    if (length > this.remaining) this.fail('past-the-end', name, this.at);
    const outer = this.end;
    this.end = this.at + length;
    const value = read();
    this.demandEnd(name);
    this.end = outer;
    return value;
  }

  /** Notes all that was read since `start` as one entry. */
  noteEntry(name: string, start: number): void {
    this.wholes.push({ name, start, end: this.at });
  }

  /** Throws unless everything up to the end of the innermost vector was read. */
  demandEnd(name: string): void {
    if (this.remaining > 0) this.fail('left-over', name, this.at);
  }

  fail(kind: ContentProblem['kind'], field: string, offset: number): never {
    throw new MalformedError({ kind, offset, field });
  }

  private take(name: string, length: number): number {
    const start = this.at;
    if (length > this.remaining) this.fail('past-the-end', name, start);
    this.at = start + length;
    if (length > 0) this.leaves.push({ name, start, end: this.at });
    return start;
  }
}

/** The bounds of a vector in bytes, as `<least..greatest>`: 0 and what the length can hold. */
export interface Bounds {
  readonly least?: number;
  readonly greatest?: number;
}

/** What `read` returns, or what was malformed as a value; other errors pass. */
export function attemptStruct<Value>(
  read: () => Value,
): { readonly value: Value } | { readonly problem: ContentProblem } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof MalformedError) return { problem: error.problem };
    throw error;
  }
}

import type { FieldRange } from './byte-range';

/** What a read past the end throws; decoders catch it at their edge, through `attemptRead`. */
export class PastEndError extends RangeError {
  constructor(
    /** Where the field that did not fit begins, from the start of the buffer. */
    readonly offset: number,
    readonly field: string,
  ) {
    super(`The bytes end inside ${field} at offset ${offset}`);
    this.name = 'PastEndError';
  }
}

/**
 * Reads big-endian fields one after the other and remembers where each lay. Every read throws a
 * `PastEndError` when the field does not fit, and then nothing is consumed.
 */
export class ByteReader {
  private readonly view: DataView;
  private readonly read: FieldRange[] = [];
  private at: number;
  private readonly end: number;

  /** Reads `bytes` from `start` to before `end`; all offsets count from the start of `bytes`. */
  constructor(
    private readonly buffer: Uint8Array,
    start = 0,
    end = buffer.length,
  ) {
    this.view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    this.at = start;
    this.end = Math.min(end, buffer.length);
  }

  get offset(): number {
    return this.at;
  }

  get remaining(): number {
    return this.end - this.at;
  }

  /** The fields read so far, in order. */
  get fields(): readonly FieldRange[] {
    return this.read;
  }

  u8(name: string): number {
    return this.view.getUint8(this.take(name, 1));
  }

  u16(name: string): number {
    return this.view.getUint16(this.take(name, 2));
  }

  u32(name: string): number {
    return this.view.getUint32(this.take(name, 4));
  }

  u64(name: string): bigint {
    return this.view.getBigUint64(this.take(name, 8));
  }

  /** A copy, so that what was read does not change with the buffer. */
  bytes(name: string, length: number): Uint8Array {
    const start = this.take(name, length);
    return this.buffer.slice(start, start + length);
  }

  /** All that is left, which may be nothing. */
  rest(name: string): Uint8Array {
    return this.bytes(name, this.remaining);
  }

  private take(name: string, length: number): number {
    const start = this.at;
    if (length < 0 || start + length > this.end) throw new PastEndError(start, name);
    this.at = start + length;
    this.read.push({ name, start, end: this.at });
    return start;
  }
}

/** What `read` returns, or the error of a read past the end as a value; other errors pass. */
export function attemptRead<Value>(read: () => Value): Value | PastEndError {
  try {
    return read();
  } catch (error) {
    if (error instanceof PastEndError) return error;
    throw error;
  }
}

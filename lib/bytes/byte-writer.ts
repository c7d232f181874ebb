import type { FieldRange } from './byte-range';

/**
 * Writes big-endian fields one after the other into a buffer that grows, and remembers where each
 * went. A number that does not fit its field, or is not whole, throws a RangeError.
 */
export class ByteWriter {
  private buffer = new Uint8Array(128);
  private view = new DataView(this.buffer.buffer);
  private readonly written: FieldRange[] = [];
  private at = 0;

  /** Where the next field goes: the length so far. */
  get offset(): number {
    return this.at;
  }

  /** The fields written so far, in order. */
  get fields(): readonly FieldRange[] {
    return this.written;
  }

  u8(name: string, value: number): void {
    demandFit(name, value, 0xff);
    const start = this.claim(name, 1);
    this.view.setUint8(start, value);
  }

  u16(name: string, value: number): void {
    demandFit(name, value, 0xffff);
    const start = this.claim(name, 2);
    this.view.setUint16(start, value);
  }

  u32(name: string, value: number): void {
    demandFit(name, value, 0xffff_ffff);
    const start = this.claim(name, 4);
    this.view.setUint32(start, value);
  }

  u64(name: string, value: bigint): void {
    if (value < 0n || value > 0xffff_ffff_ffff_ffffn) throw outOfRange(name, value);
    const start = this.claim(name, 8);
    this.view.setBigUint64(start, value);
  }

  bytes(name: string, value: Uint8Array): void {
    const start = this.claim(name, value.length);
    this.buffer.set(value, start);
  }

  /** `length` bytes of the same value: padding, or room for what is known later. */
  fill(name: string, length: number, value = 0): void {
    const start = this.claim(name, length);
    this.buffer.fill(value, start, start + length);
  }

  /** Writes over 16 bits that were written before: a length known only afterwards. */
  overwriteU16(offset: number, value: number): void {
    if (offset + 2 > this.at) throw new RangeError(`Nothing was written at ${offset} yet`);
    demandFit('the field written over', value, 0xffff);
    this.view.setUint16(offset, value);
  }

  /** What was written so far, as it stands: not a copy, and stale after the next write. */
  peek(): Uint8Array {
    return this.buffer.subarray(0, this.at);
  }

  /** A copy of what was written, or of its part from `start` to before `end`. */
  toBytes(start = 0, end = this.at): Uint8Array {
    return this.buffer.slice(start, Math.min(end, this.at));
  }

  /** May replace buffer and view: claim first, then write. */
  private claim(name: string, length: number): number {
    const start = this.at;
    this.at = start + length;
    if (this.at > this.buffer.length) this.grow();
    this.written.push({ name, start, end: this.at });
    return start;
  }

  private grow(): void {
    const grown = new Uint8Array(2 ** Math.ceil(Math.log2(this.at)));
    grown.set(this.buffer);
    this.buffer = grown;
    this.view = new DataView(grown.buffer);
  }
}

function demandFit(name: string, value: number, greatest: number): void {
  if (!Number.isInteger(value) || value < 0 || value > greatest) throw outOfRange(name, value);
}

function outOfRange(name: string, value: number | bigint): RangeError {
  return new RangeError(`${name} cannot hold ${value}`);
}

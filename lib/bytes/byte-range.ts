/** Offsets into one buffer: `start` is the first byte, `end` the first that is no more part. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A field as it was read or written: its name and where it lies. */
export interface FieldRange extends ByteRange {
  readonly name: string;
}

import { ByteWriter } from '@/lib/bytes/byte-writer';
import type { Bounds, StructReader } from './struct-reader';

/*
 * The presentation language of TLS (RFC 8446 §3) as values: a message is declared with these nearly
 * as its RFC writes it, and can then be read and written.
 *
 * Sample input: `opaque cookie<0..255>` is `opaque('cookie', 1)`.
 */

/** How one part of a message is read and written. */
export interface Codec<Value> {
  /** Throws a MalformedError, which decoders catch at their edge. */
  read(reader: StructReader): Value;
  /** Throws a RangeError for a value that the part cannot hold. */
  write(writer: ByteWriter, value: Value): void;
}

export type ValueOf<Part> = Part extends Codec<infer Value> ? Value : never;

/** A number of `width` bytes, 1 to 4. */
export function uint(name: string, width: 1 | 2 | 3 | 4): Codec<number> {
  return {
    read: (reader) => reader.uint(name, width),
    write: (writer, value) => writeUint(writer, name, width, value),
  };
}

/** Exactly `length` bytes. */
export function fixed(name: string, length: number): Codec<Uint8Array> {
  return {
    read: (reader) => reader.bytes(name, length),
    write: (writer, value) => {
      if (value.length !== length) throw new RangeError(`${name} is ${length} bytes`);
      writer.bytes(name, value);
    },
  };
}

/** All that is left of the innermost vector, or of the message. */
export function rest(name: string): Codec<Uint8Array> {
  return {
    read: (reader) => reader.bytes(name, reader.remaining),
    write: (writer, value) => writer.bytes(name, value),
  };
}

/** Bytes behind a length of `width` bytes: `opaque name<least..greatest>`. */
export function opaque(name: string, width: 1 | 2 | 3, bounds: Bounds = {}): Codec<Uint8Array> {
  return bounded(name, width, bounds, rest(name));
}

/** Items behind a length of `width` bytes, which counts bytes: `Item name<least..greatest>`. */
export function vector<Item>(
  name: string,
  width: 1 | 2 | 3,
  bounds: Bounds,
  item: Codec<Item>,
): Codec<readonly Item[]> {
  return bounded(name, width, bounds, {
    read: (reader) => {
      const items: Item[] = [];
      while (reader.remaining > 0) items.push(item.read(reader));
      return items;
    },
    write: (writer, items) => {
      for (const one of items) item.write(writer, one);
    },
  });
}

/** One part behind a length of `width` bytes, which it must fill. */
export function bounded<Value>(
  name: string,
  width: 1 | 2 | 3,
  bounds: Bounds,
  inside: Codec<Value>,
): Codec<Value> {
  return {
    read: (reader) => reader.vector(name, width, bounds, () => inside.read(reader)),
    write: (writer, value) => {
      const inner = new ByteWriter();
      inside.write(inner, value);
      const { least = 0, greatest = 256 ** width - 1 } = bounds;
      if (inner.offset < least || inner.offset > greatest) {
        throw new RangeError(`${name} cannot hold ${inner.offset} bytes`);
      }
      writeUint(writer, `${name} length`, width, inner.offset);
      writer.bytes(name, inner.peek());
    },
  };
}

type StructOf<Parts extends Readonly<Record<string, Codec<unknown>>>> = {
  readonly [Name in keyof Parts]: ValueOf<Parts[Name]>;
};

/** Parts in the order in which they are declared. */
export function struct<const Parts extends Readonly<Record<string, Codec<unknown>>>>(
  parts: Parts,
): Codec<StructOf<Parts>> {
  const list = Object.entries(parts);
  return {
    // The parts' values under the parts' names are what `StructOf` says.
    read: (reader) =>
      Object.fromEntries(list.map(([name, part]) => [name, part.read(reader)])) as StructOf<Parts>,
    write: (writer, value) => {
      for (const [name, part] of list) part.write(writer, value[name]);
    },
  };
}

/** A part that the layout names as a whole, such as one entry of a vector. */
export function entry<Value>(name: string, part: Codec<Value>): Codec<Value> {
  return {
    read: (reader) => {
      const start = reader.offset;
      const value = part.read(reader);
      reader.noteEntry(name, start);
      return value;
    },
    write: (writer, value) => part.write(writer, value),
  };
}

function writeUint(writer: ByteWriter, name: string, width: number, value: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= 256 ** width) {
    throw new RangeError(`${name} cannot hold ${value}`);
  }
  for (let shift = 8 * (width - 1); shift >= 0; shift -= 8)
    writer.u8(name, (value >>> shift) & 255);
}

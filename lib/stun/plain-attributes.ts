import type { ByteReader } from '@/lib/bytes/byte-reader';
import type { AttributeCodec } from './attribute-codec';

/** No value: its presence says it all. */
export function flag(code: number): AttributeCodec<true> {
  return { code, read: () => true, write: () => undefined };
}

export function uint32(code: number): AttributeCodec<number> {
  return {
    code,
    read: (reader) => reader.u32('value'),
    write: (writer, value) => writer.u32('value', value),
  };
}

export function uint64(code: number): AttributeCodec<bigint> {
  return {
    code,
    read: (reader) => reader.u64('value'),
    write: (writer, value) => writer.u64('value', value),
  };
}

/** UTF-8; bytes that are none are malformed, so that a text always leads back to its bytes. */
export function text(code: number): AttributeCodec<string> {
  return {
    code,
    read: (reader) => readText(reader, 'text'),
    write: (writer, value) => writer.bytes('text', new TextEncoder().encode(value)),
  };
}

/** Bytes whose number lies between `least` and `greatest` and is a multiple of `step`. */
export function bytes(
  code: number,
  { least = 0, greatest = 0xffff, step = 1 } = {},
): AttributeCodec<Uint8Array> {
  const fits = (length: number) => length >= least && length <= greatest && length % step === 0;
  return {
    code,
    read: (reader) => (fits(reader.remaining) ? reader.rest('bytes') : undefined),
    write: (writer, value) => {
      if (!fits(value.length)) throw new RangeError(`${value.length} bytes do not fit here`);
      writer.bytes('bytes', value);
    },
  };
}

export function uint16List(code: number): AttributeCodec<readonly number[]> {
  return {
    code,
    read: (reader) => readList(reader, () => reader.u16('entry')),
    write: (writer, value) => {
      for (const entry of value) writer.u16('entry', entry);
    },
  };
}

export function uint32List(code: number): AttributeCodec<readonly number[]> {
  return {
    code,
    read: (reader) => readList(reader, () => reader.u32('entry')),
    write: (writer, value) => {
      for (const entry of value) writer.u32('entry', entry);
    },
  };
}

/** All that is left as text, undefined when it is not UTF-8. */
export function readText(reader: ByteReader, name: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(reader.rest(name));
  } catch {
    return undefined;
  }
}

/** Entries until nothing is left; an entry that does not fit throws as every read does. */
export function readList<Entry>(reader: ByteReader, read: () => Entry): readonly Entry[] {
  const entries: Entry[] = [];
  while (reader.remaining > 0) entries.push(read());
  return entries;
}

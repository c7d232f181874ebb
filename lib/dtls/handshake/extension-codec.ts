import type { ByteWriter } from '@/lib/bytes/byte-writer';
import { EXTENSION_TYPES, type ExtensionTypeName, extensionTypeName } from './extension-type';
import { bounded, type Codec, rest, uint, type ValueOf } from './presentation';
import type { StructReader } from './struct-reader';

/*
 *  | extension type, 16 bits | length, 16 bits | value …          RFC 8446 §4.2
 */

/** What the value of each extension is in one message; key_share alone has three forms. */
export type ExtensionTable = { readonly [Name in ExtensionTypeName]?: Codec<unknown> };

/** The union that a table makes: one member a name, each with its own value. */
export type ExtensionIn<Table extends ExtensionTable> = {
  [Name in keyof Table & ExtensionTypeName]: {
    readonly type: Name;
    readonly value: ValueOf<Table[Name]>;
  };
}[keyof Table & ExtensionTypeName];

/** An extension that the table does not hold, kept as it came; GREASE is one. */
export interface UnknownExtension {
  readonly type: 'unknown';
  readonly code: number;
  readonly value: Uint8Array;
}

/** What every extension of every table looks like. */
export interface AnyExtension {
  readonly type: string;
  readonly value: unknown;
}

/** One extension of a table; the layout notes it as an entry by its name. */
export function extension<const Table extends ExtensionTable>(
  table: Table,
): Codec<ExtensionIn<Table> | UnknownExtension> {
  return {
    // The table that named the extension is the one whose union this is.
    read: (reader) => readExtension(reader, table) as ExtensionIn<Table> | UnknownExtension,
    write: (writer, value) => writeExtension(writer, table, value),
  };
}

const TYPE = uint('extension type', 2);
const UNKNOWN_VALUE = bounded('extension', 2, {}, rest('value'));

function readExtension(
  reader: StructReader,
  table: ExtensionTable,
): AnyExtension | UnknownExtension {
  const start = reader.offset;
  const code = TYPE.read(reader);
  const name = extensionTypeName(code);
  const codec = name === undefined ? undefined : table[name];
  const one =
    name === undefined || codec === undefined
      ? { type: 'unknown' as const, code, value: UNKNOWN_VALUE.read(reader) }
      : { type: name, value: bounded('extension', 2, {}, codec).read(reader) };
  reader.noteEntry(name ?? 'unknown extension', start);
  return one;
}

function writeExtension(
  writer: ByteWriter,
  table: ExtensionTable,
  one: AnyExtension | UnknownExtension,
): void {
  if ('code' in one) {
    TYPE.write(writer, one.code);
    UNKNOWN_VALUE.write(writer, one.value);
    return;
  }
  const codecs: Readonly<Record<string, Codec<unknown> | undefined>> = table;
  const codes: Readonly<Record<string, number | undefined>> = EXTENSION_TYPES;
  const code = codes[one.type];
  const codec = codecs[one.type];
  if (code === undefined || codec === undefined) {
    throw new RangeError(`This message has no extension ${one.type}`);
  }
  TYPE.write(writer, code);
  bounded('extension', 2, {}, codec).write(writer, one.value);
}

/** The extension of that name; undefined when there is none, or no block of extensions at all. */
export function extensionOf<Extension extends AnyExtension, Name extends Extension['type']>(
  extensions: readonly Extension[] | undefined,
  name: Name,
): Extract<Extension, { readonly type: Name }> | undefined {
  return extensions?.find(
    (one): one is Extract<Extension, { readonly type: Name }> => one.type === name,
  );
}

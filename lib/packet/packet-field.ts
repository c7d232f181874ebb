import type { ByteRange } from '@/lib/bytes/byte-range';
import type { FieldName, FieldValues } from './field-values';
import type { PacketProblem } from './packet-problem';

interface FieldNamed<Name extends FieldName> extends ByteRange {
  readonly name: Name;
  readonly value: FieldValues[Name];
  /** The value for reading, the same in every language; empty where there is none to tell. */
  readonly text: string;
  /** Its parts, in the order of their bytes; they need not cover all of it. */
  readonly fields: readonly PacketField[];
  readonly problem: PacketProblem | undefined;
}

/** A field of a packet: `start` and `end` are offsets into the whole datagram or segment. */
export type PacketField = { [Name in FieldName]: FieldNamed<Name> }[FieldName];

export type FieldOf<Name extends FieldName> = Extract<PacketField, { readonly name: Name }>;

/** The bytes of a datagram or segment, taken apart. */
export interface PacketTree {
  readonly bytes: Uint8Array;
  readonly fields: readonly PacketField[];
}

/** What a field may have besides its value. */
interface Rest {
  readonly fields?: readonly PacketField[];
  readonly problem?: PacketProblem | undefined;
}

/** A field as it stands in a tree. */
export function packetField<Name extends FieldName>(
  name: Name,
  { start, end }: ByteRange,
  value: FieldValues[Name],
  text: string,
  { fields = [], problem }: Rest = {},
): PacketField {
  // The name and its value belong together by the signature; the union cannot see it.
  return { name, start, end, value, text, fields, problem } as unknown as PacketField;
}

/** Bytes `from` to before `to` of something that begins at `start`. */
export function bytesWithin(start: number, from: number, to: number): ByteRange {
  return { start: start + from, end: start + to };
}

/** The number as the specifications write it: `0x` and so many hex digits. */
export function hexNumber(value: number, digits: number): string {
  return `0x${value.toString(16).padStart(digits, '0')}`;
}

/** The field of this name among the direct parts, undefined where there is none. */
export function partNamed<Name extends FieldName>(
  { fields }: { readonly fields: readonly PacketField[] },
  name: Name,
): FieldOf<Name> | undefined {
  return fields.find((field): field is FieldOf<Name> => field.name === name);
}

/** Every field with all that it holds, parents before their parts. */
export function* everyField(fields: readonly PacketField[]): Generator<PacketField> {
  for (const field of fields) {
    yield field;
    yield* everyField(field.fields);
  }
}

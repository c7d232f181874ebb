import type { ByteReader } from '@/lib/bytes/byte-reader';
import type { ByteWriter } from '@/lib/bytes/byte-writer';
import { type ParameterCodec, readU16s, writeU16s } from './parameter-codec';
import { RECONFIGURATION_TABLE, type ReconfigurationValues } from './reconfiguration-parameters';
import { type TlvTable, writeTlv } from './tlv';

/** The parameters of chunks, by name; RFC 9260 §3.3 where nothing else is said. */
interface ParameterValues extends ReconfigurationValues {
  /** Only its sender knows what it means. */
  readonly 'HEARTBEAT-INFO': { readonly info: Uint8Array };
  readonly 'IPV4-ADDRESS': { readonly address: Uint8Array };
  readonly 'IPV6-ADDRESS': { readonly address: Uint8Array };
  /** Only its sender knows what it means. */
  readonly 'STATE-COOKIE': { readonly cookie: Uint8Array };
  /** A parameter of the INIT that was not understood, whole. */
  readonly 'UNRECOGNIZED-PARAMETER': { readonly parameter: Uint8Array };
  /** Milliseconds longer that the cookie should live. */
  readonly 'COOKIE-PRESERVATIVE': { readonly increment: number };
  readonly 'SUPPORTED-ADDRESS-TYPES': { readonly types: readonly number[] };
  /** RFC 9653: the checksum may be zero, because `method` finds errors; 1 is DTLS. */
  readonly 'ZERO-CHECKSUM-ACCEPTABLE': { readonly method: number };
  /** RFC 5061 §4.2.7: chunk types beyond those of RFC 9260. */
  readonly 'SUPPORTED-EXTENSIONS': { readonly chunkTypes: readonly number[] };
  /** RFC 3758 §3.1. */
  readonly 'FORWARD-TSN-SUPPORTED': object;
}

export type ParameterType = keyof ParameterValues;

/** A parameter that this codec does not know. */
export interface UnknownParameter {
  readonly type: 'unknown';
  readonly code: number;
  readonly value: Uint8Array;
}

export type Parameter =
  | { [Type in ParameterType]: { readonly type: Type } & ParameterValues[Type] }[ParameterType]
  | UnknownParameter;

const TABLE: {
  readonly [Type in ParameterType]: ParameterCodec<ParameterValues[Type]>;
} = {
  ...RECONFIGURATION_TABLE,
  'HEARTBEAT-INFO': opaque(1, 'heartbeat information', 'info'),
  'IPV4-ADDRESS': address(5, 4),
  'IPV6-ADDRESS': address(6, 16),
  'STATE-COOKIE': opaque(7, 'state cookie', 'cookie'),
  'UNRECOGNIZED-PARAMETER': opaque(8, 'unrecognized parameter', 'parameter'),
  'COOKIE-PRESERVATIVE': {
    code: 9,
    read: (reader) => ({ increment: reader.u32('suggested cookie life-span increment') }),
    write: (writer, value) => writer.u32('suggested cookie life-span increment', value.increment),
  },
  'SUPPORTED-ADDRESS-TYPES': {
    code: 12,
    read: (reader) => ({ types: readU16s(reader, 'address type') }),
    write: (writer, value) => writeU16s(writer, 'address type', value.types),
  },
  'ZERO-CHECKSUM-ACCEPTABLE': {
    code: 0x8001,
    read: (reader) => ({ method: reader.u32('error detection method') }),
    write: (writer, value) => writer.u32('error detection method', value.method),
  },
  'SUPPORTED-EXTENSIONS': {
    code: 0x8008,
    read: (reader) => ({ chunkTypes: [...reader.rest('chunk types')] }),
    write: (writer, value) => writer.bytes('chunk types', Uint8Array.from(value.chunkTypes)),
  },
  'FORWARD-TSN-SUPPORTED': { code: 0xc000, read: () => ({}), write: () => undefined },
};

const TYPES = new Map<number, ParameterType>(
  Object.entries(TABLE).map(([type, { code }]) => [code, type as ParameterType]),
);

export const PARAMETER_TABLE: TlvTable<Parameter> = {
  nameOf: (code) => TYPES.get(code),
  read: (code, reader) => {
    const type = TYPES.get(code);
    if (type === undefined) return { type: 'unknown', code, value: reader.rest('value') };
    // The row that the name stands for is the one whose value the union has under that name.
    return { type, ...TABLE[type].read(reader) } as Parameter;
  },
};

/** The number that says which parameter it is. */
export function parameterCode(parameter: Parameter): number {
  return parameter.type === 'unknown' ? parameter.code : TABLE[parameter.type].code;
}

export function writeParameters(writer: ByteWriter, parameters: readonly Parameter[]): void {
  for (const parameter of parameters) {
    writeTlv(writer, parameterCode(parameter), () => {
      if (parameter.type === 'unknown') writer.bytes('value', parameter.value);
      else (TABLE[parameter.type] as ParameterCodec<Parameter>).write(writer, parameter);
    });
  }
}

/** The first parameter of this type. */
export function parameterOf<Type extends ParameterType>(
  parameters: readonly Parameter[],
  type: Type,
): Extract<Parameter, { readonly type: Type }> | undefined {
  const isOfType = (one: Parameter): one is Extract<Parameter, { readonly type: Type }> =>
    one.type === type;
  return parameters.find(isOfType);
}

function opaque<Key extends string>(
  code: number,
  name: string,
  key: Key,
): ParameterCodec<{ readonly [K in Key]: Uint8Array }> {
  return {
    code,
    read: (reader: ByteReader) => ({ [key]: reader.rest(name) }) as { [K in Key]: Uint8Array },
    write: (writer, value) => writer.bytes(name, value[key]),
  };
}

function address(code: number, length: number): ParameterCodec<{ readonly address: Uint8Array }> {
  return {
    code,
    read: (reader) => ({ address: reader.bytes('address', length) }),
    write: (writer, value) => writer.bytes('address', value.address),
  };
}

import type { ByteWriter } from '@/lib/bytes/byte-writer';
import { type TlvTable, writeTlv } from './tlv';

/** Why an association reports an error or aborts; what `info` holds depends on the code. */
export interface ErrorCause {
  readonly code: number;
  readonly info: Uint8Array;
}

/** RFC 9260 §3.3.10. */
export const ERROR_CAUSES = {
  INVALID_STREAM_IDENTIFIER: 1,
  MISSING_MANDATORY_PARAMETER: 2,
  STALE_COOKIE: 3,
  OUT_OF_RESOURCE: 4,
  UNRESOLVABLE_ADDRESS: 5,
  UNRECOGNIZED_CHUNK_TYPE: 6,
  INVALID_MANDATORY_PARAMETER: 7,
  UNRECOGNIZED_PARAMETERS: 8,
  NO_USER_DATA: 9,
  COOKIE_RECEIVED_WHILE_SHUTTING_DOWN: 10,
  RESTART_WITH_NEW_ADDRESSES: 11,
  USER_INITIATED_ABORT: 12,
  PROTOCOL_VIOLATION: 13,
} as const;

const NAMES = new Map<number, string>(
  Object.entries(ERROR_CAUSES).map(([name, code]) => [code, name.replaceAll('_', '-')]),
);

/** The RFC's name with hyphens; undefined for a code that is not known here. */
export function errorCauseName(code: number): string | undefined {
  return NAMES.get(code);
}

/** A cause whose information is text, as an abort by the user has it. */
export function textCause(code: number, text: string): ErrorCause {
  return { code, info: new TextEncoder().encode(text) };
}

export const CAUSE_TABLE: TlvTable<ErrorCause> = {
  nameOf: errorCauseName,
  read: (code, reader) => ({ code, info: reader.rest('cause-specific information') }),
};

export function writeCauses(writer: ByteWriter, causes: readonly ErrorCause[]): void {
  for (const { code, info } of causes) {
    writeTlv(writer, code, () => writer.bytes('cause-specific information', info));
  }
}

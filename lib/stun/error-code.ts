import type { AttributeCodec } from './attribute-codec';
import { readText } from './plain-attributes';

/** The code and the reason of an error response; the code is 300 to 699. */
export interface StunError {
  readonly code: number;
  readonly reason: string;
}

/** The registered reason phrases: RFC 8489 §14.8, RFC 8656 §19, RFC 8445 §16.1, RFC 6062 §6.3. */
export const ERROR_REASONS = {
  300: 'Try Alternate',
  400: 'Bad Request',
  401: 'Unauthenticated',
  403: 'Forbidden',
  420: 'Unknown Attribute',
  437: 'Allocation Mismatch',
  438: 'Stale Nonce',
  440: 'Address Family not Supported',
  441: 'Wrong Credentials',
  442: 'Unsupported Transport Protocol',
  443: 'Peer Address Family Mismatch',
  446: 'Connection Already Exists',
  447: 'Connection Timeout or Failure',
  486: 'Allocation Quota Reached',
  487: 'Role Conflict',
  500: 'Server Error',
  508: 'Insufficient Capacity',
} as const;

export type ErrorCode = keyof typeof ERROR_REASONS;

/** The error with its registered reason. */
export function stunError(code: ErrorCode): StunError {
  return { code, reason: ERROR_REASONS[code] };
}

/** ERROR-CODE: 21 bits of zero, the hundreds digit, the rest as a number, the reason (§14.8). */
export function errorCode(code: number): AttributeCodec<StunError> {
  return {
    code,
    read: (reader) => {
      reader.u16('reserved');
      const hundreds = reader.u8('class') & 0b111;
      const number = reader.u8('number');
      const reason = readText(reader, 'reason');
      if (hundreds < 3 || hundreds > 6 || number > 99 || reason === undefined) return undefined;
      return { code: hundreds * 100 + number, reason };
    },
    write: (writer, error) => {
      if (error.code < 300 || error.code > 699) throw new RangeError(`No error code ${error.code}`);
      writer.u16('reserved', 0);
      writer.u8('class', Math.floor(error.code / 100));
      writer.u8('number', error.code % 100);
      writer.bytes('reason', new TextEncoder().encode(error.reason));
    },
  };
}

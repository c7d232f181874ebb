import type { TlsType } from './field-values';
import { hexNumber, type PacketField, packetField } from './packet-field';

/*
 *  | content type | legacy version 0x03 0x03 | length | fragment …     RFC 8446 §5.1
 */

const HEADER = 5;
/** Plaintext of 2^14 bytes and what protection adds (RFC 8446 §5.2). */
const LARGEST_FRAGMENT = 2 ** 14 + 256;

const TYPES: Readonly<Record<number, TlsType>> = {
  20: 'change_cipher_spec',
  21: 'alert',
  22: 'handshake',
  23: 'application_data',
};

/** The records of a segment. Their content is opaque: the simulator models TLS by its sizes. */
export function dissectTls(bytes: Uint8Array): readonly PacketField[] {
  const fields: PacketField[] = [];
  for (let at = 0; at < bytes.length; ) {
    const field = dissectRecord(bytes, at);
    fields.push(field);
    at = field.end;
  }
  return fields;
}

function dissectRecord(bytes: Uint8Array, start: number): PacketField {
  const byte = bytes[start] ?? 0;
  const type = TYPES[byte];
  const whole = { start, end: bytes.length };
  const length = ((bytes[start + 3] ?? 0) << 8) | (bytes[start + 4] ?? 0);
  if (type === undefined || bytes[start + 1] !== 3 || length > LARGEST_FRAGMENT) {
    const rest = whole.end - start;
    return packetField('tls-continuation', whole, { length: rest }, `${rest} B`);
  }
  if (start + HEADER > bytes.length) {
    const problem = { kind: 'continues', wanted: HEADER, had: bytes.length - start } as const;
    return packetField('tls-record', whole, { type, length: 0 }, type, { problem });
  }
  const end = Math.min(start + HEADER + length, bytes.length);
  const had = end - start - HEADER;
  const version = hexNumber(((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0), 4);
  const part = (from: number, to: number) => ({ start: start + from, end: start + to });
  const fields = [
    packetField('tls-type', part(0, 1), { type, byte }, `${byte}`),
    packetField('tls-version', part(1, 3), { version }, version),
    packetField('tls-length', part(3, HEADER), { length }, `${length}`),
    ...(had > 0
      ? [
          packetField(
            'tls-fragment',
            { start: start + HEADER, end },
            { length: had, type },
            `${had} B`,
          ),
        ]
      : []),
  ];
  const problem = had < length ? ({ kind: 'continues', wanted: length, had } as const) : undefined;
  return packetField('tls-record', { start, end }, { type, length }, `${type}, ${length} B`, {
    fields,
    problem,
  });
}

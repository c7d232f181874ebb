import type { ByteRange } from '@/lib/bytes/byte-range';
import { decodeAck } from '@/lib/dtls/record/ack';
import { alertDescriptionName, alertLevelName, decodeAlert } from '@/lib/dtls/record/alert';
import { CONTENT_TYPES } from '@/lib/dtls/record/content-type';
import { dissectHandshake } from './dissect-handshake';
import { type PacketField, packetField } from './packet-field';

/**
 * The content of a record in clear, or of one that was decrypted, by its content type; `version` tells
 * how handshake messages are read.
 */
export function dissectDtlsContent(
  bytes: Uint8Array,
  range: ByteRange,
  contentType: number,
  version: number,
): readonly PacketField[] {
  switch (contentType) {
    case CONTENT_TYPES.handshake:
      return dissectHandshake(bytes, range, version);
    case CONTENT_TYPES.alert:
      return alertFields(bytes, range);
    case CONTENT_TYPES.change_cipher_spec: {
      const byte = bytes[range.start] ?? 0;
      return [packetField('change-cipher-spec', range, { byte }, `${byte}`)];
    }
    case CONTENT_TYPES.ack:
      return ackFields(bytes, range);
    default:
      return plainData(range);
  }
}

function alertFields(bytes: Uint8Array, range: ByteRange): readonly PacketField[] {
  const { start, end } = range;
  const alert = decodeAlert(bytes.subarray(start, end));
  if (!alert.ok) return malformed(range, alert.problem.field);
  const { level, description } = alert.value;
  const levelName = alertLevelName(level);
  const told = alertDescriptionName(description);
  const first = { start, end: start + 1 };
  const second = { start: start + 1, end };
  const levelValue = { code: `${level}`, registered: levelName };
  const value = { code: `${description}`, registered: told };
  return [
    packetField('alert-level', first, levelValue, levelName ?? `${level}`),
    packetField('alert-description', second, value, told ?? `${description}`),
  ];
}

function ackFields(bytes: Uint8Array, range: ByteRange): readonly PacketField[] {
  const { start } = range;
  const ack = decodeAck(bytes.subarray(start, range.end));
  if (!ack.ok) return malformed(range, ack.problem.field);
  const length = 16 * ack.value.recordNumbers.length;
  const numbers = ack.value.recordNumbers.flatMap(({ epoch, sequenceNumber }, index) => {
    const at = start + 2 + 16 * index;
    return [
      packetField('ack-epoch', { start: at, end: at + 8 }, { epoch: `${epoch}` }, `${epoch}`),
      packetField(
        'ack-sequence',
        { start: at + 8, end: at + 16 },
        { sequence: `${sequenceNumber}` },
        `${sequenceNumber}`,
      ),
    ];
  });
  return [
    packetField('ack-length', { start, end: start + 2 }, { length }, `${length}`),
    ...numbers,
  ];
}

function plainData(range: ByteRange): readonly PacketField[] {
  const length = range.end - range.start;
  return [packetField('dtls-data', range, { length }, `${length} B`)];
}

function malformed(range: ByteRange, part: string): readonly PacketField[] {
  const length = range.end - range.start;
  const problem = { kind: 'malformed-message', part } as const;
  return [packetField('dtls-data', range, { length }, `${length} B`, { problem })];
}

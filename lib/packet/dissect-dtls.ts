import type { ByteRange } from '@/lib/bytes/byte-range';
import { CONTENT_TYPES, contentTypeName } from '@/lib/dtls/record/content-type';
import { protocolVersionName } from '@/lib/dtls/record/protocol-version';
import { type RecordProblem, readRecords } from '@/lib/dtls/record/read-records';
import type { ReadRecord } from '@/lib/dtls/record/record';
import { dissectDtlsContent } from './dissect-dtls-content';
import { dissectPayload } from './dissect-payload';
import { bytesWithin, hexNumber, type PacketField, packetField } from './packet-field';

/**
 * A datagram of DTLS: records one after the other (RFC 6347 §4.1.1, RFC 9147 §4.3). What is encrypted
 * stays as it is. Bytes that begin like DTLS but hold no record are a payload.
 */
export function dissectDtls(bytes: Uint8Array, range: ByteRange): PacketField {
  const { start, end } = range;
  const read = readRecords(bytes.subarray(start, end));
  const fields = read.records.map((record) => recordField(bytes, start, record));
  if (!read.ok) {
    const at = start + (read.records.at(-1)?.layout.range.end ?? 0);
    const { kind } = read.problem;
    const isOther = kind === 'no-content-type' || kind === 'no-dtls-version';
    if (fields.length === 0 && isOther) return dissectPayload(range, 'dtls');
    fields.push(brokenRecord(bytes, { start: at, end }, kind));
  }
  const text = fields.map((field) => field.text).join(', ');
  return packetField('dtls-datagram', range, { records: fields.length }, text, { fields });
}

function recordField(bytes: Uint8Array, base: number, read: ReadRecord): PacketField {
  const { record, layout } = read;
  const range = { start: base + layout.range.start, end: base + layout.range.end };
  const content = { start: base + layout.fragment.start, end: range.end };
  const length = content.end - content.start;
  if (record.header === 'unified') {
    const value = {
      type: undefined,
      epoch: record.epochBits,
      isEncrypted: true,
      isUnified: true,
      length,
    };
    const text = `Encrypted (DTLS 1.3, epoch …${record.epochBits})`;
    const body = packetField('dtls-encrypted', content, { length, isUnified: true }, `${length} B`);
    const fields = [...unifiedHeader(base, read), ...(length > 0 ? [body] : [])];
    return packetField('dtls-record', range, value, text, { fields });
  }
  const { contentType, epoch, version } = record;
  const type = contentTypeName(contentType);
  const isEncrypted = epoch > 0 || contentType === CONTENT_TYPES.tls12_cid;
  const inner = isEncrypted
    ? [packetField('dtls-encrypted', content, { length, isUnified: false }, `${length} B`)]
    : dissectDtlsContent(bytes, content, contentType, version);
  const value = { type, epoch, isEncrypted, isUnified: false, length };
  const name = type ?? `${contentType}`;
  const text = isEncrypted ? `Encrypted ${name}` : contentText(name, inner);
  const fields = [...fullHeader(base, read), ...(length > 0 ? inner : [])];
  return packetField('dtls-record', range, value, text, { fields });
}

/** Messages go by their names, and an alert by what it says. */
function contentText(type: string, inner: readonly PacketField[]): string {
  const told = inner.filter(({ name }) => name === 'handshake-message');
  if (told.length > 0) return told.map(({ text }) => text).join(', ');
  const alert = inner.find(({ name }) => name === 'alert-description');
  return alert === undefined ? type : `alert ${alert.text}`;
}

function fullHeader(base: number, { record, layout }: ReadRecord): readonly PacketField[] {
  if (record.header !== 'full') return [];
  const { contentType, version, epoch, sequenceNumber: sequence, connectionId } = record;
  const start = base + layout.range.start;
  const type = contentTypeName(contentType);
  const code = hexNumber(version, 4);
  const registered = protocolVersionName(version);
  const id = connectionId.length;
  const length = layout.fragment.end - layout.fragment.start;
  return [
    packetField(
      'dtls-content-type',
      bytesWithin(start, 0, 1),
      { byte: contentType, type },
      type ?? `${contentType}`,
    ),
    packetField('dtls-version', bytesWithin(start, 1, 3), { code, registered }, registered ?? code),
    packetField('dtls-epoch', bytesWithin(start, 3, 5), { epoch }, `${epoch}`),
    packetField('dtls-sequence', bytesWithin(start, 5, 11), { sequence }, `${sequence}`),
    ...(id > 0
      ? [
          packetField(
            'dtls-connection-id',
            bytesWithin(start, 11, 11 + id),
            { length: id },
            `${id} B`,
          ),
        ]
      : []),
    packetField('dtls-length', bytesWithin(start, 11 + id, 13 + id), { length }, `${length}`),
  ];
}

function unifiedHeader(base: number, { record, layout }: ReadRecord): readonly PacketField[] {
  if (record.header !== 'unified') return [];
  const { connectionId, sequenceLength, sequenceBits, hasLength, epochBits } = record;
  const start = base + layout.range.start;
  const id = connectionId.length;
  const flags = { hasConnectionId: id > 0, sequenceLength, hasLength, epochBits };
  const bits = hexNumber(sequenceBits, 2 * sequenceLength);
  const sequenceAt = 1 + id;
  const lengthAt = sequenceAt + sequenceLength;
  const length = layout.fragment.end - layout.fragment.start;
  return [
    packetField('dtls-unified-flags', bytesWithin(start, 0, 1), flags, `${epochBits}`),
    ...(id > 0
      ? [
          packetField(
            'dtls-connection-id',
            bytesWithin(start, 1, 1 + id),
            { length: id },
            `${id} B`,
          ),
        ]
      : []),
    packetField(
      'dtls-encrypted-sequence',
      bytesWithin(start, sequenceAt, lengthAt),
      { bits },
      bits,
    ),
    ...(hasLength
      ? [
          packetField(
            'dtls-length',
            bytesWithin(start, lengthAt, lengthAt + 2),
            { length },
            `${length}`,
          ),
        ]
      : []),
  ];
}

/** The rest of the datagram; a connection id without its length hides where the content begins. */
function brokenRecord(
  bytes: Uint8Array,
  range: ByteRange,
  why: RecordProblem['kind'],
): PacketField {
  const byte = bytes[range.start] ?? 0;
  const isUnified = (byte & 0xe0) === 0x20;
  const length = range.end - range.start;
  const type = isUnified ? undefined : contentTypeName(byte);
  const hasId = why === 'connection-id-not-agreed';
  const value = { type, epoch: 0, isEncrypted: hasId, isUnified, length };
  const text = hasId ? 'Encrypted (with a connection ID)' : (type ?? `${byte}`);
  return packetField('dtls-record', range, value, text, {
    fields: hasId
      ? [packetField('dtls-encrypted', range, { length, isUnified }, `${length} B`)]
      : [],
    problem: hasId ? undefined : { kind: 'malformed-record', why },
  });
}

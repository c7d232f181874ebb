import type { FieldRange } from '@/lib/bytes/byte-range';
import { attemptRead, ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import { CONTENT_TYPES, contentTypeName } from './content-type';
import { readFullHeader } from './full-header';
import { type DtlsRecord, GREATEST_FRAGMENT, type ReadRecord } from './record';
import { announcesConnectionId, opensUnifiedHeader, readUnifiedHeader } from './unified-header';

/** Why bytes are no record, and the offset in the datagram at which that shows. */
export interface RecordProblem {
  readonly kind:
    | 'no-content-type'
    | 'no-dtls-version'
    | 'header-past-the-end'
    | 'fragment-past-the-end'
    | 'fragment-too-long'
    /** The C bit, or the type tls12_cid, where no connection id was agreed: its length is unknown. */
    | 'connection-id-not-agreed';
  readonly offset: number;
}

/** The records of a datagram; of a broken one, those before the break. */
export type ReadRecords =
  | { readonly ok: true; readonly records: readonly ReadRecord[] }
  | {
      readonly ok: false;
      readonly records: readonly ReadRecord[];
      readonly problem: RecordProblem;
      /** What could be read of the broken record's header. */
      readonly header: readonly FieldRange[];
    };

/**
 * Cuts a datagram into its records (RFC 9147 §4.1 tells the two headers apart by the first byte).
 * `connectionIdLength`: of the connection id that was agreed, 0 without one. Never throws.
 */
export function readRecords(bytes: Uint8Array, connectionIdLength = 0): ReadRecords {
  const records: ReadRecord[] = [];
  for (let at = 0; at < bytes.length; ) {
    const read = readRecord(bytes, at, connectionIdLength);
    if ('problem' in read) return { ok: false, records, ...read };
    records.push(read);
    at = read.layout.range.end;
  }
  return { ok: true, records };
}

interface BrokenRecord {
  readonly problem: RecordProblem;
  readonly header: readonly FieldRange[];
}

function readRecord(
  bytes: Uint8Array,
  start: number,
  connectionIdLength: number,
): ReadRecord | BrokenRecord {
  const early = problemOfOpening(bytes, start, connectionIdLength);
  if (early !== undefined) return { problem: early, header: [] };
  const reader = new ByteReader(bytes, start);
  const broken = (kind: RecordProblem['kind'], offset: number): BrokenRecord => ({
    problem: { kind, offset },
    header: reader.fields,
  });
  const read = attemptRead(() => readHeader(reader, bytes[start] ?? 0, connectionIdLength));
  if (read instanceof PastEndError) return broken('header-past-the-end', read.offset);

  const { header, length = reader.remaining } = read;
  const fragment = { start: reader.offset, end: reader.offset + length };
  if (length > GREATEST_FRAGMENT) return broken('fragment-too-long', fragment.start);
  if (fragment.end > bytes.length) return broken('fragment-past-the-end', fragment.start);
  const record: DtlsRecord = { ...header, fragment: bytes.slice(fragment.start, fragment.end) };
  const layout = { range: { start, end: fragment.end }, header: reader.fields, fragment };
  return { record, layout };
}

function readHeader(reader: ByteReader, first: number, connectionIdLength: number) {
  if (opensUnifiedHeader(first)) {
    const { header, length } = readUnifiedHeader(reader, connectionIdLength);
    return { header: { header: 'unified' as const, ...header }, length };
  }
  const { header, length } = readFullHeader(reader, connectionIdLength);
  return { header: { header: 'full' as const, ...header }, length };
}

/** What the first bytes show already: most of what is no DTLS at all. */
function problemOfOpening(
  bytes: Uint8Array,
  start: number,
  connectionIdLength: number,
): RecordProblem | undefined {
  const first = bytes[start] ?? 0;
  const unified = opensUnifiedHeader(first);
  if (!unified && contentTypeName(first) === undefined) {
    return { kind: 'no-content-type', offset: start };
  }
  // Only 0xfe as the high byte, since a record of 1.2 may name another minor version (RFC 6347 §4.1).
  if (!unified && start + 1 < bytes.length && bytes[start + 1] !== 0xfe) {
    return { kind: 'no-dtls-version', offset: start + 1 };
  }
  const hasId = unified ? announcesConnectionId(first) : first === CONTENT_TYPES.tls12_cid;
  if (hasId && connectionIdLength === 0) return { kind: 'connection-id-not-agreed', offset: start };
  return undefined;
}

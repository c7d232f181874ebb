import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { joined } from '@/lib/bytes/joined';
import { encodeRecord } from '@/lib/dtls/record/encode-record';
import { encodeFullHeader, FULL_HEADER_LENGTH } from '@/lib/dtls/record/full-header';
import { protocolVersionName } from '@/lib/dtls/record/protocol-version';
import { readRecords } from '@/lib/dtls/record/read-records';
import { type DtlsRecord, GREATEST_FRAGMENT } from '@/lib/dtls/record/record';
import { encodeUnifiedHeader, sequenceNumberOffset } from '@/lib/dtls/record/unified-header';
import { arbitraryRecord, arbitraryUnifiedRecord, CONNECTION_ID_LENGTH } from './arbitrary-record';

const CLIENT_HELLO_HEADER = {
  contentType: 22,
  version: 0xfeff,
  epoch: 0,
  sequenceNumber: 1,
  connectionId: new Uint8Array(),
};

describe('records', () => {
  test('are read as they were written, however many share a datagram', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRecord, { maxLength: 6 }), (drawn) => {
        const records = drawn.map((record, index) => bounded(record, index === drawn.length - 1));
        const read = readRecords(joined(records.map(encodeRecord)), CONNECTION_ID_LENGTH);
        expect(read.ok).toBe(true);
        expect(read.records.map(({ record }) => record)).toEqual(records);
      }),
      { numRuns: 400 },
    );
  });

  test('have their ranges in order, without gap, to their end', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRecord, { maxLength: 4 }), (drawn) => {
        const bytes = joined(drawn.map((record) => encodeRecord(bounded(record, false))));
        const read = readRecords(bytes, CONNECTION_ID_LENGTH);
        const leaves = read.records.flatMap(({ layout }) => [...layout.header, layout.fragment]);
        let end = 0;
        for (const leaf of leaves) {
          expect(leaf.start).toBe(end);
          end = leaf.end;
        }
        expect(end).toBe(bytes.length);
      }),
    );
  });

  test('are never an exception, whatever the bytes; what was cut before a fault stays', () => {
    const hostile = fc.uint8Array({ maxLength: 80 });
    fc.assert(
      fc.property(arbitraryRecord, hostile, fc.nat({ max: 8 }), (record, bytes, idLength) => {
        const first = encodeRecord(bounded(record, false));
        const read = readRecords(joined([first, bytes]), CONNECTION_ID_LENGTH);
        expect(read.records[0]?.layout.range).toEqual({ start: 0, end: first.length });
        if (!read.ok) {
          expect(read.problem.offset).toBeGreaterThanOrEqual(first.length);
          expect(read.problem.offset).toBeLessThanOrEqual(first.length + bytes.length);
        }
        readRecords(bytes, idLength);
      }),
      { numRuns: 2000 },
    );
  });

  test('cut short are a fault at the record that is short', () => {
    fc.assert(
      fc.property(arbitraryRecord, fc.nat(), (drawn, chosen) => {
        const bytes = encodeRecord(bounded(drawn, false));
        const length = 1 + (chosen % (bytes.length - 1));
        const read = readRecords(bytes.subarray(0, length), CONNECTION_ID_LENGTH);
        expect(read).toMatchObject({ ok: false, records: [] });
      }),
    );
  });
});

describe('a fault names its kind and offset', () => {
  test.each([
    ['80', 'no-content-type', 0],
    ['1b', 'no-content-type', 0],
    ['16030100000000000000010000', 'no-dtls-version', 1],
    ['16fefd0000', 'header-past-the-end', 5],
    ['16fefd0000000000000000000301', 'fragment-past-the-end', 13],
    ['16fefd0000000000000000ffff01', 'fragment-too-long', 13],
    ['3e0102', 'connection-id-not-agreed', 0],
    ['19fefd00000000000000000000', 'connection-id-not-agreed', 0],
    ['2e000100', 'header-past-the-end', 3],
    ['2e00010002aa', 'fragment-past-the-end', 5],
    ['15fefd0000000000000005000201002c', 'header-past-the-end', 16],
  ])('%s: %s at %i', (hex, kind, offset) => {
    const bytes = parseHex(hex) ?? new Uint8Array();
    expect(readRecords(bytes)).toMatchObject({ ok: false, problem: { kind, offset } });
  });
});

test('a fragment may have 2^14 + 2048 bytes, and not one more', () => {
  const longest = encodeRecord({
    ...CLIENT_HELLO_HEADER,
    header: 'full',
    fragment: new Uint8Array(GREATEST_FRAGMENT),
  });
  expect(readRecords(longest)).toMatchObject({ ok: true });
  const header = encodeFullHeader(CLIENT_HELLO_HEADER, GREATEST_FRAGMENT + 1);
  const longer = joined([header, new Uint8Array(GREATEST_FRAGMENT + 1)]);
  const problem = { kind: 'fragment-too-long', offset: FULL_HEADER_LENGTH };
  expect(readRecords(longer)).toMatchObject({ ok: false, records: [], problem });
});

describe('headers', () => {
  test('the full one is 13 bytes', () => {
    const header = encodeFullHeader(CLIENT_HELLO_HEADER, 0x1234);
    expect(hexText(header)).toBe('16feff00000000000000011234');
    expect(header).toHaveLength(FULL_HEADER_LENGTH);
  });

  test("the unified one is what browsers send: 2e for epoch 2, 2f for epoch 3's", () => {
    const header = {
      epochBits: 2,
      sequenceBits: 7,
      sequenceLength: 2,
      connectionId: new Uint8Array(),
      hasLength: true,
    } as const;
    expect(hexText(encodeUnifiedHeader(header, 0x1c5))).toBe('2e000701c5');
    expect(hexText(encodeUnifiedHeader({ ...header, epochBits: 3 }, 0))).toBe('2f00070000');
    const short = { ...header, sequenceLength: 1, hasLength: false, epochBits: 0 } as const;
    expect(hexText(encodeUnifiedHeader(short, 99))).toBe('2007');
  });

  test('the sequence number lies where it is said to', () => {
    fc.assert(
      fc.property(arbitraryUnifiedRecord, (record) => {
        const header = encodeUnifiedHeader(record, record.fragment.length);
        const view = new DataView(header.buffer, sequenceNumberOffset(record));
        const bits = record.sequenceLength === 1 ? view.getUint8(0) : view.getUint16(0);
        expect(bits).toBe(record.sequenceBits);
      }),
    );
  });

  test('refuse what does not fit', () => {
    const id = Uint8Array.of(1);
    expect(() => encodeFullHeader({ ...CLIENT_HELLO_HEADER, connectionId: id }, 0)).toThrow(
      RangeError,
    );
    expect(() => encodeFullHeader({ ...CLIENT_HELLO_HEADER, sequenceNumber: 2 ** 48 }, 0)).toThrow(
      RangeError,
    );
    const fragment = new Uint8Array(GREATEST_FRAGMENT + 1);
    expect(() => encodeRecord({ ...CLIENT_HELLO_HEADER, header: 'full', fragment })).toThrow(
      RangeError,
    );
  });

  test('name their version', () => {
    expect([0xfeff, 0xfefd, 0xfefc, 0x0303].map(protocolVersionName)).toEqual([
      'DTLS 1.0',
      'DTLS 1.2',
      'DTLS 1.3',
      undefined,
    ]);
  });
});

/** Only the last record of a datagram can be without its length. */
function bounded(record: DtlsRecord, isLast: boolean): DtlsRecord {
  return record.header === 'unified' && !isLast ? { ...record, hasLength: true } : record;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attemptRead, ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import { ByteWriter } from '@/lib/bytes/byte-writer';
import { hexText, parseHex } from '@/lib/bytes/hex';

describe('reader and writer', () => {
  test('what is written is read, at the same offsets, however long it grows', () => {
    const field = fc.oneof(
      fc.record({ kind: fc.constant('u8' as const), value: fc.integer({ min: 0, max: 0xff }) }),
      fc.record({ kind: fc.constant('u16' as const), value: fc.integer({ min: 0, max: 0xffff }) }),
      fc.record({
        kind: fc.constant('u32' as const),
        value: fc.integer({ min: 0, max: 0xffff_ffff }),
      }),
      fc.record({
        kind: fc.constant('u64' as const),
        value: fc.bigInt({ min: 0n, max: 0xffff_ffff_ffff_ffffn }),
      }),
      fc.record({ kind: fc.constant('bytes' as const), value: fc.uint8Array({ maxLength: 300 }) }),
    );
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        const writer = new ByteWriter();
        for (const { kind, value } of fields) {
          if (kind === 'u64') writer.u64(kind, value);
          else if (kind === 'bytes') writer.bytes(kind, value);
          else writer[kind](kind, value);
        }
        const reader = new ByteReader(writer.toBytes());
        const read = fields.map(({ kind, value }) =>
          kind === 'bytes' ? reader.bytes(kind, value.length) : reader[kind](kind),
        );
        expect(read).toEqual(fields.map(({ value }) => value));
        expect(reader.fields).toEqual(writer.fields);
        expect(reader.remaining).toBe(0);
      }),
    );
  });

  test('the most significant byte comes first', () => {
    const reader = new ByteReader(Uint8Array.of(1, 2, 3, 4, 5, 6, 7));
    expect([reader.u8('a'), reader.u16('b'), reader.u32('c')]).toEqual([1, 0x0203, 0x04050607]);
    expect(reader.fields).toEqual([
      { name: 'a', start: 0, end: 1 },
      { name: 'b', start: 1, end: 3 },
      { name: 'c', start: 3, end: 7 },
    ]);
  });

  test('a part of a larger buffer keeps the offsets of the whole and ends where it ends', () => {
    const whole = Uint8Array.of(9, 9, 1, 2, 9, 9).subarray(1);
    const reader = new ByteReader(whole, 1, 3);
    expect(reader.u16('inside')).toBe(0x0102);
    expect(reader.fields).toEqual([{ name: 'inside', start: 1, end: 3 }]);
    expect(() => reader.u8('beyond')).toThrow(PastEndError);
  });

  test('a read past the end consumes nothing and says where', () => {
    const reader = new ByteReader(Uint8Array.of(1, 2, 3));
    reader.u8('first');
    const error = attemptRead(() => reader.u32('too long'));
    expect(error).toMatchObject({ offset: 1, field: 'too long' });
    expect(reader.u16('still there')).toBe(0x0203);
    expect(() => attemptRead(() => fail())).toThrow('another error');
  });

  test.each([-1, 256, 1.5, Number.NaN])('%s is not written as one byte', (value) => {
    expect(() => new ByteWriter().u8('byte', value)).toThrow(RangeError);
  });

  test('a length is written over afterwards, but only where something was written', () => {
    const writer = new ByteWriter();
    writer.u32('zero', 0);
    writer.overwriteU16(1, 0xabcd);
    expect(hexText(writer.toBytes())).toBe('00abcd00');
    expect(() => writer.overwriteU16(3, 1)).toThrow(RangeError);
  });
});

describe('hex text', () => {
  test('leads back to its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(parseHex(hexText(bytes))).toEqual(bytes);
      }),
    );
  });

  test('is read with white space and capitals, and not otherwise', () => {
    expect(parseHex('00 FF\n1a')).toEqual(Uint8Array.of(0, 255, 26));
    expect(['0', '0g', '0x10'].map(parseHex)).toEqual([undefined, undefined, undefined]);
  });
});

function fail(): never {
  throw new Error('another error');
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { decodeAck, encodeAck } from '@/lib/dtls/record/ack';
import {
  alertDescriptionName,
  alertLevelName,
  alertOf,
  decodeAlert,
  encodeAlert,
} from '@/lib/dtls/record/alert';
import { CHANGE_CIPHER_SPEC, decodeChangeCipherSpec } from '@/lib/dtls/record/change-cipher-spec';
import type { DecodedContent } from '@/lib/dtls/record/content';
import { encodeInnerPlaintext, readInnerPlaintext } from '@/lib/dtls/record/inner-plaintext';

const byte = fc.integer({ min: 0, max: 255 });
const uint64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const DECODERS: readonly ((bytes: Uint8Array) => DecodedContent<object>)[] = [
  decodeAlert,
  decodeAck,
  decodeChangeCipherSpec,
];

describe('contents', () => {
  test('an alert is read as it was written', () => {
    fc.assert(
      fc.property(fc.record({ level: byte, description: byte }), (alert) => {
        expect(decodeAlert(encodeAlert(alert))).toMatchObject({ ok: true, value: alert });
      }),
    );
  });

  test('an alert has names', () => {
    const alert = alertOf('fatal', 'bad_certificate');
    expect(hexText(encodeAlert(alert))).toBe('022a');
    expect(alertLevelName(alert.level)).toBe('fatal');
    expect(alertDescriptionName(alert.description)).toBe('bad_certificate');
    expect(alertDescriptionName(0)).toBe('close_notify');
    expect(alertDescriptionName(200)).toBeUndefined();
  });

  test('an ACK is read as it was written', () => {
    const recordNumbers = fc.array(fc.record({ epoch: uint64, sequenceNumber: uint64 }));
    fc.assert(
      fc.property(recordNumbers, (numbers) => {
        const ack = { recordNumbers: numbers };
        expect(decodeAck(encodeAck(ack))).toMatchObject({ ok: true, value: ack });
      }),
    );
  });

  test('an ACK of three records is 50 bytes, and says where each number lies', () => {
    const numbers = [0n, 1n, 2n].map((sequenceNumber) => ({ epoch: 2n, sequenceNumber }));
    const bytes = encodeAck({ recordNumbers: numbers });
    expect(bytes).toHaveLength(50);
    expect(decodeAck(bytes).fields.slice(0, 3)).toEqual([
      { name: 'record numbers length', start: 0, end: 2 },
      { name: 'epoch', start: 2, end: 10 },
      { name: 'sequence number', start: 10, end: 18 },
    ]);
  });

  test('ChangeCipherSpec is one byte', () => {
    expect(decodeChangeCipherSpec(CHANGE_CIPHER_SPEC)).toMatchObject({ ok: true });
  });

  test.each([
    ['alert', decodeAlert, '02', 'past-the-end', 1],
    ['alert', decodeAlert, '022a00', 'left-over', 2],
    ['ACK', decodeAck, '0008', 'out-of-range', 0],
    ['ACK', decodeAck, '00100000000000000002', 'past-the-end', 10],
    ['ACK', decodeAck, '000001', 'left-over', 2],
    ['ChangeCipherSpec', decodeChangeCipherSpec, '02', 'out-of-range', 0],
    ['ChangeCipherSpec', decodeChangeCipherSpec, '', 'past-the-end', 0],
  ] as const)('a broken %s: %o of %s is %s at %i', (_, decode, hex, kind, offset) => {
    const decoded = decode(parseHex(hex) ?? new Uint8Array());
    expect(decoded).toMatchObject({ ok: false, problem: { kind, offset } });
  });

  test('are never an exception, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        for (const decode of DECODERS) {
          const decoded = decode(bytes);
          if (!decoded.ok) expect(decoded.problem.offset).toBeLessThanOrEqual(bytes.length);
        }
      }),
    );
  });
});

describe('inner plaintext', () => {
  test('is read as it was written, whatever the padding', () => {
    const inner = fc.record({
      content: fc.uint8Array({ maxLength: 40 }),
      contentType: fc.integer({ min: 1, max: 255 }),
      paddingLength: fc.nat({ max: 40 }),
    });
    fc.assert(
      fc.property(inner, (written) => {
        const bytes = encodeInnerPlaintext(written);
        const read = readInnerPlaintext(bytes);
        expect(read?.inner).toEqual(written);
        expect(read?.layout.contentType.start).toBe(written.content.length);
        expect(read?.layout.padding.end).toBe(bytes.length);
      }),
    );
  });

  test('of zeros alone is none', () => {
    expect(readInnerPlaintext(new Uint8Array(9))).toBeUndefined();
    expect(readInnerPlaintext(new Uint8Array())).toBeUndefined();
  });
});

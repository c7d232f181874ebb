import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reconstructEpoch, reconstructSequenceNumber } from '@/lib/dtls/record/reconstruct';

const GREATEST = 2 ** 48 - 1;
const sequenceLength = fc.constantFrom(1 as const, 2 as const);

describe('the epoch (RFC 9147 §4.2.2)', () => {
  test('is the current one or the most recent past one', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 40 }), fc.nat({ max: 3 }), (epoch, ahead) => {
        expect(reconstructEpoch(epoch % 4, epoch + ahead)).toBe(epoch);
      }),
    );
  });

  test('is none where no past one has the bits', () => {
    expect(reconstructEpoch(3, 2)).toBeUndefined();
    expect(reconstructEpoch(2, 3)).toBe(2);
    expect(reconstructEpoch(3, 3)).toBe(3);
    expect(reconstructEpoch(0, 4)).toBe(4);
  });
});

describe('the sequence number (RFC 9147 §4.2.2)', () => {
  test.each([
    [0x00, 1, 0, 0],
    [0x05, 1, 3, 5],
    [0x01, 1, 0xff, 0x101],
    [0xff, 1, 0x101, 0xff],
    [0xff, 1, 0x10, 0xff],
    [0x80, 1, 0x100, 0x180],
    [0x0001, 2, 0xfff0, 0x1_0001],
    [0xfff0, 2, 0x1_0001, 0xfff0],
    [0x00, 1, GREATEST, GREATEST - 0xff],
  ] as const)('%i in %i bytes, about %i: %i', (bits, length, expected, full) => {
    expect(reconstructSequenceNumber(bits, length, expected)).toBe(full);
  });

  test('comes back from its low bits while it is less than half their span away', () => {
    fc.assert(
      fc.property(
        sequenceLength,
        fc.integer({ min: 0, max: GREATEST }),
        fc.integer({ min: -0x7fff, max: 0x7fff }),
        (length, sequence, drawn) => {
          const away = length === 1 ? drawn % 0x80 : drawn;
          const expected = Math.min(Math.max(sequence + away, 0), GREATEST);
          const bits = sequence % 256 ** length;
          expect(reconstructSequenceNumber(bits, length, expected)).toBe(sequence);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('always has the bits, and no other that has them is nearer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 255 }),
        fc.oneof(
          fc.nat({ max: 600 }),
          fc.nat({ max: 600 }).map((back) => GREATEST - back),
        ),
        (bits, expected) => {
          const full = reconstructSequenceNumber(bits, 1, expected);
          expect(full % 256).toBe(bits);
          for (const other of [full - 256, full + 256]) {
            if (other < 0 || other > GREATEST) continue;
            expect(Math.abs(other - expected)).toBeGreaterThanOrEqual(Math.abs(full - expected));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

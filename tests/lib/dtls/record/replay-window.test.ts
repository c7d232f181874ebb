import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REPLAY_WINDOW, ReplayWindow } from '@/lib/dtls/record/replay-window';

describe('the replay window (RFC 6347 §4.1.2.6)', () => {
  test('takes each number once, and none from before its edge', () => {
    const numbers = fc.array(fc.nat({ max: 300 }), { maxLength: 200 });
    const start = fc.constantFrom(0, 2 ** 40);
    fc.assert(
      fc.property(numbers, start, (offsets, base) => {
        const window = new ReplayWindow();
        const seen = new Set<number>();
        let highest = -1;
        for (const sequenceNumber of offsets.map((offset) => base + offset)) {
          const isNew = !seen.has(sequenceNumber) && sequenceNumber > highest - REPLAY_WINDOW;
          expect(window.isNew(sequenceNumber)).toBe(isNew);
          expect(window.accept(sequenceNumber)).toBe(isNew);
          if (isNew) seen.add(sequenceNumber);
          highest = Math.max(highest, sequenceNumber);
          expect(window.highest).toBe(highest);
        }
      }),
    );
  });

  test('asking changes nothing', () => {
    const window = new ReplayWindow();
    expect(window.highest).toBeUndefined();
    expect(window.isNew(1000)).toBe(true);
    expect(window.accept(3)).toBe(true);
    expect(window.highest).toBe(3);
  });

  test('reaches back 64 records and no further', () => {
    const window = new ReplayWindow();
    window.accept(100);
    expect(window.isNew(100 - 63)).toBe(true);
    expect(window.isNew(100 - 64)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReplayWindow, SMALLEST_WINDOW } from '@/lib/replay-window';

describe('the replay window (RFC 3711 §3.3.2, RFC 6347 §4.1.2.6)', () => {
  test('goes with a set of everything that was accepted', () => {
    const numbers = fc.array(fc.nat({ max: 300 }), { maxLength: 200 });
    const start = fc.constantFrom(0, 2 ** 40, 2 ** 48 - 301);
    const size = fc.constantFrom(64, 128);
    fc.assert(
      fc.property(numbers, start, size, (offsets, base, places) => {
        const window = new ReplayWindow(places);
        const seen = new Set<number>();
        let highest = -1;
        for (const number of offsets.map((offset) => base + offset)) {
          const known = seen.has(number) ? 'replayed' : 'fresh';
          const judged = number <= highest - places ? 'too-old' : known;
          expect(window.judge(number)).toBe(judged);
          expect(window.isNew(number)).toBe(judged === 'fresh');
          expect(window.accept(number)).toBe(judged === 'fresh');
          if (judged === 'fresh') seen.add(number);
          highest = Math.max(highest, number);
          expect(window.highest).toBe(highest);
        }
        expect(window.accepted).toEqual(
          highest < 0 ? [] : Array.from({ length: places }, (_, back) => seen.has(highest - back)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('asking changes nothing', () => {
    const window = new ReplayWindow();
    expect(window.highest).toBeUndefined();
    expect(window.isNew(1000)).toBe(true);
    expect(window.accept(3)).toBe(true);
    expect(window.highest).toBe(3);
  });

  test('reaches back 64 numbers and no further', () => {
    const window = new ReplayWindow();
    window.accept(100);
    expect(window.isNew(100 - (SMALLEST_WINDOW - 1))).toBe(true);
    expect(window.isNew(100 - 64)).toBe(false);
  });

  test('has 64 places at least', () => {
    expect(() => new ReplayWindow(63)).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentSlots, spanSlots } from '@/lib/selectors/timeline/visible';
import { milliseconds } from '@/lib/time';

const windowOf = (from: number, to: number) => ({ from: milliseconds(from), to: milliseconds(to) });

const moments = fc
  .array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 })
  .map((times) => times.toSorted((left, right) => left - right).map((at) => ({ at })));

describe('moments in a window', () => {
  it('each is in exactly one slot, whatever the grain', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 400 }), fc.nat(200), (all, from, span) => {
        const window = windowOf(from, from + span);
        const inside = all.filter(({ at }) => at >= from && at <= from + span).length;
        for (const grain of [0.5, 3, 50]) {
          const slots = momentSlots(all, window, grain);
          // A slot that begins inside may hold moments just beyond the window.
          const counted = slots.reduce((sum, { count }) => sum + count, 0);
          expect(counted).toBeGreaterThanOrEqual(inside);
          expect(counted).toBeLessThanOrEqual(
            all.filter(({ at }) => at >= from && at <= from + span + grain).length,
          );
        }
      }),
    );
  });

  it('slots stand at least a grain apart', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const starts = momentSlots(all, windowOf(0, 500), 20).map(({ first }) => first.at);
        for (const [index, at] of starts.entries()) {
          if (index > 0) expect(at - (starts[index - 1] ?? 0)).toBeGreaterThanOrEqual(20);
        }
      }),
    );
  });
});

describe('states in a window', () => {
  const spans = [0, 10, 11, 12, 13, 60].map((from, index, all) => ({
    from,
    to: all[index + 1] ?? Number.POSITIVE_INFINITY,
  }));
  const extent = {
    start: (index: number) => spans[index]?.from ?? Number.POSITIVE_INFINITY,
    end: (index: number) => spans[index]?.to ?? Number.POSITIVE_INFINITY,
  };

  it('wide ones stand alone, narrow neighbours share a place', () => {
    const slots = spanSlots(spans, extent, windowOf(0, 100), 5);
    expect(slots.map(({ first, count }) => [first.from, count])).toEqual([
      [0, 1],
      [10, 3],
      [13, 1],
      [60, 1],
    ]);
  });

  it('one that began before the window and lasts into it is there', () => {
    expect(spanSlots(spans, extent, windowOf(30, 40), 1).map(({ first }) => first.from)).toEqual([
      13,
    ]);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairPriority, partsOfPairPriority } from '@/lib/ice/pair-priority';
import { partsOfPriority, priorityOf } from '@/lib/ice/priority';

const priority = fc.integer({ min: 1, max: 2 ** 31 - 1 });

test('a pair priority can be taken apart again', () => {
  fc.assert(
    fc.property(priority, priority, (controlling, controlled) => {
      expect(partsOfPairPriority(pairPriority(controlling, controlled))).toEqual({
        controlling,
        controlled,
      });
    }),
  );
});

test('a pair is ordered by its weaker candidate first', () => {
  fc.assert(
    fc.property(priority, priority, priority, priority, (a, b, c, d) => {
      fc.pre(Math.min(a, b) > Math.min(c, d));
      expect(pairPriority(a, b) > pairPriority(c, d)).toBe(true);
    }),
  );
});

test('a candidate priority can be taken apart again', () => {
  fc.assert(
    fc.property(priority, (value) => {
      expect(priorityOf(partsOfPriority(value))).toBe(value);
    }),
  );
});

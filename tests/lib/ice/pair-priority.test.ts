import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairPriority, partsOfPairPriority } from '@/lib/ice/pair-priority';
import { partsOfPriority, priorityOf } from '@/lib/sdp/candidate-priority';

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

test('the roles change the last bit only', () => {
  fc.assert(
    fc.property(priority, priority, (one, other) => {
      const step = pairPriority(Math.max(one, other), Math.min(one, other));
      const back = pairPriority(Math.min(one, other), Math.max(one, other));
      expect(step - back).toBe(one === other ? 0n : 1n);
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

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareConnections, ranked } from '@/lib/ice/libwebrtc/ranking';
import { exchange, pair } from './pairs';

const anyPair = fc.record({
  priority: fc.constantFrom(58_662_911, 1_694_498_815, 2_130_706_431),
  roundTrip: fc.constantFrom(undefined, 20, 90),
});

it('is the stable order of its comparison, and leaves what is in order as it is', () => {
  const role = fc.constantFrom('controlling' as const, 'controlled' as const);
  fc.assert(
    fc.property(fc.array(anyPair, { maxLength: 12 }), role, (drafts, as) => {
      const pairs = drafts.map(({ priority, roundTrip }, index) => {
        const made = pair({ id: `${index}`, local: { priority } });
        return roundTrip === undefined ? made : exchange(made, 0, roundTrip);
      });
      const sorted = ranked(pairs, as);
      const expected = pairs.toSorted(
        (left, right) => compareConnections(left, right, as) || left.roundTrip - right.roundTrip,
      );
      expect(sorted.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(ranked(sorted, as)).toBe(sorted);
    }),
  );
});

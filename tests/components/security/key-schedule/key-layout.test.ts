import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutKeys } from '@/components/security/key-schedule/key-layout';
import { shownValues } from '@/components/security/key-schedule/shown-values';
import { parentsOf } from '@/lib/derivation/derivation';
import { keyNameOf } from '@/lib/selectors/key-kind';
import { keySchedules } from '@/lib/selectors/key-schedule';
import { KEY_STEPS, keyStepsOf } from '@/lib/selectors/key-steps';
import { simulatedCall } from '../../../fixtures/simulated-call';

const CALLS = [
  ['1.2', 'x25519'],
  ['1.3', 'x25519'],
  ['1.3', 'X25519MLKEM768'],
] as const;

describe.each(CALLS)('the key schedule of DTLS %s with %s', (dtls, group) => {
  const schedules = keySchedules(simulatedCall(dtls, group));

  it('has a name for every value', () => {
    const ids = schedules.flatMap(({ values }) => [...values.keys()]);
    expect(ids.filter((id) => keyNameOf(id).kind === 'other')).toEqual([]);
  });

  it('takes no step before that of a parent', () => {
    for (const schedule of schedules) {
      const steps = keyStepsOf(schedule);
      const rank = (id: string) => KEY_STEPS.indexOf(steps.get(id) ?? 'session');
      for (const { id, derivation } of schedule.values.values()) {
        for (const parent of parentsOf(derivation))
          expect(rank(parent)).toBeLessThanOrEqual(rank(id));
      }
    }
  });

  it('has a main path that a beginner can take in, from the shares to the media', () => {
    for (const schedule of schedules) {
      const shown = shownValues(schedule, 'main');
      expect(shown.length).toBeGreaterThan(10);
      expect(shown.length).toBeLessThanOrEqual(26);
      expect(shownValues(schedule, 'all')).toHaveLength(schedule.values.size);
      const roots = shown.filter(({ parents }) => parents.length === 0);
      expect(new Set(roots.map(({ step }) => step))).toEqual(new Set(['agreement']));
    }
  });

  it('draws parents above their children, in any width, no box over another, none outside', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...schedules),
        fc.constantFrom('main', 'all'),
        fc.integer({ min: 300, max: 1800 }),
        (schedule, amount, width) => {
          const shown = shownValues(schedule, amount);
          const { boxes, links, height } = layoutKeys(shown, ['client', 'both', 'server'], width);
          expect(boxes.size).toBe(shown.length);
          expect(links).toHaveLength(shown.flatMap(({ parents }) => parents).length);
          for (const { from, to } of links) {
            const [above, below] = [boxes.get(from), boxes.get(to)];
            expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
          }
          const all = [...boxes.values()];
          for (const [place, one] of all.entries()) {
            expect(one.x).toBeGreaterThanOrEqual(-0.01);
            expect(one.x + one.width).toBeLessThanOrEqual(width + 0.01);
            expect(one.y + one.height).toBeLessThan(height);
            for (const other of all.slice(place + 1)) {
              const apart =
                one.x + one.width <= other.x + 0.01 ||
                other.x + other.width <= one.x + 0.01 ||
                one.y + one.height <= other.y ||
                other.y + other.height <= one.y;
              if (!apart) throw new Error(JSON.stringify([one, other]));
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawnMark } from '@/components/timeline/scene-moments';
import { signLayers } from '@/components/timeline/scene-signs';
import type { Mark } from '@/lib/selectors/timeline/marks';
import { milliseconds } from '@/lib/time';

const mark: Mark = {
  id: 'A/api-called/1',
  kind: 'api-called',
  node: 'A',
  group: 'signaling',
  at: milliseconds(0),
  origin: 'measured',
  detail: '',
  failed: false,
};

const shapes = ['call', 'candidate'] as const;

const drawnMark = fc.record({
  mark: fc.constant(mark),
  x: fc.integer({ min: -24, max: 900 }),
  many: fc.integer({ min: 1, max: 3 }),
  count: fc.constant(undefined),
  shape: fc.constantFrom(...shapes),
  origin: fc.constantFrom('measured' as const, 'bounded' as const),
  interval: fc.constant(undefined),
});

const marksInOrder = fc
  .array(drawnMark, { maxLength: 60 })
  .map((marks): readonly DrawnMark[] => marks.toSorted((left, right) => left.x - right.x));

describe('signs drawn together', () => {
  it('none is lost, and none is drawn twice', () => {
    fc.assert(
      fc.property(marksInOrder, (marks) => {
        const places = signLayers(marks).flatMap(({ look, places: xs }) =>
          xs.map((x) => [look.shape, x]),
        );
        const inOrder = (pairs: readonly (readonly unknown[])[]) => pairs.map(String).toSorted();
        expect(inOrder(places)).toEqual(inOrder(marks.map(({ shape, x }) => [shape, x])));
      }),
    );
  });

  it('in one layer they do not touch, and each layer has a key of its own', () => {
    fc.assert(
      fc.property(marksInOrder, (marks) => {
        const layers = signLayers(marks);
        for (const { places } of layers) {
          for (const [index, x] of places.slice(1).entries()) {
            expect(x - (places[index] ?? x)).toBeGreaterThanOrEqual(12);
          }
        }
        expect(new Set(layers.map(({ key }) => key)).size).toBe(layers.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutPairs, type PairLayoutInput } from '@/components/graph/pair-layout';

/** Every local candidate paired with every remote one. */
function complete(locals: number, remotes: number, width: number): PairLayoutInput {
  const names = (side: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${side}${i}`);
  const left = names('l', locals);
  const right = names('r', remotes);
  const pairs = left.flatMap((local) =>
    right.map((remote) => ({ id: `${local} ${remote}`, local, remote })),
  );
  return { locals: left, remotes: right, pairs, width };
}

describe('layout', () => {
  test('a hundred pairs: no two signs touch', () => {
    const { edges, compact } = layoutPairs(complete(10, 10, 900));
    expect(compact).toBe(true);
    expect(edges).toHaveLength(100);
    for (const [index, one] of edges.entries()) {
      for (const other of edges.slice(index + 1)) {
        const distance = Math.hypot(one.sign.x - other.sign.x, one.sign.y - other.sign.y);
        expect(distance).toBeGreaterThan(8);
      }
    }
  });

  test('everything lies inside, local left of remote, nothing overlaps', () => {
    const side = fc.integer({ min: 0, max: 20 });
    const width = fc.integer({ min: 240, max: 2000 });
    fc.assert(
      fc.property(side, side, width, (locals, remotes, wide) => {
        const layout = layoutPairs(complete(locals, remotes, wide));
        const left = [...layout.locals.values()];
        const right = [...layout.remotes.values()];
        for (const box of [...left, ...right]) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
        }
        for (const boxes of [left, right]) {
          for (const [index, box] of boxes.entries()) {
            const next = boxes[index + 1];
            if (next) expect(next.y).toBeGreaterThanOrEqual(box.y + box.height);
          }
        }
        const [first] = left;
        const [other] = right;
        if (first && other) expect(first.x + first.width).toBeLessThan(other.x);
      }),
    );
  });

  test('a pair whose candidate is not drawn has no edge', () => {
    const input = { ...complete(1, 1, 600), remotes: [] };
    expect(layoutPairs(input).edges).toEqual([]);
  });
});

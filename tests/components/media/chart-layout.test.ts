import { expect, test } from 'vitest';
import { layoutChart } from '@/components/media/chart-layout';
import type { Series } from '@/lib/selectors/media-series';
import { milliseconds } from '@/lib/time';

function series(rows: readonly (readonly [number, number | undefined])[]): Series {
  return {
    points: rows.map(([at, value]) => ({ at: milliseconds(at), value })),
    thinnedBefore: undefined,
  };
}

test('a gap breaks the line', () => {
  const { path } = layoutChart(
    series([
      [0, 1],
      [100, 2],
      [200, undefined],
      [300, 3],
      [400, 1],
    ]),
    400,
    400,
    40,
  );
  expect(path.match(/M/g)).toHaveLength(2);
});

test('a value alone is a dot', () => {
  const { dots } = layoutChart(
    series([
      [100, 2],
      [200, undefined],
      [300, 3],
      [400, 1],
    ]),
    400,
    400,
    40,
  );
  expect(dots.map(({ x }) => x)).toEqual([100]);
});

test('nothing but zeros lies on the base, no values draw nothing', () => {
  const flat = layoutChart(
    series([
      [0, 0],
      [100, 0],
    ]),
    100,
    200,
    40,
  );
  expect(flat.yOf(0)).toBe(40);
  expect(flat.path).toBe('M0,40L200,40');
  expect(layoutChart(series([]), 0, 200, 40).path).toBe('');
});

test('a press is read back as a time within the recording', () => {
  const { timeOf, xOf } = layoutChart(series([[0, 1]]), 1000, 250, 40);
  expect(timeOf(xOf(500))).toBe(500);
  expect(timeOf(-20)).toBe(0);
  expect(timeOf(900)).toBe(1000);
});

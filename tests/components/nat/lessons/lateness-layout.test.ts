import { expect, test } from 'vitest';
import { CHART_HEIGHT, layoutLateness } from '@/components/nat/lessons/lateness-layout';

const PACKETS = [
  { sentAt: 0, age: 40 },
  { sentAt: 20, age: 180 },
  { sentAt: 40, age: undefined },
  { sentAt: 60, age: 100 },
];

const counted = (path: string) => path.split('M').length - 1;

test('each packet is drawn once: played, too late, or lost', () => {
  const { played, late, lost } = layoutLateness(PACKETS, 100, 200, 600);
  // At the deadline itself it is still of use.
  expect(counted(played)).toBe(2);
  expect(counted(late)).toBe(1);
  expect(counted(lost)).toBe(1);
});

test('older is higher, later is further right, and nothing leaves the box', () => {
  const { played, deadline, base, times } = layoutLateness(PACKETS, 100, 200, 600);
  const [first, last] = [...played.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
  expect(last?.x).toBeGreaterThan(first?.x ?? Infinity);
  expect(last?.y).toBeLessThan(first?.y ?? -Infinity);
  expect(last?.y).toBe(deadline);
  expect(base).toBeLessThan(CHART_HEIGHT);
  for (const { x } of times) expect(x).toBeLessThanOrEqual(600);
});

test('a deadline above all ages still lies in the box', () => {
  const { deadline, late } = layoutLateness(PACKETS, 500, 180, 320);
  expect(deadline).toBeGreaterThanOrEqual(0);
  expect(late).toBe('');
});

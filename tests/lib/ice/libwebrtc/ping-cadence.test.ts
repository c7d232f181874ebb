import { describe, expect, test } from 'vitest';
import { sleepFor } from '@/lib/ice/libwebrtc/timing';
import { boxOf, checkTimes, chromePair, gaps } from './two-agents';

/*
 * Measured with Chromium 156: pings of a pair at 0, +62 and +125 ms, then about every 1.06 s until
 * the round trip has settled, then every 2.65 s; 16 a second over all pairs while nothing works.
 */

test('wishes of 48 and 480 ms become sleeps on a grid of 64 Hz', () => {
  expect(sleepFor(48)).toBe(62.5);
  expect(sleepFor(480)).toBe(265.625);
});

describe('the pings of a pair', () => {
  const network = chromePair().connect().run(12_000);
  const [first, second, ...later] = gaps(checkTimes(network.a));

  test('begin with three at the weak interval', () => {
    expect([first, second]).toEqual([62.5, 62.5]);
  });

  test('go on about every second until five round trips are known, then every 2.65 s', () => {
    expect(later.slice(0, 2)).toEqual([1_125, 1_062.5]);
    expect(later.slice(2)).toEqual([2_656.25, 2_656.25, 2_656.25]);
  });

  test('each are a transaction of their own', () => {
    const transactions = network.a.of('check-sent').map(({ transaction }) => transaction);
    expect(new Set(transactions).size).toBe(transactions.length);
  });
});

test('16 pings leave in a second while there is no path, in turn over all pairs', () => {
  const network = chromePair(
    {
      box: boxOf('symmetric', '203.0.113.1'),
    },
    { box: boxOf('symmetric', '203.0.113.2') },
  )
    .connect()
    .run(10_000);
  const times = checkTimes(network.a).filter((at) => at >= 5_000 && at < 6_000);
  expect(times).toHaveLength(16);
  const checks = network.a.of('check-sent');
  const counts = new Map<string, number>();
  for (const { pair } of checks) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
});

test('the other network of a host is kept as a backup, pinged every 25 s', () => {
  const network = chromePair({ addresses: ['198.51.100.1', '198.51.100.3'] })
    .connect()
    .run(90_000);
  const { selected } = network.a;
  const backup = network.a
    .of('pair-formed')
    .find(({ local }) => local.base.address !== selected?.local.base.address);
  const times = checkTimes(network.a, backup?.pair).filter((at) => at > 5_000);
  expect(times.length).toBeGreaterThanOrEqual(2);
  for (const gap of gaps(times)) expect(Math.abs(gap - 25_200)).toBeLessThan(400);
});

test('causes tell why a pair was next', () => {
  const network = chromePair().connect().run(3_000);
  const causes = network.a.of('check-sent').map(({ cause }) => cause);
  expect(causes[0]).toBe('triggered');
  expect(causes).toContain('selected');
  expect(network.b.of('check-sent')[0]?.cause).toBe('round-robin');
});

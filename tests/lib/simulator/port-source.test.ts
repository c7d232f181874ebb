import { expect, test } from 'vitest';
import { randomStream } from '@/lib/random';
import { PortSource } from '@/lib/simulator/port-source';

test('ports by chance, none twice, each address and protocol for itself', () => {
  const source = new PortSource(randomStream(1));
  const ports = Array.from({ length: 16_384 }, () => source.take('udp', '192.0.2.1'));
  expect(new Set(ports).size).toBe(16_384);
  expect(Math.min(...ports)).toBe(49_152);
  expect(Math.max(...ports)).toBe(65_535);
  expect(() => source.take('udp', '192.0.2.1')).toThrow(RangeError);
  expect(source.take('tcp', '192.0.2.1')).toBeGreaterThanOrEqual(49_152);
  expect(source.take('udp', '192.0.2.2')).toBeGreaterThanOrEqual(49_152);
});

test('a first port for UDP, and those after it', () => {
  const source = new PortSource(randomStream(1), 5000);
  const take = () => source.take('udp', '192.0.2.1');
  expect([take(), take(), take()]).toEqual([5000, 5001, 5002]);
  expect(source.take('tcp', '192.0.2.1')).toBeGreaterThanOrEqual(49_152);
});

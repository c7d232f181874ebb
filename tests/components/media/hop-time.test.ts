import { expect, test } from 'vitest';
import { hopTimeText } from '@/components/media/hop-time';
import type { DatagramLeg } from '@/lib/selectors/datagram-legs';

const legs = (...hops: readonly (readonly [at: number, arrivedAt?: number])[]) =>
  [{ hops: hops.map(([at, arrivedAt]) => ({ at, arrivedAt })) }] as unknown as DatagramLeg[];

test('a hop shorter than a millisecond is told to a tenth of one, on its whole way', () => {
  const text = hopTimeText(legs([333.2, 333.7], [333.7, 353.7]));
  expect([333.2, 333.7, 353.7].map(text)).toEqual(['333.2 ms', '333.7 ms', '353.7 ms']);
  expect(text(2512.34)).toBe('2,512.3 ms');
});

test('longer ones are told briefly, and one that never arrived does not count', () => {
  const text = hopTimeText(legs([333.2, 343.2], [343.2]));
  expect(text(333.2)).toBe('333 ms');
});

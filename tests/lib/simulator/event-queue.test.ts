import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Clock } from '@/lib/simulator/clock';
import { compareOccasions, EventQueue, type Occasion } from '@/lib/simulator/event-queue';
import { milliseconds } from '@/lib/time';

const occasion: fc.Arbitrary<Occasion> = fc.record({
  at: fc.integer({ min: 0, max: 5 }).map(milliseconds),
  rank: fc.integer({ min: 0, max: 1 }),
  node: fc.constantFrom('a', 'b', 'nat'),
  kind: fc.constantFrom('arrival', 'agent'),
  origin: fc.constantFrom('a', 'b'),
  count: fc.integer({ min: 0, max: 12 }),
  tie: fc.constantFrom('', '+1'),
});

const textOf = (one: Occasion) => JSON.stringify(one);

/** What happens, in its order, after these went in. */
function order(occasions: readonly Occasion[]): readonly string[] {
  const queue = new EventQueue();
  const happened: string[] = [];
  for (const one of occasions) queue.push({ ...one, act: () => happened.push(textOf(one)) });
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) next.act();
  return happened;
}

test('the order of insertion does not matter', () => {
  const distinct = fc.uniqueArray(occasion, { selector: textOf, maxLength: 40 });
  const twice = distinct.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(twice, ([all, shuffled]) => {
      const sorted = all.toSorted(compareOccasions).map(textOf);
      expect(order(shuffled)).toEqual(sorted);
    }),
  );
});

test('packets of one sender arrive as they were counted, not as their names are spelt', () => {
  const clock = new Clock();
  const arrived: string[] = [];
  for (const count of [10, 2, 9]) {
    const packet = { origin: 'a', count, name: `a/${count}` };
    clock.schedulePacket(milliseconds(5), 'b', 'arrival', packet, () => arrived.push(packet.name));
  }
  clock.run(milliseconds(10));
  expect(arrived).toEqual(['a/2', 'a/9', 'a/10']);
  expect(clock.now).toBe(10);
});

test('an intervention comes before what else happens at its moment', () => {
  const clock = new Clock();
  const happened: string[] = [];
  clock.schedule(milliseconds(5), 'a', 'agent', () => happened.push('agent'));
  clock.scheduleIntervention(milliseconds(5), 0, () => happened.push('intervention'));
  clock.run(milliseconds(5));
  expect(happened).toEqual(['intervention', 'agent']);
});

test('a timer rings when it was last set to, once', () => {
  const clock = new Clock();
  const rang: number[] = [];
  const timer = clock.timer('a', 'agent', () => rang.push(clock.now));
  timer.set(milliseconds(10));
  timer.set(milliseconds(30));
  timer.set(milliseconds(20));
  clock.run(milliseconds(100));
  timer.set(milliseconds(110));
  timer.set(undefined);
  clock.run(milliseconds(200));
  expect(rang).toEqual([20]);
  timer.set(milliseconds(150));
  clock.run(milliseconds(200));
  expect(rang).toEqual([20, 200]);
});

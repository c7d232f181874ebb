import { expect, test } from 'vitest';
import { BareNetwork, type SentPacket } from '../bare-network';
import { OPEN } from './sides';

/** Two public hosts; B is out of reach while `isSilent` says so. */
function silenced(isSilent: (packet: SentPacket) => boolean): BareNetwork {
  return new BareNetwork({ a: OPEN, b: OPEN, loses: isSilent }).connect();
}

test('consent is asked for every 4 to 6 s and renewed by each answer', () => {
  const { a } = new BareNetwork({ a: OPEN, b: OPEN }).connect().run(60_000);
  const asked = a.events.flatMap(({ at, event }) =>
    event.kind === 'check-sent' && event.cause === 'consent' ? [at] : [],
  );
  const gaps = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
  expect(gaps.length).toBeGreaterThan(8);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4_000);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(6_000);
  expect(a.of('consent-renewed').length).toBe(asked.length);
  expect(new Set(a.of('check-sent').map(({ transaction }) => transaction)).size).toBe(
    a.of('check-sent').length,
  );
});

test('without answers: disconnected at the second unanswered check, lost 30 s after the last answer', () => {
  const network = silenced(({ at }) => at > 20_000);
  const { a } = network.run(80_000);
  const lastAnswer = a.events.findLast(({ event }) => event.kind === 'consent-renewed')?.at ?? 0;
  const lost = a.events.find(({ event }) => event.kind === 'consent-lost')?.at ?? 0;
  expect(lost - lastAnswer).toBe(30_000);
  const states = a.events.flatMap(({ at, event }) =>
    event.kind === 'state' ? [{ at, state: event.state }] : [],
  );
  const names = states.map(({ state }) => state);
  expect(names.slice(-3)).toEqual(['completed', 'disconnected', 'failed']);
  const gone = states.find(({ state }) => state === 'disconnected')?.at ?? 0;
  expect(gone - lastAnswer).toBeGreaterThan(8_000);
  expect(gone - lastAnswer).toBeLessThan(12_100);
  expect(network.send('a', Uint8Array.of(20))).toBe(false);
});

test('a path that comes back in time is completed again', () => {
  const { a } = silenced(({ at }) => at > 20_000 && at < 40_000).run(80_000);
  expect(
    a
      .of('state')
      .map(({ state }) => state)
      .slice(-2),
  ).toEqual(['disconnected', 'completed']);
  expect(a.of('consent-lost')).toEqual([]);
  expect(a.of('check-failed')).toEqual([]);
});

import { expect, it } from 'vitest';
import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { expectConnected, meeting13, ofKind } from './meeting';
import { DELAY, plainWay } from './pipe';
import { except, late, lost, twice } from './ways';

const groups = [NAMED_GROUPS.X25519MLKEM768, NAMED_GROUPS.x25519];
const hybrid = { client: { groups }, server: { groups } };
/** Of the handshake without a loss: as many can be lost, late, repeated. */
const COUNT = 6;

it('the hybrid group, whose hellos need two datagrams each', () => {
  const run = meeting13(plainWay, hybrid);
  run.run();
  expectConnected(run);
  expect(run.carried).toHaveLength(COUNT);
  expect(run.carried.filter(({ from, at }) => from === 'client' && at === 0)).toHaveLength(2);
  expect(Math.max(...run.carried.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(1200);
  expect(ofKind(run.events.client, 'negotiated')[0]?.group).toBe(NAMED_GROUPS.X25519MLKEM768);
});

it.each([
  ['lost', lost],
  ['late', late],
  ['doubled', twice],
])('heals any one datagram that is %s, within the back-offs', (_, fate) => {
  for (let index = 0; index < COUNT; index += 1) {
    const run = meeting13(except(new Map([[index, fate]])), hybrid);
    run.run();
    expectConnected(run, `datagram ${index}`);
    // 50 and 100 ms of waiting, and the round trips.
    expect(run.now(), `datagram ${index}`).toBeLessThanOrEqual(150 + 8 * DELAY);
  }
});

import { expect, it } from 'vitest';
import { expectConnected, meeting12, ofKind } from './meeting';
import { DELAY, plainWay } from './pipe';
import { except, late, lost } from './ways';

it('the server sends its last flight again when the client sends its own again', () => {
  const run = meeting12(except(new Map([[3, lost]])));
  run.run();
  expectConnected(run);
  const attempts = ofKind(run.events.server, 'flight-sent').map(({ flight, attempt }) => [
    flight,
    attempt,
  ]);
  // The client's timer runs out after 50 ms: before the server's own wait could have.
  expect(attempts).toEqual([
    [1, 1],
    [2, 1],
    [2, 2],
  ]);
  expect(run.now()).toBe(2 * DELAY + 50 + 2 * DELAY);
});

it('a record of epoch 1 that overtakes the ClientKeyExchange is passed over, and told', () => {
  const run = meeting12(
    ({ at, bytes, from, index }) =>
      from === 'client' && at === 2 * DELAY && bytes[13] === 11
        ? late({ at, bytes, from, index })
        : plainWay({ at, bytes, from, index }),
    { client: { largestDatagram: 500 } },
  );
  run.run();
  expectConnected(run);
  const reasons = ofKind(run.events.server, 'ignored').map(({ because }) => because);
  expect(reasons).toContain('unknown-epoch');
});

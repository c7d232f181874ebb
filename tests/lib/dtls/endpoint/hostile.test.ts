import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { milliseconds } from '@/lib/time';
import { inClear, toBoth } from './in-clear';
import { ALL_BACK_OFFS, EXPORT, expectConnected, meeting } from './meeting';
import { DELAY, type Meeting } from './pipe';

const VERSIONS = ['1.2', '1.3'] as const;

/** A handshake message without a body. */
const empty = (type: number, sequence: number) => [type, 0, 0, 0, 0, sequence, 0, 0, 0, 0, 0, 0];
/** The first byte of a body of three. */
const begun = (type: number, sequence: number) => [
  ...[type, 0, 0, 3, 0, sequence, 0, 0, 0, 0, 0, 1],
  7,
];

describe.each(VERSIONS)('hostile datagrams to DTLS %s', (version) => {
  it('random bytes throw nothing, before, during and after', () => {
    const type = fc.constantFrom(20, 21, 22, 23, 26, 0x2e, 0x2f);
    const noise = fc.tuple(type, fc.nat(1), fc.uint8Array({ maxLength: 90 }));
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 8 }), fc.nat(5), (datagrams, steps) => {
        const run = meeting(version);
        run.run(steps * DELAY);
        for (const [first, epoch, bytes] of datagrams) {
          const header = [first, 0xfe, 0xfd, 0, epoch, 0, 0, 0, 0, 0, 9, 0, bytes.length];
          toBoth(run, Uint8Array.of(...header, ...bytes));
          toBoth(run, Uint8Array.of(first, ...bytes));
          run.server.receive(milliseconds(run.now()), bytes);
        }
        run.run(ALL_BACK_OFFS);
        expectSameKeys(run);
      }),
      { numRuns: 12 },
    );
  });

  it('forged messages in clear change nothing after the handshake', () => {
    const run = meeting(version);
    run.run();
    const { length } = run.carried;
    for (const { bytes } of run.carried.slice(0, length)) {
      // With another sequence number, so that the replay window lets them pass.
      const forged = bytes.slice();
      forged[9] = 1;
      toBoth(run, forged);
    }
    toBoth(run, inClear(21, 9, [2, 40]));
    toBoth(run, inClear(21, 10, [1, 0]));
    expectConnected(run);
  });

  it('a wrong sequence number in clear makes no later record look old', () => {
    const run = meeting(version);
    toBoth(run, Uint8Array.of(22, 0xfe, 0xfd, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0));
    run.run();
    expectConnected(run);
    expect(run.now()).toBe(3 * DELAY + DELAY);
  });

  it('a fragment in clear takes the place of no protected message', () => {
    // Of 1.3 the messages 1 to 5 of the server and 1 to 3 of the client are protected.
    for (const type of [8, 11, 13, 14, 15, 20, 2, 1]) {
      const run = meeting(version);
      run.run(DELAY - 1);
      for (let sequence = 1; sequence < 6; sequence += 1) {
        if (version === '1.2' && sequence < 5) continue;
        toBoth(run, inClear(22, sequence, empty(type, sequence)));
        toBoth(run, inClear(22, 16 + sequence, begun(type, sequence)));
      }
      run.run();
      expectConnected(run, `type ${type}`);
      expect(run.now(), `type ${type}`).toBe(4 * DELAY);
    }
  });

  it('a message in clear that has no place ends nothing', () => {
    for (let step = 0; step < 4; step += 1) {
      const run = meeting(version);
      run.run(step * DELAY + 1);
      // A ServerHelloDone, a Finished and a KeyUpdate, as the next message and as the first.
      for (const type of [14, 20, 24]) {
        for (const sequence of [0, 5, 6]) toBoth(run, inClear(22, type, empty(type, sequence)));
      }
      run.run();
      expectConnected(run, `step ${step}`);
    }
  });
});

/** An alert in clear may end it on one side: nobody proves who said it before there are keys. */
function expectSameKeys({ client, server }: Meeting): void {
  if (client.state !== 'connected' || server.state !== 'connected') return;
  const [ours, theirs] = [client, server].map((end) => end.exportKeyingMaterial(EXPORT));
  expect(hexText(ours ?? new Uint8Array())).toBe(hexText(theirs ?? Uint8Array.of(1)));
}

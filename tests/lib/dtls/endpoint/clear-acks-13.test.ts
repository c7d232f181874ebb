import { describe, expect, it } from 'vitest';
import { milliseconds } from '@/lib/time';
import { inClear, toBoth } from './in-clear';
import { expectConnected, meeting, ofKind } from './meeting';
import { DELAY } from './pipe';

describe('ACKs in clear', () => {
  const ack = (epoch: number, numbers: readonly number[]) => {
    const records = numbers.flatMap((one) => [
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      epoch,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      one,
    ]);
    return inClear(26, 9, [0, records.length, ...records]);
  };

  it.each([
    ['the ClientHello', 1, 0],
    ['the flight of the server', DELAY + 1, 2],
    ['the flight of the client', 2 * DELAY + 1, 2],
  ])('that name %s keep nobody from sending it again', (_, when, epoch) => {
    // Everything that is on its way at that time gets lost.
    const run = meeting('1.3', ({ at, bytes }) =>
      at > when - DELAY && at < when ? [] : [{ after: DELAY, bytes }],
    );
    run.run(when);
    toBoth(run, ack(epoch, [0, 1, 2, 3, 4, 5]));
    run.run();
    expectConnected(run);
  });

  it('thousands of repeated fragments make no ACK too long', () => {
    const run = meeting('1.3');
    const hello = run.carried;
    run.run(DELAY - 1);
    const first = hello[0]?.bytes ?? new Uint8Array();
    for (let number = 0; number < 5000; number += 1) {
      const part = inClear(22, 0, [...first.slice(13, 22), 0, 0, 1, 0xfe]);
      part.set([number >> 8, number & 0xff], 9);
      run.server.receive(milliseconds(run.now()), part);
    }
    run.run();
    expectConnected(run);
    expect(Math.max(...run.carried.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(1200);
    expect(ofKind(run.events.server, 'failed')).toEqual([]);
  });
});

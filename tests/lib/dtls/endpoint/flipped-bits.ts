import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DtlsVersion } from '@/lib/dtls/endpoint/dtls-version';
import {
  ALL_BACK_OFFS,
  type Changes,
  expectSameTranscripts,
  meeting,
  ofKind,
  type RecordedMeeting,
} from './meeting';
import { plainWay } from './pipe';
import { except, flipped } from './ways';

/** What a version makes of datagrams that came otherwise than they went; `numRuns`: drawn ones. */
export function describeFlippedBits(
  version: DtlsVersion,
  name: string,
  changes: Changes,
  numRuns = 50,
): void {
  describe(`DTLS ${version} in ${name}`, () => {
    const whole = meeting(version, plainWay, changes);
    whole.run();
    const count = whole.carried.length;

    it('a flipped bit in any datagram: equal keys, or nobody connects', () => {
      for (let index = 0; index < count; index += 1) {
        // Header, what follows it, the middle and the end, each time another bit; two of them
        // where there are many datagrams.
        const { length } = whole.carried[index]?.bytes ?? new Uint8Array();
        const places = [index % 13, 13 + (index % 12), Math.floor(length / 2), length - 1];
        for (const at of places.filter((_, place) => count < 10 || place % 2 === index % 2)) {
          expectBothOrNobody(flippedRun(version, changes, [[index, at * 8 + (index % 8)]]));
        }
      }
    });

    it('flipped bits anywhere', () => {
      const flip = fc.tuple(fc.nat(count - 1), fc.nat(1200 * 8));
      fc.assert(
        fc.property(fc.array(flip, { minLength: 1, maxLength: 3 }), (flips) => {
          expectBothOrNobody(flippedRun(version, changes, flips));
        }),
        { numRuns },
      );
    });
  });
}

function flippedRun(
  version: DtlsVersion,
  changes: Changes,
  flips: readonly (readonly [index: number, bit: number])[],
): RecordedMeeting {
  const ways = new Map(flips.map(([index, bit]) => [index, flipped(bit)]));
  const run = meeting(version, except(ways), changes);
  run.run(ALL_BACK_OFFS);
  return run;
}

/**
 * Whoever refuses tells the other side, and nobody waits for ever. In 1.3 a client is connected with
 * its own last flight, and hears only afterwards what the server makes of it. A server that no
 * ClientHello reached has nothing to wait for.
 */
export function expectBothOrNobody(run: RecordedMeeting, why?: string): void {
  const { client, events, server } = run;
  if (client.state === 'connected' || server.state === 'connected') {
    expectSameTranscripts(run, why);
    return;
  }
  expect(ofKind(events.server, 'connected'), why).toEqual([]);
  expect(client.state, why).toBe('failed');
  expect(['failed', 'new'], why).toContain(server.state);
  expect([client.pollTimeout(), server.pollTimeout()], why).toEqual([undefined, undefined]);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DtlsVersion } from '@/lib/dtls/endpoint/dtls-version';
import { ALL_BACK_OFFS, type Changes, expectConnected, meeting, ofKind } from './meeting';
import { type Meeting, plainWay } from './pipe';
import { except, flipped } from './ways';

/** What a version makes of datagrams that came otherwise than they went. */
export function describeFlippedBits(version: DtlsVersion, name: string, changes: Changes): void {
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
          expectBothOrNobody(flippedRun(version, changes, index, at * 8 + (index % 8)));
        }
      }
    });

    it('a flipped bit anywhere', () => {
      fc.assert(
        fc.property(fc.nat(count - 1), fc.nat(1200 * 8), (index, bit) => {
          expectBothOrNobody(flippedRun(version, changes, index, bit));
        }),
        { numRuns: 12 },
      );
    });
  });
}

function flippedRun(version: DtlsVersion, changes: Changes, index: number, bit: number): Meeting {
  const run = meeting(version, except(new Map([[index, flipped(bit)]])), changes);
  run.run(ALL_BACK_OFFS);
  return run;
}

/**
 * Whoever refuses tells the other side. In 1.3 a client is connected with its own last flight, and
 * hears only afterwards what the server makes of it.
 */
function expectBothOrNobody(run: Meeting): void {
  const states = [run.client.state, run.server.state];
  if (states.includes('connected')) expectConnected(run);
  else expect(ofKind(run.events.server, 'connected')).toEqual([]);
}

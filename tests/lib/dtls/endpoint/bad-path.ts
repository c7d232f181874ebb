import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DtlsVersion } from '@/lib/dtls/endpoint/dtls-version';
import { type Changes, expectSameTranscripts, meeting } from './meeting';
import { DELAY, plainWay } from './pipe';
import { except, late, lost, overtaken, swapped, twice } from './ways';

/** The first wait and the second, and the round trips. */
const TWO_BACK_OFFS = 50 + 100 + 10 * DELAY;

/** What a version heals, whichever datagrams it happens to; `name` says how they are cut. */
export function describeBadPath(version: DtlsVersion, name: string, changes: Changes): void {
  describe(`DTLS ${version} in ${name}`, () => {
    const whole = meeting(version, plainWay, changes);
    whole.run();
    const count = whole.carried.length;

    it.each([
      ['lost', lost],
      ['late', late],
      ['overtaken', overtaken],
      ['doubled', twice],
    ])('heals any one datagram that is %s', (__, fate) => {
      for (let index = 0; index < count; index += 1) {
        const run = meeting(version, except(new Map([[index, fate]])), changes);
        run.run();
        expectSameTranscripts(run, `datagram ${index}`);
        expect(run.now(), `datagram ${index}`).toBeLessThanOrEqual(TWO_BACK_OFFS);
      }
    });

    it('heals any two that are lost, late or doubled', () => {
      const fate = fc.constantFrom(lost, late, overtaken, twice);
      const number = fc.nat(count + 3);
      fc.assert(
        fc.property(number, number, fate, fate, (first, second, one, two) => {
          const fates = new Map([
            [first, one],
            [second, two],
          ]);
          const run = meeting(version, except(fates), changes);
          run.run();
          expectSameTranscripts(run);
        }),
        { numRuns: 8 },
      );
    });

    it("heals any two that are in each other's place", () => {
      const number = fc.nat(count - 1);
      fc.assert(
        fc.property(number, number, (first, second) => {
          const run = meeting(version, swapped(whole.carried, first, second), changes);
          run.run();
          expectSameTranscripts(run);
          expect(run.now()).toBeLessThanOrEqual(TWO_BACK_OFFS);
        }),
        { numRuns: 20 },
      );
    });
  });
}

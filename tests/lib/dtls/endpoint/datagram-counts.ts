import { describe, expect, it } from 'vitest';
import type { DtlsVersion } from '@/lib/dtls/endpoint/dtls-version';
import { type Changes, expectSameTranscripts, meeting } from './meeting';
import { plainWay, type Way } from './pipe';
import { except, lost, swapped, twice } from './ways';

/**
 * Of the datagrams that go without a loss: a flight comes again once, those it makes come again do
 * so at most once, and an ACK goes out for what an ACK can spare.
 */
const MOST_TIMES = 2;

/** No one datagram that comes otherwise than it went makes the others multiply. */
export function describeDatagramCounts(
  version: DtlsVersion,
  name: string,
  changesIn: (largestDatagram: number) => Changes,
): void {
  describe.each([1200, 548, 300, 200, 128])(`DTLS ${version}, ${name}, %i bytes`, (size) => {
    const changes = changesIn(size);
    const whole = meeting(version, plainWay, changes);
    whole.run();
    const { carried } = whole;
    const most = MOST_TIMES * carried.length;
    const one = (way: Way) => (index: number) => except(new Map([[index, way]]));

    it.each([
      ['lost', one(lost)],
      ['doubled', one(twice)],
      ['swapped with the next', (index: number) => swapped(carried, index, index + 1)],
    ])('any one that is %s', (__, wayFor) => {
      for (let index = 0; index < carried.length; index += 1) {
        const way = wayFor(index);
        const run = meeting(
          version,
          (datagram) => {
            // A storm would never end.
            if (datagram.index > most) throw new Error(`more than ${most}, datagram ${index}`);
            return way(datagram);
          },
          changes,
        );
        run.run();
        expectSameTranscripts(run, `datagram ${index}`);
        expect(run.carried.length, `datagram ${index}`).toBeLessThanOrEqual(most);
      }
    });
  });
}

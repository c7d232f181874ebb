import { describe, expect, it } from 'vitest';
import { hybridIn } from './hybrid';
import { ALL_BACK_OFFS, type Changes, expectSameTranscripts, meeting } from './meeting';
import { plainWay } from './pipe';
import { except, flipped } from './ways';

/** Bytes of a record in clear that holds one fragment. */
const FRAGMENT = 13;
const LENGTH = [1, 2, 3];
const MESSAGE_SEQUENCE = [4, 5];

const small: Changes = { client: { largestDatagram: 300 }, server: { largestDatagram: 300 } };

describe.each([
  ['1.2', 'a ClientHello', 0, {}],
  ['1.2', 'a ServerHello', 1, {}],
  ['1.3', 'a ClientHello', 0, {}],
  ['1.3', 'a ServerHello', 1, {}],
  ['1.2', 'the last fragments of a ServerHello', 2, small],
  ['1.3', 'the first fragment of a hybrid ClientHello', 0, hybridIn(300)],
  ['1.3', 'the last fragment of a hybrid ClientHello', 5, hybridIn(300)],
  ['1.3', 'the first fragment of a hybrid ServerHello', 6, hybridIn(300)],
  ['1.3', 'a middle fragment of a hybrid ServerHello', 8, hybridIn(300)],
] as const)('DTLS %s: %s, with one bit flipped', (version, _, index, changes) => {
  it.each([
    ['its length', LENGTH],
    ['its number', MESSAGE_SEQUENCE],
  ])('in %s, is healed by the next one', (__, places) => {
    const whole = meeting(version, plainWay, changes);
    whole.run();
    for (const place of places) {
      for (const bit of [1, 6]) {
        const at = (FRAGMENT + place) * 8 + bit;
        const run = meeting(version, except(new Map([[index, flipped(at)]])), changes);
        run.run(ALL_BACK_OFFS);
        expectSameTranscripts(run, `byte ${place}, bit ${bit}`);
        expect(run.carried.length).toBeLessThanOrEqual(3 * whole.carried.length);
      }
    }
  });
});

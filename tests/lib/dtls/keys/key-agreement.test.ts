import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { KEY_AGREEMENTS } from '@/lib/dtls/keys/key-agreements';
import { bytesOf, type SchedulePlace } from '@/lib/dtls/keys/schedule-place';
import { randomStream } from '@/lib/random';
import { agreed } from './whole-schedule';

const LENGTHS = {
  x25519: [32, 32, 32],
  secp256r1: [65, 65, 32],
  X25519MLKEM768: [1216, 1120, 64],
} as const;
const GROUPS = ['x25519', 'secp256r1', 'X25519MLKEM768'] as const;

const newPlace = (): SchedulePlace => ({ record: new DerivationRecord(), scope: '' });

describe.each(GROUPS)('%s', (group) => {
  const agreement = KEY_AGREEMENTS[group];
  const [offeredLength, answeredLength, secretLength] = LENGTHS[group];

  it('both sides come to one secret, another one with each seed', () => {
    const secrets = [1, 2, 3].map((seed) => {
      const { client, server } = agreed(group, 'client', seed);
      const secret = hexText(bytesOf(client, 'shared-secret'));
      expect(hexText(bytesOf(server, 'shared-secret'))).toBe(secret);
      expect(secret.length).toBe(2 * secretLength);
      return secret;
    });
    expect(new Set(secrets).size).toBe(3);
  });

  it('is repeatable, and its shares have their lengths', () => {
    const offer = () => agreement.offer(newPlace(), 'client', randomStream(7));
    expect(hexText(offer())).toBe(hexText(offer()));
    expect(offer().length).toBe(offeredLength);
    const answer = agreement.answer(newPlace(), 'server', offer(), randomStream(8));
    expect(answer.ok && answer.share.length).toBe(answeredLength);
  });

  it('a share of any wrong length is a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1300 }), (share) => {
        fc.pre(share.length !== offeredLength && share.length !== answeredLength);
        const answer = agreement.answer(newPlace(), 'server', share, randomStream(1));
        const problem = { kind: 'wrong-length', expected: offeredLength, actual: share.length };
        expect(answer).toEqual({ ok: false, problem });
        const place = newPlace();
        agreement.offer(place, 'client', randomStream(1));
        expect(agreement.complete(place, 'client', share).ok).toBe(false);
      }),
      { numRuns: 15 },
    );
  });

  it('a share that is no key is a problem', () => {
    // Zeros: a point of small order, no point at all; ones: coefficients out of their range.
    const bad = new Uint8Array(offeredLength).fill(group === 'X25519MLKEM768' ? 0xff : 0);
    expect(agreement.answer(newPlace(), 'server', bad, randomStream(1))).toEqual({
      ok: false,
      problem: { kind: 'invalid-key-share' },
    });
  });
});

describe('X25519MLKEM768', () => {
  it('a changed ciphertext agrees on nothing that the server has', () => {
    const agreement = KEY_AGREEMENTS.X25519MLKEM768;
    const [client, server] = [newPlace(), newPlace()];
    const offered = agreement.offer(client, 'client', randomStream(1));
    const answer = agreement.answer(server, 'server', offered, randomStream(2));
    if (!answer.ok) throw new Error(answer.problem.kind);
    const changed = answer.share.map((byte, at) => (at === 5 ? byte ^ 1 : byte));
    // FIPS 203 rejects implicitly: a secret comes out, but another one.
    expect(agreement.complete(client, 'client', changed).ok).toBe(true);
    const [theirs, ours] = [bytesOf(server, 'shared-secret'), bytesOf(client, 'shared-secret')];
    expect(hexText(ours.slice(0, 32))).not.toBe(hexText(theirs.slice(0, 32)));
    expect(hexText(ours.slice(32))).toBe(hexText(theirs.slice(32)));
  });

  it('a zero half of X25519 is refused though ML-KEM holds', () => {
    const agreement = KEY_AGREEMENTS.X25519MLKEM768;
    const offered = agreement.offer(newPlace(), 'client', randomStream(1));
    const answer = agreement.answer(
      newPlace(),
      'server',
      offered.map((byte, at) => (at < 1184 ? byte : 0)),
      randomStream(2),
    );
    expect(answer).toEqual({ ok: false, problem: { kind: 'invalid-key-share' } });
  });
});

import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { parentsOf } from '@/lib/derivation/derivation';
import type { DerivationRecord } from '@/lib/derivation/derivation-record';
import { bytesOf, type KeySchedule } from '@/lib/dtls/keys/schedule-place';
import { recomputed } from './independent-derivation';
import { type Pair, wholeSchedule12, wholeSchedule13 } from './whole-schedule';

const GROUPS = ['x25519', 'secp256r1', 'X25519MLKEM768'] as const;

/** Ids of values that another implementation computes otherwise. */
function wrongValues(record: DerivationRecord): readonly string[] {
  const at = (id: string) => record.bytesOf(id);
  return record.values.flatMap(({ id, bytes, derivation }) => {
    const expected = recomputed(derivation, at, bytes);
    return expected === undefined || hexText(expected) === hexText(bytes) ? [] : [id];
  });
}

function expectWhole(pair: Pair<KeySchedule>): void {
  expect(wrongValues(pair.client.record)).toEqual([]);
  expect(wrongValues(pair.server.record)).toEqual([]);
  for (const { record } of [pair.client, pair.server]) {
    const ids = record.values.map(({ id }) => id);
    // Parents stand before their children, so nothing comes out of nothing.
    for (const { id, derivation } of record.values) {
      const before = ids.slice(0, ids.indexOf(id));
      expect(parentsOf(derivation).filter((parent) => !before.includes(parent))).toEqual([]);
    }
  }
  for (const { id, bytes, derivation } of pair.client.record.values) {
    const theirs = `server:${id.slice('client:'.length)}`;
    if (derivation.function === 'given' || !pair.server.record.has(theirs)) continue;
    expect(hexText(pair.server.record.bytesOf(theirs)), theirs).toBe(hexText(bytes));
  }
}

describe.each(GROUPS)('a whole schedule of 1.3 over %s', (group) => {
  it('is what another implementation makes of the parents, and the same on both sides', () => {
    expectWhole(wholeSchedule13(group, 1));
  });
});

describe('a whole schedule of 1.3', () => {
  it('with SHA-384', () => {
    const pair = wholeSchedule13('x25519', 2, 'sha-384', 'AEAD_AES_256_GCM');
    expectWhole(pair);
    expect(bytesOf(pair.client, 'exporter-master-secret').length).toBe(48);
    expect(bytesOf(pair.client, 'server-handshake-sn').length).toBe(32);
  });

  it('names its values alike in every run', () => {
    const [one, other] = [wholeSchedule13('x25519', 3), wholeSchedule13('x25519', 4)];
    const ids = (record: DerivationRecord) => record.values.map(({ id }) => id);
    expect(ids(one.client.record)).toEqual(ids(other.client.record));
    expect(ids(one.client.record)).toMatchSnapshot();
  });
});

describe.each(['x25519', 'secp256r1'] as const)('a whole schedule of 1.2 over %s', (group) => {
  it('is what another implementation makes of the parents, and the same on both sides', () => {
    expectWhole(wholeSchedule12(group, 1));
  });
});

describe('a whole schedule of 1.2', () => {
  it('with SHA-384', () => {
    const pair = wholeSchedule12('secp256r1', 2, 'sha-384', 'AEAD_AES_256_GCM');
    expectWhole(pair);
    expect(bytesOf(pair.client, 'client-write-key').length).toBe(32);
  });

  it('names its values alike in every run', () => {
    const ids = wholeSchedule12('x25519', 3).server.record.values.map(({ id }) => id);
    expect(ids).toMatchSnapshot();
  });
});

import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { parentsOf } from '@/lib/derivation/derivation';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { recomputed } from '../keys/independent-derivation';
import { expectConnected, meeting } from './meeting';
import { plainWay } from './pipe';

/** What another implementation makes otherwise out of the parents. */
function wrongValues(record: DerivationRecord): readonly string[] {
  const at = (id: string) => record.bytesOf(id);
  return record.values.flatMap(({ id, bytes, derivation }) => {
    const expected = recomputed(derivation, at, bytes);
    return expected === undefined || hexText(expected) === hexText(bytes) ? [] : [id];
  });
}

/** Values whose parents are not before them. */
function orphans(record: DerivationRecord): readonly string[] {
  const ids = record.values.map(({ id }) => id);
  return record.values.flatMap(({ id, derivation }, place) =>
    parentsOf(derivation).every((parent) => ids.slice(0, place).includes(parent)) ? [] : [id],
  );
}

const { secp256r1, x25519, X25519MLKEM768 } = NAMED_GROUPS;

describe.each([
  ['1.2', 'x25519', [x25519], [x25519]],
  ['1.2', 'P-256', [secp256r1], [secp256r1]],
  ['1.3', 'x25519', [x25519], [x25519]],
  ['1.3', 'P-256', [secp256r1], [secp256r1]],
  ['1.3', 'X25519MLKEM768', [X25519MLKEM768], [X25519MLKEM768]],
  ['1.3', 'a HelloRetryRequest', [x25519, secp256r1], [secp256r1]],
] as const)('a whole handshake of DTLS %s over %s', (version, _, client, server) => {
  const records = { client: new DerivationRecord(), server: new DerivationRecord() };
  const run = meeting(version, plainWay, {
    client: { groups: client, derivations: records.client },
    server: { groups: server, derivations: records.server },
  });
  run.run();

  it('comes to keys that another implementation makes of their parents', () => {
    expectConnected(run);
    for (const record of [records.client, records.server]) {
      expect(record.values.length).toBeGreaterThan(25);
      expect(wrongValues(record)).toEqual([]);
      expect(orphans(record)).toEqual([]);
    }
  });

  it('and to the same values on both sides', () => {
    const differ = records.client.values.filter(
      ({ id, bytes }) =>
        records.server.has(id) && hexText(records.server.bytesOf(id)) !== hexText(bytes),
    );
    expect(differ.map(({ id }) => id)).toEqual([]);
  });
});

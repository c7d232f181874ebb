import { describe, expect, it } from 'vitest';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { openRecord12 } from '@/lib/dtls/cipher/record-12';
import { deriveKeyBlock12 } from '@/lib/dtls/keys/key-block-12';
import { giveKeyLogSecrets } from '@/lib/dtls/keys/key-log-schedule';
import { readKeyLog } from '@/lib/dtls/keys/read-key-log';
import type { KeySchedule } from '@/lib/dtls/keys/schedule-place';
import { readRecords } from '@/lib/dtls/record/read-records';
import { milliseconds } from '@/lib/time';
import { expectConnected, meeting12 } from './meeting';
import { plainWay } from './pipe';

it('every secret of DTLS 1.2 stands in both records, the same', () => {
  const derivations = { client: new DerivationRecord(), server: new DerivationRecord() };
  const run = meeting12(plainWay, {
    client: { derivations: derivations.client },
    server: { derivations: derivations.server },
  });
  run.run();
  expectConnected(run);
  const names = [
    'client-random',
    'server-random',
    'client-x25519-public-key',
    'server-x25519-public-key',
    'shared-secret',
    'premaster-secret',
    'transcript-hash-to-client-key-exchange',
    'master-secret',
    'key-block',
    'client-write-key',
    'server-write-key',
    'client-write-iv',
    'server-write-iv',
    'client-verify-data',
    'server-verify-data',
    'message-server-finished',
    'srtp-exported',
  ];
  for (const name of names) {
    expect(derivations.client.bytesOf(name), name).toEqual(derivations.server.bytesOf(name));
  }
  expect(derivations.client.has('client-x25519-private-key')).toBe(true);
  expect(derivations.client.has('server-x25519-private-key')).toBe(false);
});

describe('the key log of DTLS 1.2', () => {
  it('is the same on both sides, and opens the records again', () => {
    const run = meeting12();
    expect(run.client.keyLog()).toEqual([]);
    run.run();
    run.client.send(milliseconds(run.now()), Uint8Array.of(1, 2, 3));
    run.run();
    const lines = run.client.keyLog();
    expect(lines).toHaveLength(1);
    expect(run.server.keyLog()).toEqual(lines);

    const log = readKeyLog(lines.join('\n'));
    const [random = new Uint8Array()] = log.entries.map(({ clientRandom }) => clientRandom);
    const schedule: KeySchedule = { record: new DerivationRecord(), scope: '', hash: 'sha-256' };
    expect(giveKeyLogSecrets(schedule, log, random)).toEqual(['master-secret']);
    // Off the wire: header of the record, of the message, the version; then the random.
    const hello = run.carried.find(({ from }) => from === 'server')?.bytes ?? new Uint8Array();
    schedule.record.give('client-random', 'received', random);
    schedule.record.give('server-random', 'received', hello.slice(27, 59));
    const keys = deriveKeyBlock12(schedule, 'AEAD_AES_128_GCM');
    const opened = run.carried.flatMap(({ bytes, from }) =>
      readRecords(bytes).records.flatMap(({ record }) => {
        if (record.header !== 'full' || record.epoch !== 1) return [];
        const plain = openRecord12(keys[from], record, record.fragment);
        return [plain.ok ? [from, record.contentType, plain.plaintext.length] : plain.problem];
      }),
    );
    expect(opened).toEqual([
      ['client', 22, 24],
      ['server', 22, 24],
      ['client', 23, 3],
    ]);
  });
});

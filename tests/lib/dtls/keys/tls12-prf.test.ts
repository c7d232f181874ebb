import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { deriveVerifyData12 } from '@/lib/dtls/keys/finished-12';
import { deriveKeyBlock12 } from '@/lib/dtls/keys/key-block-12';
import { deriveMasterSecret, derivePremasterSecret } from '@/lib/dtls/keys/master-secret-12';
import { giveValue, type KeySchedule } from '@/lib/dtls/keys/schedule-place';
import { giveMessage, type Transcript } from '@/lib/dtls/keys/transcript';
import type { MessageName } from '@/lib/dtls/keys/value-name';
import { sharedFile } from '../shared-files';
import { bytesOfHex } from './bytes-of-hex';
import { recomputed } from './independent-derivation';

/** Of "The Illustrated TLS 1.2 Connection": no extended master secret. */
function illustratedSchedule(): KeySchedule {
  const schedule: KeySchedule = { record: new DerivationRecord(), scope: '', hash: 'sha-256' };
  const counting = (first: number) => Uint8Array.from({ length: 32 }, (_, at) => first + at);
  giveValue(schedule, 'client-x25519-private-key', 'drawn', counting(0x20));
  giveValue(
    schedule,
    'server-x25519-public-key',
    'received',
    bytesOfHex('9fd7ad6dcff4298dd3f96d5b1b2af910a0535b1488d7f8fabb349a982880b615'),
  );
  schedule.record.derive('shared-secret', {
    function: 'x25519',
    privateKey: 'client-x25519-private-key',
    publicKey: 'server-x25519-public-key',
  });
  giveValue(schedule, 'client-random', 'drawn', counting(0x00));
  giveValue(schedule, 'server-random', 'received', counting(0x70));
  return schedule;
}

const MASTER_SECRET =
  '916abf9da55973e13614ae0a3f5d3f37b023ba129aee02cc' +
  '9134338127cd7049781c8e19fc1eb2a7387ac06ae237344c';

describe('the pseudorandom function of TLS 1.2', () => {
  it('the master secret of two randoms', () => {
    const schedule = illustratedSchedule();
    derivePremasterSecret(schedule);
    expect(hexText(schedule.record.bytesOf('premaster-secret'))).toBe(
      'df4a291baa1eb7cfa6934b29b474baad2697e29f1f920dcc77c8a0a088447624',
    );
    expect(hexText(deriveMasterSecret(schedule))).toBe(MASTER_SECRET);
  });

  it.each([
    ['AEAD_AES_128_GCM', 16, 4],
    ['AEAD_CHACHA20_POLY1305', 32, 12],
  ] as const)('the key block of %s', (aead, keyLength, ivLength) => {
    const schedule = illustratedSchedule();
    derivePremasterSecret(schedule);
    deriveMasterSecret(schedule);
    const { client, server } = deriveKeyBlock12(schedule, aead);
    const block = Buffer.concat([client.key, server.key, client.iv, server.iv]);
    expect([client.key.length, client.iv.length]).toEqual([keyLength, ivLength]);
    const { derivation, bytes } =
      schedule.record.values.find(({ id }) => id === 'key-block') ?? expect.fail('no key block');
    expect(hexText(block)).toBe(hexText(bytes));
    const again = recomputed(derivation, (id) => schedule.record.bytesOf(id), bytes);
    expect(hexText(block)).toBe(again && hexText(again));
  });
});

interface Vectors {
  readonly tests: readonly {
    readonly test: string;
    readonly values: Readonly<Record<string, string>>;
  }[];
}

const file = sharedFile('vectors/tls12-prf-werift.json');

describe.runIf(file !== undefined)('the vectors of a WebRTC implementation', () => {
  const parsed: Vectors = file === undefined ? { tests: [] } : JSON.parse(`${file}`);
  const values = (name: string) =>
    parsed.tests.find(({ test }) => test === name)?.values ?? expect.fail(`no ${name}`);

  it('the shared secret on P-256', () => {
    const { priv = '', pub = '', sec } = values('prfPreMasterSecret-p256');
    const record = new DerivationRecord();
    record.give('private', 'drawn', bytesOfHex(priv));
    record.give('public', 'received', bytesOfHex(pub));
    const shared = { function: 'ecdh-p256', privateKey: 'private', publicKey: 'public' } as const;
    expect(hexText(record.derive('shared', shared))).toBe(sec);
  });

  it('the client’s Finished', () => {
    const stated = values('prfVerifyDataClient');
    const schedule = illustratedSchedule();
    giveValue(schedule, 'master-secret', 'key-log', bytesOfHex(stated['masterSecret'] ?? ''));
    const messages: readonly (readonly [MessageName, string])[] = [
      ['server-hello', 'serverHello'],
      ['server-certificate', 'serverCertificate'],
      ['server-key-exchange', 'serverKeyExchange'],
      ['server-hello-done', 'serverHelloDone'],
      ['client-key-exchange', 'clientKeyExchange'],
    ];
    giveMessage(schedule, 'client-hello', 'sent', bytesOfHex(stated['clientHello'] ?? ''));
    for (const [name, field] of messages) {
      giveMessage(schedule, name, 'received', bytesOfHex(stated[field] ?? ''));
    }
    const transcript: Transcript = ['client-hello', ...messages.map(([name]) => name)];
    const data = deriveVerifyData12(schedule, 'client', transcript);
    expect(hexText(data)).toBe(stated['expectedVerifyData']);
  });
});

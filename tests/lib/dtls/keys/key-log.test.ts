import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { exportKeyingMaterial12 } from '@/lib/dtls/keys/exporter-12';
import { exportKeyingMaterial13 } from '@/lib/dtls/keys/exporter-13';
import { deriveKeyBlock12 } from '@/lib/dtls/keys/key-block-12';
import { giveKeyLogSecrets } from '@/lib/dtls/keys/key-log-schedule';
import { readKeyLog } from '@/lib/dtls/keys/read-key-log';
import { bytesOf, giveValue, type KeySchedule } from '@/lib/dtls/keys/schedule-place';
import type { KeySchedule13 } from '@/lib/dtls/keys/secrets-13';
import { deriveTrafficKeys13, epochNames } from '@/lib/dtls/keys/traffic-keys-13';
import { keyLogLines } from '@/lib/dtls/keys/write-key-log';
import { srtpExport } from '@/lib/srtp/master-keys';
import { PROTECTION_PROFILES } from '@/lib/srtp/protection-profile';
import { wholeSchedule12, wholeSchedule13 } from './whole-schedule';

const RANDOM = Uint8Array.from({ length: 32 }, (_, at) => at);
const OTHER_RANDOM = RANDOM.map((byte) => byte ^ 0xff);
const random = hexText(RANDOM);
const secret = (byte: string) => byte.repeat(32);

const newSchedule13 = (): KeySchedule13 => ({
  record: new DerivationRecord(),
  scope: '',
  hash: 'sha-256',
  prefix: 'dtls13',
});

describe('a key log, written', () => {
  it('of 1.3 has the five secrets and those after KeyUpdates', () => {
    const lines = keyLogLines(wholeSchedule13('x25519', 1).client, RANDOM);
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'CLIENT_HANDSHAKE_TRAFFIC_SECRET',
      'SERVER_HANDSHAKE_TRAFFIC_SECRET',
      'CLIENT_TRAFFIC_SECRET_0',
      'SERVER_TRAFFIC_SECRET_0',
      'EXPORTER_SECRET',
      'CLIENT_TRAFFIC_SECRET_1',
      'SERVER_TRAFFIC_SECRET_1',
    ]);
    for (const line of lines) expect(line).toMatch(/^[A-Z_\d]+ [\da-f]{64} [\da-f]{64}$/);
  });

  it('of 1.2 has the master secret', () => {
    const { client } = wholeSchedule12('x25519', 1);
    const master = hexText(bytesOf(client, 'master-secret'));
    expect(keyLogLines(client, RANDOM)).toEqual([`CLIENT_RANDOM ${random} ${master}`]);
  });

  it('before there is a secret has nothing', () => {
    expect(keyLogLines(newSchedule13(), RANDOM)).toEqual([]);
  });
});

describe('a key log, read', () => {
  it('comments, empty lines, unknown labels and lines that are wrong, with their numbers', () => {
    const log = readKeyLog(
      [
        '\uFEFF# made by hand',
        '',
        `CLIENT_TRAFFIC_SECRET_0 ${random} ${secret('ab')}`,
        `CLIENT_TRAFFIC_SECRET_0\t${random.toUpperCase()} ${secret('AB')}  `,
        `CLIENT_TRAFFIC_SECRET_0 ${random} ${secret('ac')}`,
        `EARLY_EXPORTER_SECRET ${random} ${secret('ad')}`,
        'RSA 0123456789abcdef 00',
        `CLIENT_RANDOM ${random}`,
        `CLIENT_RANDOM ${random.slice(2)} ${secret('ab')}`,
        `CLIENT_RANDOM ${random} ${secret('ab')}`,
        `EXPORTER_SECRET ${random} ${secret('xy')}`,
        'what is this',
      ].join('\r\n'),
    );
    expect(log.entries.map(({ line, value }) => [line, value])).toEqual([
      [3, 'client-application-traffic-secret-0'],
    ]);
    expect(log.unknown.map(({ line }) => line)).toEqual([6, 7]);
    expect(log.problems).toEqual([
      { line: 5, kind: 'contradicts-a-line-above' },
      { line: 8, kind: 'not-three-fields' },
      { line: 9, kind: 'client-random-is-not-32-bytes' },
      { line: 10, kind: 'secret-of-a-wrong-length' },
      { line: 11, kind: 'secret-is-not-hexadecimal' },
      { line: 12, kind: 'not-three-fields' },
    ]);
  });

  it('never throws, and counts each line at most once', () => {
    const word = fc.constantFrom('CLIENT_RANDOM', 'EXPORTER_SECRET', random, secret('ab'), '#', '');
    const line = fc.array(fc.oneof(word, fc.string()), { maxLength: 4 }).map((w) => w.join(' '));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { entries, problems, unknown } = readKeyLog(lines.join('\n'));
        const counted = [...entries, ...problems, ...unknown].map((one) => one.line);
        expect(new Set(counted).size).toBe(counted.length);
      }),
    );
  });
});

describe('a schedule from a key log alone', () => {
  it('of 1.3 comes to the traffic keys and the exported keys', () => {
    const { client } = wholeSchedule13('x25519', 1);
    const log = readKeyLog(keyLogLines(client, RANDOM).join('\n'));
    const schedule = newSchedule13();
    expect(giveKeyLogSecrets(schedule, log, OTHER_RANDOM)).toEqual([]);
    expect(giveKeyLogSecrets(schedule, log, RANDOM).length).toBe(7);
    for (const role of ['client', 'server'] as const) {
      for (const epoch of [2, 3, 4]) {
        const keys = deriveTrafficKeys13(schedule, 'AEAD_AES_128_GCM', role, epoch);
        const names = epochNames(role, epoch);
        expect(hexText(keys.key)).toBe(hexText(bytesOf(client, names.key)));
        expect(hexText(keys.iv)).toBe(hexText(bytesOf(client, names.iv)));
        expect(hexText(keys.sn)).toBe(hexText(bytesOf(client, names.sn)));
      }
    }
    const profile = PROTECTION_PROFILES.SRTP_AES128_CM_HMAC_SHA1_80;
    const exported = exportKeyingMaterial13(schedule, srtpExport(profile));
    expect(hexText(exported)).toBe(hexText(bytesOf(client, 'srtp-exported')));
  });

  it('of 1.2 comes to the key block and the exported keys', () => {
    const { client } = wholeSchedule12('x25519', 1);
    const log = readKeyLog(keyLogLines(client, RANDOM).join('\n'));
    const schedule: KeySchedule = { record: new DerivationRecord(), scope: '', hash: 'sha-256' };
    expect(giveKeyLogSecrets(schedule, log, RANDOM)).toEqual(['master-secret']);
    for (const name of ['client-random', 'server-random'] as const) {
      giveValue(schedule, name, 'received', bytesOf(client, name));
    }
    const keys = deriveKeyBlock12(schedule, 'AEAD_AES_128_GCM');
    expect(hexText(keys.server.key)).toBe(hexText(bytesOf(client, 'server-write-key')));
    expect(hexText(keys.client.iv)).toBe(hexText(bytesOf(client, 'client-write-iv')));
    const profile = PROTECTION_PROFILES.SRTP_AEAD_AES_128_GCM;
    const exported = exportKeyingMaterial12(schedule, srtpExport(profile));
    expect(hexText(exported)).toBe(hexText(bytesOf(client, 'srtp-exported')));
  });
});

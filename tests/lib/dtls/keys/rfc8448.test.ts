import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { deriveVerifyData13 } from '@/lib/dtls/keys/finished-13';
import { bytesOf, giveValue } from '@/lib/dtls/keys/schedule-place';
import {
  deriveApplicationSecrets,
  deriveHandshakeSecrets,
  deriveResumptionSecret,
  type KeySchedule13,
} from '@/lib/dtls/keys/secrets-13';
import { deriveTrafficKeys13 } from '@/lib/dtls/keys/traffic-keys-13';
import { giveMessage, type Transcript } from '@/lib/dtls/keys/transcript';
import type { MessageName, ValueName } from '@/lib/dtls/keys/value-name';
import { sharedFile } from '../shared-files';
import { bytesOfHex } from './bytes-of-hex';

/*
 * RFC 8448 §3: a whole connection of TLS 1.3 with all its values. DTLS 1.3 computes the same with
 * another prefix of the labels.
 */

const CLIENT_HELLO = bytesOfHex(
  '010000c00303cb34ecb1e78163ba1c38c6dacb196a6dffa21a8d9912ec18a2ef6283024dece70000' +
    '06130113031302010000910000000b0009000006736572766572ff01000100000a00140012001d00' +
    '17001800190100010101020103010400230000003300260024001d002099381de560e4bd43d23d8e' +
    '435a7dbafeb3c06e51c13cae4d5413691e529aaf2c002b0003020304000d0020001e040305030603' +
    '020308040805080604010501060102010402050206020202002d00020101001c00024001',
);
const SERVER_HELLO = bytesOfHex(
  '020000560303a6af06a4121860dc5e6e60249cd34c95930c8ac5cb1434dac155772ed3e269280013' +
    '0100002e00330024001d0020c9828876112095fe66762bdbf7c672e156d6cc253b833df1dd69b1b0' +
    '4e751f0f002b00020304',
);

function tlsSchedule(): KeySchedule13 {
  const record = new DerivationRecord();
  const schedule: KeySchedule13 = { record, scope: '', hash: 'sha-256', prefix: 'tls13 ' };
  const keys = {
    client: '49af42ba7f7994852d713ef2784bcbcaa7911de26adc5642cb634540e7ea5005',
    server: 'b1580eeadf6dd589b8ef4f2d5652578cc810e9980191ec8d058308cea216a21e',
  };
  giveValue(schedule, 'client-x25519-private-key', 'drawn', bytesOfHex(keys.client));
  giveValue(schedule, 'server-x25519-private-key', 'drawn', bytesOfHex(keys.server));
  record.derive('server-x25519-public-key', {
    function: 'x25519-public-key',
    privateKey: 'server-x25519-private-key',
  });
  record.derive('shared-secret', {
    function: 'x25519',
    privateKey: 'client-x25519-private-key',
    publicKey: 'server-x25519-public-key',
  });
  giveMessage(schedule, 'client-hello', 'sent', CLIENT_HELLO);
  giveMessage(schedule, 'server-hello', 'received', SERVER_HELLO);
  deriveHandshakeSecrets(schedule, ['client-hello', 'server-hello']);
  return schedule;
}

describe('RFC 8448 §3', () => {
  it('from two key shares to the handshake’s keys', () => {
    const schedule = tlsSchedule();
    const hex = (name: ValueName) => hexText(bytesOf(schedule, name));
    expect(hex('server-x25519-public-key')).toBe(
      'c9828876112095fe66762bdbf7c672e156d6cc253b833df1dd69b1b04e751f0f',
    );
    expect(hex('shared-secret')).toBe(
      '8bd4054fb55b9d63fdfbacf9f04b9f0d35e6d63f537563efd46272900f89492d',
    );
    expect(hex('early-secret')).toBe(
      '33ad0a1c607ec03b09e6cd9893680ce210adf300aa1f2660e1b22e10f170f92a',
    );
    expect(hex('early-derived-secret')).toBe(
      '6f2615a108c702c5678f54fc9dbab69716c076189c48250cebeac3576c3611ba',
    );
    expect(hex('handshake-secret')).toBe(
      '1dc826e93606aa6fdc0aadc12f741b01046aa6b99f691ed221a9f0ca043fbeac',
    );
    expect(hex('client-handshake-traffic-secret')).toBe(
      'b3eddb126e067f35a780b3abf45e2d8f3b1a950738f52e9600746a0e27a55a21',
    );
    expect(hex('server-handshake-traffic-secret')).toBe(
      'b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38',
    );
    const { key, iv } = deriveTrafficKeys13(schedule, 'AEAD_AES_128_GCM', 'server', 2);
    expect(hexText(key)).toBe('3fce516009c21727d0f2e4e86ee403bc');
    expect(hexText(iv)).toBe('5d313eb2671276ee13000b30');
  });
});

interface Trace {
  readonly items: readonly {
    readonly section: string;
    readonly step: string;
    readonly label: string;
    readonly hex: string;
  }[];
}

const file = sharedFile('vectors/rfc8448-tls13-trace.json');

describe.runIf(file !== undefined)('RFC 8448 §3, to its end', () => {
  const trace: Trace = file === undefined ? { items: [] } : JSON.parse(`${file}`);
  const stated = (step: string, label: string) =>
    trace.items.find(
      (item) => item.section.startsWith('3.') && item.step.includes(step) && item.label === label,
    )?.hex ?? `no ${label} of ${step}`;

  const FLIGHT: readonly (readonly [MessageName, string])[] = [
    ['encrypted-extensions', 'EncryptedExtensions'],
    ['server-certificate', 'Certificate'],
    ['server-certificate-verify', 'CertificateVerify'],
  ];
  const verified: Transcript = [
    'client-hello',
    'server-hello',
    'encrypted-extensions',
    'server-certificate',
    'server-certificate-verify',
  ];

  it('Finished, application traffic, exporter and resumption', () => {
    const schedule = tlsSchedule();
    const hex = (name: ValueName) => hexText(bytesOf(schedule, name));
    for (const [name, label] of FLIGHT) {
      const bytes = bytesOfHex(stated(`{server} construct a`, label));
      giveMessage(schedule, name, 'received', bytes);
    }
    const data = deriveVerifyData13(schedule, 'server', verified);
    expect(hexText(data)).toBe(stated('{server} calculate finished', 'finished'));
    expect(hex('server-finished-key')).toBe(stated('{server} calculate finished', 'expanded'));

    const finished = bytesOfHex(stated('{server} construct a Finished', 'Finished'));
    giveMessage(schedule, 'server-finished', 'received', finished);
    const untilServer: Transcript = [...verified, 'server-finished'];
    deriveApplicationSecrets(schedule, untilServer);
    expect(hex('master-secret')).toBe(stated('extract secret "master"', 'secret'));
    expect(hex('client-application-traffic-secret-0')).toBe(
      stated('"tls13 c ap traffic"', 'expanded'),
    );
    expect(hex('server-application-traffic-secret-0')).toBe(
      stated('"tls13 s ap traffic"', 'expanded'),
    );
    expect(hex('exporter-master-secret')).toBe(stated('"tls13 exp master"', 'expanded'));
    const keys = deriveTrafficKeys13(schedule, 'AEAD_AES_128_GCM', 'server', 3);
    const step = '{server} derive write traffic keys for application';
    expect(hexText(keys.key)).toBe(stated(step, 'key expanded'));
    expect(hexText(keys.iv)).toBe(stated(step, 'iv expanded'));

    const clients = deriveVerifyData13(schedule, 'client', untilServer);
    expect(hexText(clients)).toBe(stated('{client} calculate finished', 'finished'));
    const last = bytesOfHex(stated('{client} construct a Finished', 'Finished'));
    giveMessage(schedule, 'client-finished', 'sent', last);
    deriveResumptionSecret(schedule, [...untilServer, 'client-finished']);
    expect(hex('resumption-master-secret')).toBe(stated('"tls13 res master"', 'expanded'));
  });
});

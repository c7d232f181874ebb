import { beforeAll, describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { deriveVerifyData13 } from '@/lib/dtls/keys/finished-13';
import { bytesOf, giveValue } from '@/lib/dtls/keys/schedule-place';
import {
  deriveApplicationSecrets,
  deriveHandshakeSecrets,
  type KeySchedule13,
} from '@/lib/dtls/keys/secrets-13';
import { giveMessage, type Transcript } from '@/lib/dtls/keys/transcript';
import type { ValueName } from '@/lib/dtls/keys/value-name';
import { capturedDatagrams } from '../cipher/captured-datagrams';
import { inTranscript13 } from '../cipher/handshake-messages';
import { type OpenedCapture13, openCapture13 } from '../cipher/open-capture-13';
import { sharedFile } from '../shared-files';

/*
 * The connection of "The Illustrated DTLS Connection" (wolfSSL), whose private keys are published:
 * the one DTLS 1.3 handshake of another implementation that can be computed from its key shares on.
 */

const capture = sharedFile('corpus/pcap/syncsynchalt_illustrated-dtls__capture.pcap');
const keys = sharedFile('corpus/pcap/syncsynchalt_illustrated-dtls__keylog.txt');

const NAMES = {
  client: ['client-hello', 'client-finished'],
  server: [
    'server-hello',
    'encrypted-extensions',
    'server-certificate',
    'server-certificate-verify',
    'server-finished',
  ],
} as const;

const VERIFIED: Transcript = ['client-hello', ...NAMES.server.slice(0, 4)];
const UNTIL_SERVER: Transcript = [...VERIFIED, 'server-finished'];

/** 32 bytes that count up. */
const counting = (first: number) => Uint8Array.from({ length: 32 }, (_, at) => first + at);

describe.runIf(capture && keys)('the illustrated DTLS 1.3 connection', () => {
  // Its key log writes the labels of application traffic without their number.
  const keyLog = `${keys}`
    .replaceAll('_TRAFFIC_SECRET ', '_TRAFFIC_SECRET_0 ')
    .replaceAll('HANDSHAKE_TRAFFIC_SECRET_0', 'HANDSHAKE_TRAFFIC_SECRET');
  let opened: OpenedCapture13;
  beforeAll(() => {
    opened = openCapture13(capturedDatagrams(capture ?? Buffer.of()), keyLog);
  });

  it('every record opens with its key log', () => {
    expect(opened.records.filter((record) => !record.opened.ok)).toEqual([]);
    expect(opened.records.length).toBe(9);
  });

  it('from both private keys to what its key log holds', () => {
    const record = new DerivationRecord();
    const schedule: KeySchedule13 = { record, scope: '', hash: 'sha-256', prefix: 'dtls13' };
    giveValue(schedule, 'client-x25519-private-key', 'drawn', counting(0x20));
    giveValue(schedule, 'server-x25519-private-key', 'drawn', counting(0x90));
    const privateKey = 'server-x25519-private-key';
    record.derive('server-x25519-public-key', { function: 'x25519-public-key', privateKey });
    record.derive('shared-secret', {
      function: 'x25519',
      privateKey: 'client-x25519-private-key',
      publicKey: 'server-x25519-public-key',
    });
    for (const role of ['client', 'server'] as const) {
      NAMES[role].forEach((name, at) => {
        const message = opened.messages[role][at];
        if (message === undefined) throw new Error(`No ${name} in the capture`);
        giveMessage(schedule, name, 'received', inTranscript13(message));
      });
    }
    deriveHandshakeSecrets(schedule, ['client-hello', 'server-hello']);
    const server = deriveVerifyData13(schedule, 'server', VERIFIED);
    deriveApplicationSecrets(schedule, UNTIL_SERVER);
    const client = deriveVerifyData13(schedule, 'client', UNTIL_SERVER);

    const LOGGED: readonly ValueName[] = [
      'client-handshake-traffic-secret',
      'server-handshake-traffic-secret',
      'client-application-traffic-secret-0',
      'server-application-traffic-secret-0',
    ];
    for (const name of LOGGED) {
      expect(hexText(bytesOf(schedule, name)), name).toBe(hexText(bytesOf(opened.schedule, name)));
    }
    expect(hexText(bytesOf(schedule, 'message-server-finished').slice(4))).toBe(hexText(server));
    expect(hexText(bytesOf(schedule, 'message-client-finished').slice(4))).toBe(hexText(client));
  });
});

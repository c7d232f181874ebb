import { beforeAll, describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { certificatePublicKey } from '@/lib/dtls/certificate-key';
import { deriveVerifyData13 } from '@/lib/dtls/keys/finished-13';
import { bytesOf } from '@/lib/dtls/keys/schedule-place';
import { deriveTranscriptHash, giveMessage, type Transcript } from '@/lib/dtls/keys/transcript';
import type { MessageName, Role } from '@/lib/dtls/keys/value-name';
import { certificateVerifyContent13, checkSignature } from '@/lib/dtls/signature-check';
import { sharedFile } from '../shared-files';
import { capturedDatagrams } from './captured-datagrams';
import { inTranscript13 } from './handshake-messages';
import { type OpenedCapture13, openCapture13 } from './open-capture-13';

const capture = sharedFile('corpus/pcap/generated__firefox-dtls13.pcapng');
const keys = sharedFile('corpus/pcap/generated__firefox-dtls13.keys');

const NAMES: Readonly<Record<Role, readonly MessageName[]>> = {
  client: ['client-hello', 'client-certificate', 'client-certificate-verify', 'client-finished'],
  server: [
    'server-hello',
    'encrypted-extensions',
    'certificate-request',
    'server-certificate',
    'server-certificate-verify',
    'server-finished',
  ],
};
const TRANSCRIPT: Transcript = [
  'client-hello',
  ...NAMES.server,
  'client-certificate',
  'client-certificate-verify',
];

describe.runIf(capture !== undefined && keys !== undefined)('Firefox to itself, DTLS 1.3', () => {
  let opened: OpenedCapture13;
  beforeAll(() => {
    opened = openCapture13(capturedDatagrams(capture ?? Buffer.of()), `${keys}`);
    for (const role of ['client', 'server'] as const) {
      NAMES[role].forEach((name, at) => {
        const message = opened.messages[role][at];
        if (message === undefined) throw new Error(`No ${name} in the capture`);
        giveMessage(opened.schedule, name, 'received', inTranscript13(message));
      });
    }
  });
  const message = (name: MessageName) => bytesOf(opened.schedule, `message-${name}`);
  const upTo = (name: MessageName): Transcript => [
    'client-hello',
    ...TRANSCRIPT.slice(1, TRANSCRIPT.indexOf(name) + 1),
  ];

  it('every protected record opens with the key log, in both directions', () => {
    const count = (role: Role, epoch: number) =>
      opened.records.filter((record) => record.role === role && record.epoch === epoch).length;
    const shut = opened.records.filter((record) => !record.opened.ok);
    expect(shut).toEqual([]);
    const counts = {
      'client 2': count('client', 2),
      'server 2': count('server', 2),
      'client 3': count('client', 3),
      'server 3': count('server', 3),
    };
    expect(counts).toMatchInlineSnapshot(`
      {
        "client 2": 3,
        "client 3": 19,
        "server 2": 6,
        "server 3": 22,
      }
    `);
  });

  it.each(['client', 'server'] as const)('the Finished of the %s', (role) => {
    const before = role === 'server' ? 'server-certificate-verify' : 'client-certificate-verify';
    const data = deriveVerifyData13(opened.schedule, role, upTo(before));
    expect(hexText(message(`${role}-finished`).slice(4))).toBe(hexText(data));
  });

  it.each(['client', 'server'] as const)('the CertificateVerify of the %s', (role) => {
    // Message header 4, request context 1 + 0, list 3, entry 3: then the certificate.
    const certificate = Buffer.from(message(`${role}-certificate`));
    const der = certificate.subarray(11, 11 + certificate.readUIntBE(8, 3));
    const key = certificatePublicKey(der);
    if (!key.ok) throw new Error(key.problem);
    const verify = Buffer.from(message(`${role}-certificate-verify`));
    const hash = deriveTranscriptHash(opened.schedule, upTo(`${role}-certificate`));
    const content = certificateVerifyContent13(role, opened.schedule.record.bytesOf(hash));
    const check = (signed: Uint8Array) =>
      checkSignature(verify.readUInt16BE(4), key.publicKey, signed, verify.subarray(8));
    expect(check(content)).toBe('valid');
    expect(check(content.map((byte, at) => (at === 100 ? byte ^ 1 : byte)))).toBe('invalid');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { certificatePublicKey } from '@/lib/dtls/certificate-key';
import { deriveVerifyData12 } from '@/lib/dtls/keys/finished-12';
import { bytesOf } from '@/lib/dtls/keys/schedule-place';
import { giveMessage, type Transcript } from '@/lib/dtls/keys/transcript';
import type { MessageName, Role } from '@/lib/dtls/keys/value-name';
import {
  certificateVerifyContent12,
  checkSignature,
  serverKeyExchangeContent,
} from '@/lib/dtls/signature-check';
import { sharedFile } from '../shared-files';
import { capturedDatagrams } from './captured-datagrams';
import { inTranscript12 } from './handshake-messages';
import { type OpenedCapture12, openCapture12 } from './open-capture-12';

const capture = sharedFile('corpus/pcap/generated__firefox-dtls12.pcapng');
const keys = sharedFile('corpus/pcap/generated__firefox-dtls12.keys');

const NAMES: Readonly<Record<Role, readonly MessageName[]>> = {
  client: [
    'client-hello',
    'client-certificate',
    'client-key-exchange',
    'client-certificate-verify',
    'client-finished',
  ],
  server: [
    'server-hello',
    'server-certificate',
    'server-key-exchange',
    'certificate-request',
    'server-hello-done',
    'server-finished',
  ],
};
const TRANSCRIPT: Transcript = [
  'client-hello',
  ...NAMES.server.slice(0, -1),
  ...NAMES.client.slice(1),
];
const HEADER = 12;

describe.runIf(capture !== undefined && keys !== undefined)('Firefox to itself, DTLS 1.2', () => {
  let opened: OpenedCapture12;
  beforeAll(() => {
    opened = openCapture12(capturedDatagrams(capture ?? Buffer.of()), `${keys}`);
    for (const role of ['client', 'server'] as const) {
      NAMES[role].forEach((name, at) => {
        const message = opened.messages[role][at];
        if (message === undefined) throw new Error(`No ${name} in the capture`);
        giveMessage(opened.schedule, name, 'received', inTranscript12(message));
      });
    }
  });
  const bodyOf = (name: MessageName) =>
    Buffer.from(bytesOf(opened.schedule, `message-${name}`)).subarray(HEADER);
  const upTo = (name: MessageName): Transcript => [
    'client-hello',
    ...TRANSCRIPT.slice(1, TRANSCRIPT.indexOf(name) + 1),
  ];
  const publicKeyOf = (role: Role) => {
    // List 3, entry 3: then the certificate.
    const body = bodyOf(`${role}-certificate`);
    const key = certificatePublicKey(body.subarray(6, 6 + body.readUIntBE(3, 3)));
    if (!key.ok) throw new Error(key.problem);
    return key.publicKey;
  };

  it('every protected record opens with the key log, in both directions', () => {
    expect(opened.records.filter((record) => !record.opened.ok)).toEqual([]);
    const count = (role: Role) => opened.records.filter((record) => record.role === role).length;
    expect({ client: count('client'), server: count('server') }).toMatchInlineSnapshot(`
      {
        "client": 20,
        "server": 22,
      }
    `);
  });

  it('the Finished of both', () => {
    const client = deriveVerifyData12(opened.schedule, 'client', upTo('client-certificate-verify'));
    expect(hexText(bodyOf('client-finished'))).toBe(hexText(client));
    const server = deriveVerifyData12(opened.schedule, 'server', upTo('client-finished'));
    expect(hexText(bodyOf('server-finished'))).toBe(hexText(server));
  });

  it('the ServerKeyExchange, signed with the server’s certificate', () => {
    const body = bodyOf('server-key-exchange');
    const end = 4 + body.readUInt8(3);
    const content = serverKeyExchangeContent(
      bytesOf(opened.schedule, 'client-random'),
      bytesOf(opened.schedule, 'server-random'),
      body.subarray(0, end),
    );
    const [scheme, signature] = [body.readUInt16BE(end), body.subarray(end + 4)];
    expect(checkSignature(scheme, publicKeyOf('server'), content, signature)).toBe('valid');
    expect(checkSignature(scheme, publicKeyOf('client'), content, signature)).toBe('invalid');
  });

  it('the CertificateVerify of the client', () => {
    const body = bodyOf('client-certificate-verify');
    const messages = upTo('client-key-exchange').map((name) =>
      bytesOf(opened.schedule, `message-${name}`),
    );
    const content = certificateVerifyContent12(messages);
    const [scheme, signature] = [body.readUInt16BE(0), body.subarray(4)];
    expect(checkSignature(scheme, publicKeyOf('client'), content, signature)).toBe('valid');
    expect(checkSignature(scheme, publicKeyOf('server'), content, signature)).toBe('invalid');
  });
});

import { describe, expect, test } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { longTermKey, shortTermKey } from '@/lib/stun/credentials';
import type { StunMessage } from '@/lib/stun/message';
import { stunCodec } from '@/lib/stun/message-codec';
import { BINDING } from '@/lib/stun/message-type';
import { verifyFingerprint, verifyIntegrity } from '@/lib/stun/verify';
import {
  SAMPLE_IPV4_RESPONSE,
  SAMPLE_IPV6_RESPONSE,
  SAMPLE_LONG_TERM_REQUEST,
  SAMPLE_REQUEST,
} from './rfc5769-samples';

const SHORT_TERM = shortTermKey('VOkJxbRl1RmTxUk/WvJxBt');
const TRANSACTION = 'b7e7a701bc34d686fa87dfae';
const SPACES = 0x20;

const REQUEST: StunMessage = {
  class: 'request',
  method: BINDING,
  transactionId: TRANSACTION,
  attributes: [
    { type: 'SOFTWARE', value: 'STUN test client' },
    { type: 'PRIORITY', value: 0x6e0001ff },
    { type: 'ICE-CONTROLLED', value: 0x932ff9b151263b36n },
    { type: 'USERNAME', value: 'evtj:h6vY' },
  ],
};

const responseTo = (address: string): StunMessage => ({
  class: 'success-response',
  method: BINDING,
  transactionId: TRANSACTION,
  attributes: [
    { type: 'SOFTWARE', value: 'test vector' },
    { type: 'XOR-MAPPED-ADDRESS', value: { address, port: 32853 } },
  ],
});

describe.each([
  ['§2.1, the request', SAMPLE_REQUEST, REQUEST],
  ['§2.2, the IPv4 response', SAMPLE_IPV4_RESPONSE, responseTo('192.0.2.1')],
  [
    '§2.3, the IPv6 response',
    SAMPLE_IPV6_RESPONSE,
    responseTo('2001:db8:1234:5678:11:2233:4455:6677'),
  ],
])('%s', (_, hex, message) => {
  const decoded = decode(hex);

  test('its bytes are read as its fields', () => {
    expect(decoded.message).toEqual({
      ...message,
      attributes: [
        ...message.attributes,
        { type: 'MESSAGE-INTEGRITY', value: expect.any(Uint8Array) },
        { type: 'FINGERPRINT', value: expect.any(Number) },
      ],
    });
  });

  test('integrity and fingerprint are right, with another password integrity is not', () => {
    expect(verifyIntegrity(decoded, SHORT_TERM)).toBe('right');
    expect(verifyFingerprint(decoded)).toBe('right');
    expect(verifyIntegrity(decoded, shortTermKey('VOkJxbRl1RmTxUk/WvJxBT'))).toBe('wrong');
  });

  test('its fields are written as its bytes', () => {
    const protection = { integrity: SHORT_TERM, fingerprint: true, padding: SPACES };
    expect(hexText(stunCodec.encode(message, protection))).toBe(hex);
  });
});

describe('§2.4, the request with long-term authentication', () => {
  // The password as it stands after SASLprep, as the RFC gives it.
  const credential = {
    username: '\u30de\u30c8\u30ea\u30c3\u30af\u30b9',
    realm: 'example.org',
    password: 'TheMatrIX',
  };
  const message: StunMessage = {
    class: 'request',
    method: BINDING,
    transactionId: '78ad3433c6ad72c029da412e',
    attributes: [
      { type: 'USERNAME', value: credential.username },
      { type: 'NONCE', value: 'f//499k954d6OL34oL9FSTvy64sA' },
      { type: 'REALM', value: credential.realm },
    ],
  };

  test('its bytes are read as its fields', () => {
    expect(decode(SAMPLE_LONG_TERM_REQUEST).message).toEqual({
      ...message,
      attributes: [
        ...message.attributes,
        { type: 'MESSAGE-INTEGRITY', value: expect.any(Uint8Array) },
      ],
    });
  });

  test('integrity is right with MD5 of name, realm and password; there is no fingerprint', () => {
    const decoded = decode(SAMPLE_LONG_TERM_REQUEST);
    expect(verifyIntegrity(decoded, longTermKey(credential))).toBe('right');
    expect(verifyIntegrity(decoded, longTermKey(credential, 'SHA-256'))).toBe('wrong');
    expect(verifyFingerprint(decoded)).toBe('missing');
  });

  test('its fields are written as its bytes', () => {
    const bytes = stunCodec.encode(message, { integrity: longTermKey(credential) });
    expect(hexText(bytes)).toBe(SAMPLE_LONG_TERM_REQUEST);
  });
});

function decode(hex: string) {
  const decoded = stunCodec.decode(parseHex(hex) ?? new Uint8Array());
  if (!decoded.ok) throw new Error(decoded.problem.kind);
  return decoded;
}

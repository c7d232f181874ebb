import { describe, expect, test } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { longTermKey, userHash } from '@/lib/stun/credentials';
import { hmacSha256 } from '@/lib/stun/integrity';
import type { StunMessage } from '@/lib/stun/message';
import { stunCodec } from '@/lib/stun/message-codec';
import { BINDING } from '@/lib/stun/message-type';
import { verifyIntegritySha256 } from '@/lib/stun/verify';

// Appendix B.1 as printed. Its length, 0x009c, counts the header, which §5 says it must not, and
// the printed HMAC was computed with that length: so the values are held against it, and the
// message is read and written with the length that §5 wants, 0x0088.
const PRINTED =
  parseHex(`
  0001009c 2112a442 78ad3433 c6ad72c0 29da412e
  001e0020 4a3cf38f ef6992bd a952c678 0417da0f 24819415 569e60b2 05c46e41 407f1704
  00150029 6f624d61 744a6f73 32414141 43662f2f 3439396b 39353464 364f4c33 346f4c39 46535476 79363473
           41000000
  0014000b 6578616d 706c652e 6f726700
  001c0020 e4686c8f 0edeb590 13e07090 010a93ef ccbccc54 4c0a45d9 f830aa6d 6f735a01
`) ?? new Uint8Array();

const CREDENTIAL = {
  username: '\u30de\u30c8\u30ea\u30c3\u30af\u30b9',
  realm: 'example.org',
  // As it stands after preparation, as the RFC gives it.
  password: 'TheMatrIX',
};
const KEY = longTermKey(CREDENTIAL, 'SHA-256');

const MESSAGE: StunMessage = {
  class: 'request',
  method: BINDING,
  transactionId: '78ad3433c6ad72c029da412e',
  attributes: [
    { type: 'USERHASH', value: userHash(CREDENTIAL.username, CREDENTIAL.realm) },
    { type: 'NONCE', value: 'obMatJos2AAACf//499k954d6OL34oL9FSTvy64sA' },
    { type: 'REALM', value: CREDENTIAL.realm },
  ],
};

describe('RFC 8489 Appendix B.1', () => {
  test('the length as printed is a problem, and where', () => {
    expect(stunCodec.decode(PRINTED)).toMatchObject({
      problem: { kind: 'length-is-not-that-of-the-bytes', offset: 2 },
    });
  });

  test('the HMAC-SHA256 as printed, over the bytes as printed', () => {
    expect(hexText(hmacSha256(KEY, PRINTED.slice(0, -36)))).toBe(hexText(PRINTED.slice(-32)));
  });

  test('all other bytes, USERHASH among them, are written as printed', () => {
    const bytes = stunCodec.encode(MESSAGE, { integritySha256: KEY });
    const corrected = PRINTED.slice();
    corrected[3] = 0x88;
    expect(hexText(bytes.slice(0, -32))).toBe(hexText(corrected.slice(0, -32)));
  });

  test('and are read as its fields', () => {
    const decoded = stunCodec.decode(stunCodec.encode(MESSAGE, { integritySha256: KEY }));
    if (!decoded.ok) throw new Error(decoded.problem.kind);
    expect(decoded.message.attributes.slice(0, -1)).toEqual(MESSAGE.attributes);
    expect(verifyIntegritySha256(decoded, KEY)).toBe('right');
    expect(verifyIntegritySha256(decoded, longTermKey(CREDENTIAL))).toBe('wrong');
  });
});

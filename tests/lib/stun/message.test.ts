import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { crc32 } from '@/lib/stun/crc32';
import { longTermKey, shortTermKey, userHash } from '@/lib/stun/credentials';
import { looksLikeStun } from '@/lib/stun/decode-message';
import { attributeOf, type StunMessage, unknownRequired } from '@/lib/stun/message';
import { stunCodec } from '@/lib/stun/message-codec';
import {
  BINDING,
  classOfType,
  messageType,
  methodOfType,
  STUN_CLASSES,
} from '@/lib/stun/message-type';
import { verifyFingerprint, verifyIntegrity, verifyIntegritySha256 } from '@/lib/stun/verify';
import { turnCodec } from '@/lib/turn/attributes';
import { arbitraryMessage } from './arbitrary-message';

const KEY = shortTermKey('password');
const PROTECTED = { integrity: KEY, integritySha256: KEY, fingerprint: true };
const BINDING_REQUEST: StunMessage = {
  class: 'request',
  method: BINDING,
  transactionId: '000102030405060708090a0b',
  attributes: [],
};

describe('a message', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(arbitraryMessage, (message) => {
        expect(read(turnCodec.encode(message))).toEqual(message);
      }),
      { numRuns: 500 },
    );
  });

  test('has its ranges in order, without gap, to its end', () => {
    fc.assert(
      fc.property(arbitraryMessage, (message) => {
        const { bytes, layout } = accepted(turnCodec.encode(message, PROTECTED));
        const leaves = [
          ...layout.header,
          ...layout.attributes.flatMap(({ header, fields, padding }) => [
            ...header,
            ...fields,
            padding,
          ]),
        ];
        let end = 0;
        for (const leaf of leaves) {
          expect(leaf.start).toBe(end);
          end = leaf.end;
        }
        expect(end).toBe(bytes.length);
        expect(bytes.length % 4).toBe(0);
      }),
    );
  });

  test('is protected by what was appended, and any flipped bit shows', () => {
    fc.assert(
      fc.property(arbitraryMessage.filter(isBare), fc.nat(), (message, chosen) => {
        const bytes = turnCodec.encode(message, PROTECTED);
        expect(verdicts(accepted(bytes))).toEqual(['right', 'right', 'right']);
        const bit = chosen % (8 * bytes.length);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const decoded = turnCodec.decode(bytes);
        expect(decoded.ok && verdicts(decoded).every((verdict) => verdict === 'right')).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('is never an exception, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, hasHeader) => {
        if (hasHeader && bytes.length >= 20) {
          bytes.set([0, 1, 0, bytes.length - 20, 0x21, 0x12, 0xa4, 0x42]);
        }
        const decoded = turnCodec.decode(bytes);
        if (!decoded.ok) {
          expect(decoded.problem.offset).toBeGreaterThanOrEqual(0);
          expect(decoded.problem.offset).toBeLessThanOrEqual(bytes.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is never an exception with any attribute, of any length', () => {
    const value = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0x30 }),
        fc.boolean(),
        value,
        (low, optional, bytes) => {
          const code = optional ? 0x8000 + low : low;
          const attributes = [{ type: 'unknown', code, value: bytes } as const];
          const message = { ...BINDING_REQUEST, attributes };
          const decoded = turnCodec.decode(turnCodec.encode(message));
          if (!decoded.ok)
            expect(decoded.problem).toMatchObject({ kind: 'malformed-attribute', offset: 20 });
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a problem names its kind and offset', () => {
  test.each([
    ['', 'shorter-than-a-header', 0],
    ['0001000021', 'shorter-than-a-header', 5],
    ['800100002112a442000102030405060708090a0b', 'first-bits-not-zero', 0],
    ['000100002112a443000102030405060708090a0b', 'wrong-magic-cookie', 4],
    ['000100032112a442000102030405060708090a0b000000', 'length-not-a-multiple-of-four', 2],
    ['000100042112a442000102030405060708090a0b', 'length-is-not-that-of-the-bytes', 2],
    ['000100002112a442000102030405060708090a0b00', 'length-is-not-that-of-the-bytes', 2],
    ['000100042112a442000102030405060708090a0b80220001', 'attribute-past-the-end', 20],
    ['000100082112a442000102030405060708090a0b0024000300000000', 'malformed-attribute', 20],
    ['000100082112a442000102030405060708090a0b80220001ff000000', 'malformed-attribute', 20],
  ])('%s: %s at %i', (hex, kind, offset) => {
    const bytes = parseHex(hex) ?? new Uint8Array();
    expect(stunCodec.decode(bytes)).toMatchObject({ ok: false, problem: { kind, offset } });
  });

  test('what was read before it keeps its ranges', () => {
    const bytes = parseHex('0001000c2112a442000102030405060708090a0b00250000002400030000000a');
    expect(stunCodec.decode(bytes ?? new Uint8Array())).toMatchObject({
      problem: { kind: 'malformed-attribute', offset: 24, code: 0x24 },
      layout: { attributes: [{ name: 'USE-CANDIDATE', range: { start: 20, end: 24 } }] },
    });
  });

  test('other protocols of the port do not look like STUN', () => {
    expect(looksLikeStun(Uint8Array.of(0x16, 0xfe, 0xfd))).toBe(false);
    expect(looksLikeStun(stunCodec.encode(BINDING_REQUEST))).toBe(true);
  });
});

describe('what a receiver sees', () => {
  const hidden = { type: 'USE-CANDIDATE', value: true } as const;
  const integrity = { type: 'MESSAGE-INTEGRITY', value: new Uint8Array(20) } as const;

  test('an attribute after MESSAGE-INTEGRITY is not looked at', () => {
    const before = { ...BINDING_REQUEST, attributes: [hidden, integrity] };
    const after = { ...BINDING_REQUEST, attributes: [integrity, hidden] };
    expect(attributeOf(before, 'USE-CANDIDATE')).toBe(true);
    expect(attributeOf(after, 'USE-CANDIDATE')).toBeUndefined();
  });

  test('FINGERPRINT and MESSAGE-INTEGRITY-SHA256 are, after it', () => {
    const { message } = accepted(turnCodec.encode(BINDING_REQUEST, PROTECTED));
    expect(attributeOf(message, 'FINGERPRINT')).toBeTypeOf('number');
    expect(attributeOf(message, 'MESSAGE-INTEGRITY-SHA256')).toHaveLength(32);
  });

  test('unknown attributes below 0x8000 are named, the others ignored', () => {
    const value = new Uint8Array();
    const attributes = [0x0019, 0x8055, 0x7fff].map(
      (code) => ({ type: 'unknown', code, value }) as const,
    );
    expect(unknownRequired({ ...BINDING_REQUEST, attributes })).toEqual([0x0019, 0x7fff]);
  });

  test('a FINGERPRINT that is not last is wrong', () => {
    const bytes = turnCodec.encode(BINDING_REQUEST, { fingerprint: true });
    const longer = new Uint8Array([...bytes, 0x00, 0x25, 0x00, 0x00]);
    longer[3] = longer.length - 20;
    expect(verifyFingerprint(accepted(bytes))).toBe('right');
    expect(verifyFingerprint(accepted(longer))).toBe('wrong');
  });
});

describe('RFC 8489 §5: type', () => {
  test('method and class come back out of their 14 bits', () => {
    for (let method = 0; method <= 0xfff; method += 1) {
      for (const of of STUN_CLASSES) {
        const type = messageType(of, method);
        expect([classOfType(type), methodOfType(type)]).toEqual([of, method]);
      }
    }
  });

  test.each([
    ['request', 0x001, 0x0001],
    ['indication', 0x001, 0x0011],
    ['success-response', 0x001, 0x0101],
    ['error-response', 0x001, 0x0111],
    ['error-response', 0x003, 0x0113],
    ['indication', 0x006, 0x0016],
    ['indication', 0x007, 0x0017],
    ['success-response', 0x009, 0x0109],
    ['request', 0x080, 0x0200],
    ['success-response', 0x080, 0x0300],
  ] as const)('%s of method %i is %i', (of, method, type) => {
    expect(messageType(of, method)).toBe(type);
  });
});

describe('keys', () => {
  test('the spaces of OpaqueString are one space, and letters are composed', () => {
    expect(hexText(shortTermKey('a\u00a0b\u3000c'))).toBe('6120622063');
    expect(shortTermKey('e\u0301')).toEqual(shortTermKey('\u00e9'));
  });

  test('a long-term key has 16 bytes for MD5 and 32 for SHA-256', () => {
    const credential = { username: 'user', realm: 'realm', password: 'pass' };
    // RFC 5389 §15.4 works this one out.
    expect(hexText(longTermKey(credential))).toBe('8493fbc53ba582fb4c044c456bdc40eb');
    expect(longTermKey(credential, 'SHA-256')).toHaveLength(32);
    expect(userHash('user', 'realm')).toHaveLength(32);
  });

  test('CRC-32 of the usual check text', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

function isBare({ attributes }: { readonly attributes: readonly { readonly type: string }[] }) {
  return !attributes.some(({ type }) => type.startsWith('MESSAGE-') || type === 'FINGERPRINT');
}

function accepted(bytes: Uint8Array) {
  const decoded = turnCodec.decode(bytes);
  if (!decoded.ok) throw new Error(decoded.problem.kind);
  return decoded;
}

function read(bytes: Uint8Array) {
  return accepted(bytes).message;
}

function verdicts(decoded: ReturnType<typeof accepted>) {
  return [
    verifyIntegrity(decoded, KEY),
    verifyIntegritySha256(decoded, KEY),
    verifyFingerprint(decoded),
  ];
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHex } from '@/lib/bytes/hex';
import { extensionOf } from '@/lib/dtls/handshake/extension-codec';
import { HELLO_RETRY_REQUEST_RANDOM } from '@/lib/dtls/handshake/hello-messages';
import { encodeEcdhParameters } from '@/lib/dtls/handshake/key-exchange-messages';
import type { BodyLayout, MessageCodec, RawMessage } from '@/lib/dtls/handshake/message-codec';
import {
  helloCodec,
  messageCodec10,
  messageCodec12,
  messageCodec12Ecdhe,
  messageCodec13,
} from '@/lib/dtls/handshake/messages';
import { arbitraryMessage12, arbitraryMessage13 } from './arbitrary-message';

describe.each([
  ['DTLS 1.2', (): void => roundTrip(messageCodec12Ecdhe, arbitraryMessage12)],
  ['DTLS 1.3', (): void => roundTrip(messageCodec13, arbitraryMessage13)],
])('a message of %s', (_, check) => {
  test('is read as it was written, with every byte in a field', check);
});

describe('hostile bytes', () => {
  const type = fc.oneof(fc.integer({ min: 0, max: 24 }), fc.constant(254));

  test('are never an exception, whatever they are', () => {
    fc.assert(
      fc.property(type, fc.uint8Array({ maxLength: 120 }), (drawn, body) => {
        decodeWithAll({ type: drawn, body });
      }),
      { numRuns: 1000 },
    );
  });

  test('are never an exception, where a true message was damaged or cut', () => {
    const written = fc.oneof(
      arbitraryMessage12.map((message) => messageCodec12Ecdhe.encode(message)),
      arbitraryMessage13.map((message) => messageCodec13.encode(message)),
    );
    const damage = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(written, damage, fc.nat(), (raw, { at, to }, cut) => {
        const body = raw.body.slice();
        if (body.length > 0) body[at % body.length] = to;
        decodeWithAll({ type: raw.type, body });
        decodeWithAll({ type: raw.type, body: body.subarray(0, cut % (body.length + 1)) });
      }),
      { numRuns: 300 },
    );
  });

  test('with what was read before the fault keep their ranges', () => {
    fc.assert(
      fc.property(arbitraryMessage13, fc.nat(), (message, cut) => {
        const raw = messageCodec13.encode(message);
        const body = raw.body.subarray(0, cut % (raw.body.length + 1));
        const { layout } = messageCodec13.decode({ type: raw.type, body });
        demandGapless(layout, body.length, false);
      }),
    );
  });
});

describe('a problem names its kind, field and offset', () => {
  test.each([
    ['the end inside a random', 1, 'fefd00', 'past-the-end', 'random', 2],
    [
      'a session id of 33 bytes',
      2,
      `fefd${'00'.repeat(32)}21`,
      'out-of-range',
      'session id length',
      34,
    ],
    ['bytes behind the message', 14, '00', 'left-over', 'rest', 0],
    ['a KeyUpdate of 2', 24, '02', 'out-of-range', 'request update', 0],
    ['an explicit curve', 12, '0100', 'out-of-range', 'curve type', 0],
    ['a cookie past the end', 3, 'fefd0501', 'past-the-end', 'cookie', 3],
    ['an empty certificate', 11, '000003000000', 'out-of-range', 'certificate length', 3],
  ])('%s', (_, type, hex, kind, field, offset) => {
    const raw = { type, body: parseHex(hex) ?? new Uint8Array() };
    const decoded = type === 24 ? messageCodec13.decode(raw) : messageCodec12Ecdhe.decode(raw);
    expect(decoded).toMatchObject({ ok: false, problem: { kind, field, offset } });
  });

  test('also inside an extension', () => {
    // supported_groups of three bytes, in EncryptedExtensions.
    const body = parseHex('0009 000a 0005 0003 001d00') ?? new Uint8Array();
    const decoded = messageCodec13.decode({ type: 8, body });
    const problem = { kind: 'past-the-end', field: 'named group', offset: 10 };
    expect(decoded).toMatchObject({ ok: false, problem });
  });
});

describe('a message in particular', () => {
  test('HelloRetryRequest is a ServerHello by its random', () => {
    const body = {
      version: 0xfefd,
      random: HELLO_RETRY_REQUEST_RANDOM,
      sessionId: new Uint8Array(),
      cipherSuite: 0x1301,
      compressionMethod: 0,
      extensions: [
        { type: 'supported_versions', value: 0xfefc },
        { type: 'key_share', value: 0x001d },
      ],
    } as const;
    const raw = messageCodec13.encode({ type: 'hello_retry_request', body });
    expect(raw.type).toBe(2);
    expect(messageCodec13.decode(raw)).toMatchObject({
      ok: true,
      message: { type: 'hello_retry_request', body },
    });
    const other = { ...body, random: new Uint8Array(32) };
    expect(() => messageCodec13.encode({ type: 'hello_retry_request', body: other })).toThrow(
      RangeError,
    );
  });

  test('an extension and its parts lie in entries', () => {
    const share = { group: 0x001d, keyExchange: new Uint8Array(32) };
    const raw = messageCodec13.encode({
      type: 'server_hello',
      body: {
        version: 0xfefd,
        random: new Uint8Array(32),
        sessionId: new Uint8Array(),
        cipherSuite: 0x1301,
        compressionMethod: 0,
        extensions: [
          { type: 'key_share', value: share },
          { type: 'unknown', code: 0x1a1a, value: Uint8Array.of(9) },
        ],
      },
    });
    const decoded = messageCodec13.decode(raw);
    expect(decoded.layout.entries).toEqual([
      { name: 'key share entry', start: 44, end: 80 },
      { name: 'key_share', start: 40, end: 80 },
      { name: 'unknown extension', start: 80, end: 85 },
    ]);
    if (!decoded.ok || decoded.message.type !== 'server_hello') throw new Error('no ServerHello');
    const { extensions } = decoded.message.body;
    expect(extensionOf(extensions, 'key_share')?.value).toEqual(share);
    expect(extensionOf(extensions, 'use_srtp')).toBeUndefined();
    expect(extensionOf(undefined, 'use_srtp')).toBeUndefined();
  });

  test('of 1.0, or of another key exchange, is kept as bytes', () => {
    const body = Uint8Array.of(1, 2, 3);
    const kept = (code: number) => ({ ok: true, message: { type: 'unknown', code, body } });
    expect(messageCodec10.decode({ type: 15, body })).toMatchObject(kept(15));
    expect(messageCodec12.decode({ type: 12, body })).toMatchObject(kept(12));
  });

  test('the signed parameters are curve, group and key', () => {
    const publicKey = Uint8Array.of(4, 5);
    const parameters = encodeEcdhParameters({ curveType: 3, group: 0x0017, publicKey });
    expect([...parameters]).toEqual([3, 0, 0x17, 2, 4, 5]);
  });

  test('that does not fit its fields is refused', () => {
    const cookie = new Uint8Array(256);
    expect(() =>
      helloCodec.encode({ type: 'hello_verify_request', body: { version: 0xfeff, cookie } }),
    ).toThrow(RangeError);
    const algorithm = 0x1_0000;
    const signature = new Uint8Array();
    expect(() =>
      messageCodec13.encode({ type: 'certificate_verify', body: { algorithm, signature } }),
    ).toThrow(RangeError);
  });
});

function roundTrip<Message>(codec: MessageCodec<Message>, messages: fc.Arbitrary<Message>): void {
  fc.assert(
    fc.property(messages, (message) => {
      const raw = codec.encode(message);
      const decoded = codec.decode(raw);
      expect(decoded).toMatchObject({ ok: true });
      expect(decoded.ok && decoded.message).toEqual(message);
      demandGapless(decoded.layout, raw.body.length, true);
    }),
    { numRuns: 400 },
  );
}

function decodeWithAll(raw: RawMessage): void {
  decodeHostile(helloCodec, raw);
  decodeHostile(messageCodec10, raw);
  decodeHostile(messageCodec12, raw);
  decodeHostile(messageCodec12Ecdhe, raw);
  decodeHostile(messageCodec13, raw);
}

/** What is accepted has one form only: it is written as it came. */
function decodeHostile<Message>(codec: MessageCodec<Message>, raw: RawMessage): void {
  const decoded = codec.decode(raw);
  if (decoded.ok) expect(codec.encode(decoded.message)).toEqual(raw);
  else {
    expect(decoded.problem.offset).toBeGreaterThanOrEqual(0);
    expect(decoded.problem.offset).toBeLessThanOrEqual(raw.body.length);
  }
}

function demandGapless({ entries, fields }: BodyLayout, length: number, whole: boolean): void {
  let end = 0;
  for (const field of fields) {
    if (field.start !== end) throw new Error(`${field.name} starts at ${field.start}, not ${end}`);
    end = field.end;
  }
  expect(end).toBeLessThanOrEqual(length);
  if (whole) expect(end).toBe(length);
  const starts = new Set(fields.map(({ start }) => start));
  const ends = new Set(fields.map((field) => field.end));
  expect(entries.every((entry) => starts.has(entry.start) && ends.has(entry.end))).toBe(true);
}

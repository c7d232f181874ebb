import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ByteRange } from '@/lib/bytes/byte-range';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { CHUNK_TABLE, chunkCode } from '@/lib/sctp/chunk-table';
import { crc32c } from '@/lib/sctp/crc32c';
import { decodePacket } from '@/lib/sctp/decode-packet';
import { encodePacket } from '@/lib/sctp/encode-packet';
import type { TlvLayout } from '@/lib/sctp/tlv';
import { arbitraryPacket } from './arbitrary-packet';

/** The INIT of Firefox 153, taken out of its DTLS record. */
const FIREFOX_INIT =
  '1388138800000000e707563601000020a2d7965c01000000ffffffffed12074bc00000048008000882c040c2';

/** Ports, a tag, and a checksum that nobody computed. */
const HEADER = '138813880000000100000000';

describe('the checksum', () => {
  test('is CRC-32C: the check value of its catalogue entry, and the vectors of RFC 3720 B.4', () => {
    expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe306_9283);
    expect(crc32c(new Uint8Array(32))).toBe(0x8a91_36aa);
    expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8_ab43);
  });

  test('any flipped bit shows', () => {
    fc.assert(
      fc.property(arbitraryPacket, fc.nat(), (packet, chosen) => {
        const bytes = encodePacket(packet);
        const bit = chosen % (8 * bytes.length);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const decoded = decodePacket(bytes);
        expect(decoded.ok && decoded.checksum.verdict === 'right').toBe(false);
      }),
    );
  });

  test('of zero is told apart from a wrong one', () => {
    const bytes = bytesOf(FIREFOX_INIT);
    bytes.fill(0, 8, 12);
    expect(accepted(bytes).checksum).toEqual({ verdict: 'zero', stated: 0 });
    bytes[8] = 1;
    expect(accepted(bytes).checksum).toEqual({ verdict: 'wrong', stated: 1 });
  });
});

describe('an INIT of Firefox', () => {
  const decoded = accepted(bytesOf(FIREFOX_INIT));

  test('is read', () => {
    expect(decoded.checksum.verdict).toBe('right');
    expect(decoded.packet).toEqual({
      sourcePort: 5000,
      destinationPort: 5000,
      verificationTag: 0,
      chunks: [
        {
          type: 'INIT',
          initiateTag: 0xa2d7_965c,
          receiverWindow: 16 * 1024 * 1024,
          outboundStreams: 65_535,
          inboundStreams: 65_535,
          initialTsn: 0xed12_074b,
          parameters: [
            { type: 'FORWARD-TSN-SUPPORTED' },
            { type: 'SUPPORTED-EXTENSIONS', chunkTypes: [130, 192, 64, 194] },
          ],
        },
      ],
    });
  });

  test('is written as it was', () => {
    expect(hexText(encodePacket(decoded.packet))).toBe(FIREFOX_INIT);
  });

  test('has each field where it lies', () => {
    const [init] = decoded.layout.chunks;
    expect(init?.name).toBe('INIT');
    expect(init?.fields.map(({ name, start }) => [name, start])).toEqual([
      ['initiate tag', 16],
      ['advertised receiver window credit', 20],
      ['number of outbound streams', 24],
      ['number of inbound streams', 26],
      ['initial TSN', 28],
    ]);
    expect(init?.inner.map(({ name, range }) => [name, range])).toEqual([
      ['FORWARD-TSN-SUPPORTED', { start: 32, end: 36 }],
      ['SUPPORTED-EXTENSIONS', { start: 36, end: 44 }],
    ]);
  });
});

describe('a packet', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(arbitraryPacket, (packet) => {
        const decoded = accepted(encodePacket(packet));
        expect(decoded.packet).toEqual(packet);
        expect(decoded.checksum.verdict).toBe('right');
      }),
      { numRuns: 400 },
    );
  });

  test('has its ranges in order, without gap, to its end', () => {
    fc.assert(
      fc.property(arbitraryPacket, (packet) => {
        const bytes = encodePacket(packet);
        const { layout } = accepted(bytes);
        let end = 0;
        for (const leaf of [...layout.header, ...layout.chunks.flatMap(leavesOf)]) {
          expect(leaf.start).toBe(end);
          end = leaf.end;
        }
        expect(end).toBe(bytes.length);
        expect(bytes.length % 4).toBe(0);
      }),
    );
  });

  test('is never an exception, whatever the bytes, and says where the fault is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
        const decoded = decodePacket(bytes);
        if (!decoded.ok) expect(decoded.problem.offset).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 500 },
    );
  });

  test('is never an exception with some bytes changed, or cut off', () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    const changes = fc.array(change, { maxLength: 4 });
    fc.assert(
      fc.property(arbitraryPacket, changes, fc.nat(), (packet, list, cut) => {
        const bytes = encodePacket(packet);
        for (const [at, value] of list) bytes[at % bytes.length] = value;
        const decoded = decodePacket(bytes.subarray(0, bytes.length - (cut % 8)));
        if (decoded.ok) return;
        expect(decoded.layout.chunks.length).toBe(decoded.chunks.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is broken', () => {
  test.each([
    ['the header', '1388138800000000e70756', { kind: 'shorter-than-a-header', offset: 11 }],
    [
      'a chunk cut after one byte',
      `${HEADER}03`,
      { kind: 'chunk-past-the-end', offset: 12, code: 3 },
    ],
    [
      'a length below 4',
      `${HEADER}0b000003`,
      { kind: 'chunk-shorter-than-its-header', offset: 14, code: 11 },
    ],
    [
      'a length past the end',
      `${HEADER}0b000008`,
      { kind: 'chunk-past-the-end', offset: 12, code: 11 },
    ],
    [
      'a SACK with fewer gap blocks than it says',
      `${HEADER}03000010000000010000100000010000`,
      { kind: 'malformed-chunk', offset: 28, code: 3, field: 'gap ack block start' },
    ],
    [
      'a COOKIE-ACK with a value',
      `${HEADER}0b00000801020304`,
      { kind: 'malformed-chunk', offset: 16, code: 11, field: 'bytes behind the value' },
    ],
    [
      'a parameter past the end of its chunk',
      `${HEADER}0400000800010005`,
      { kind: 'malformed-chunk', offset: 18, code: 4, field: 'length' },
    ],
    [
      'a parameter with a value that is too long',
      `${HEADER}0400000cc000000801020304`,
      { kind: 'malformed-chunk', offset: 20, code: 4, field: 'bytes behind the value' },
    ],
  ])('%s', (_what, hex, problem) => {
    const decoded = decodePacket(bytesOf(hex));
    expect(decoded.ok ? undefined : decoded.problem).toEqual(problem);
  });

  test('keeps the chunks before the fault', () => {
    const decoded = decodePacket(bytesOf(`${HEADER}0b0000040b000003`));
    expect(decoded.ok).toBe(false);
    expect(decoded.ok ? [] : decoded.chunks).toEqual([{ type: 'COOKIE-ACK' }]);
    expect(decoded.layout.chunks.map(({ name }) => name)).toEqual(['COOKIE-ACK']);
  });
});

test('the padding of the last parameter may be counted in the length of its chunk', () => {
  // RFC 9260 §3.2: a robust receiver takes both.
  const decoded = accepted(bytesOf(`${HEADER}0400000c00010005ff000000`));
  expect(decoded.packet.chunks).toEqual([
    { type: 'HEARTBEAT', parameters: [{ type: 'HEARTBEAT-INFO', info: Uint8Array.of(0xff) }] },
  ]);
});

test('no two chunks share a number', () => {
  const codes = Object.values(CHUNK_TABLE).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(chunkCode({ type: 'unknown', code: 77, flags: 0, value: new Uint8Array(0) })).toBe(77);
});

function bytesOf(hex: string): Uint8Array {
  const bytes = parseHex(hex);
  if (bytes === undefined) throw new Error(`no hex: ${hex}`);
  return bytes;
}

function accepted(bytes: Uint8Array) {
  const decoded = decodePacket(bytes);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problem));
  return decoded;
}

function leavesOf({ header, fields, inner, padding }: TlvLayout): readonly ByteRange[] {
  return [...header, ...fields, ...inner.flatMap(leavesOf), padding];
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFullCompound } from '@/lib/srtp/rtcp/compound';
import { decodeRtcp } from '@/lib/srtp/rtcp/decode-rtcp';
import { encodeRtcp } from '@/lib/srtp/rtcp/encode-rtcp';
import type { RtcpPacket } from '@/lib/srtp/rtcp/rtcp-packet';
import { arbitraryRtcp } from './arbitrary-rtcp';
import { bytesOf } from './vectors';

const compound = fc.array(arbitraryRtcp, { minLength: 1, maxLength: 5 });

function read(hex: string): RtcpPacket | undefined {
  const decoded = decodeRtcp(bytesOf(hex));
  if (!decoded.ok) throw new Error(decoded.problem.kind);
  return decoded.packets[0];
}

describe('a compound', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(compound, (packets) => {
        expect(decodeRtcp(encodeRtcp(packets))).toMatchObject({ ok: true, packets });
      }),
      { numRuns: 150 },
    );
  });

  it('has its ranges in order, without gap, to its end', () => {
    fc.assert(
      fc.property(compound, (packets) => {
        const bytes = encodeRtcp(packets);
        let end = 0;
        for (const { header, fields, padding, range } of decodeRtcp(bytes).layouts) {
          expect(range.start).toBe(end);
          for (const field of [...header, ...fields, padding]) {
            expect(field.start).toBe(end);
            end = field.end;
          }
          expect(range.end).toBe(end);
        }
        expect(end).toBe(bytes.length);
      }),
      { numRuns: 50 },
    );
  });

  it('is never an exception, whatever the bytes', () => {
    const type = fc.integer({ min: 199, max: 208 });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 100 }), type, (bytes, packetType) => {
        bytes.set([0x80 | ((bytes[0] ?? 0) & 0x3f), packetType, 0, (bytes.length >> 2) - 1]);
        const decoded = decodeRtcp(bytes);
        if (!decoded.ok) expect(decoded.problem.offset).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 1500 },
    );
  });

  it('is full with a report first and a CNAME in it', () => {
    const full = decodeRtcp(bytesOf('80c90001 00000001 81ca0002 00000001 01016100'));
    expect(isFullCompound(full.packets)).toBe(true);
    expect(isFullCompound(full.packets.slice(1))).toBe(false);
    expect(isFullCompound(full.packets.slice(0, 1))).toBe(false);
  });
});

describe('what only others send', () => {
  it('APP', () => {
    expect(read('83cc0003 00000001 74657374 01020304')).toEqual({
      type: 'APP',
      subtype: 3,
      ssrc: 1,
      name: 'test',
      data: bytesOf('01020304'),
    });
  });

  it('FIR (RFC 5104 §4.3.1)', () => {
    expect(read('84ce0004 00000001 00000000 00000002 07000000')).toEqual({
      type: 'FIR',
      sender: 1,
      media: 0,
      requests: [{ ssrc: 2, sequenceNumber: 7 }],
    });
  });

  it('REMB: a mantissa of 18 bits and an exponent of 6', () => {
    expect(read('8fce0005 00000001 00000000 52454d42 010bffff 00000002')).toEqual({
      type: 'REMB',
      sender: 1,
      media: 0,
      bitrate: 0x3ffff * 2 ** 2,
      sources: [2],
    });
  });

  it('XR (RFC 3611): blocks as bytes', () => {
    expect(read('80cf0004 00000001 04000002 0102030405060708')).toEqual({
      type: 'XR',
      sender: 1,
      blocks: [{ blockType: 4, typeSpecific: 0, contents: bytesOf('0102030405060708') }],
    });
  });

  it('transport-cc: a run, symbols of one and of two bits, deltas of one and of two bytes', () => {
    // Base 5, 12 packets, reference −1, message 9; a run of 2 small deltas; two-bit symbols
    // 0 1 2 0 0 0 0; one-bit symbols 1 0 1.
    const chunks = 'ffffff09 2002 c600 a800';
    const hex = `8fcd0008 00000001 00000002 0005000c ${chunks} 0102 03 fffe 04 05 000000`;
    const missing = { received: false };
    const later = (delta: number) => ({ received: true, delta });
    expect(read(hex)).toEqual({
      type: 'transport-cc',
      sender: 1,
      media: 2,
      baseSequenceNumber: 5,
      referenceTime: -1,
      feedbackCount: 9,
      arrivals: [
        ...[later(1), later(2)],
        ...[missing, later(3), later(-2), missing, missing, missing, missing],
        ...[later(4), missing, later(5)],
      ],
    });
  });

  it('a type or format unknown here stays bytes', () => {
    expect(read('81d00001 0a0b0c0d')).toMatchObject({ type: 'other', packetType: 208, count: 1 });
    const tmmbr = read('83cd0002 00000001 00000002');
    expect(tmmbr).toMatchObject({ type: 'other', packetType: 205, count: 3 });
  });
});

describe('a problem names its kind and offset', () => {
  it.each([
    ['', 'shorter-than-a-header', 0],
    ['80c9', 'shorter-than-a-header', 2],
    ['40c90001 00000001', 'wrong-version', 0],
    ['80c90002 00000001', 'packet-past-the-end', 2],
    ['80c90001 00000001 80c9', 'shorter-than-a-header', 10],
    ['a0c90001 00000000', 'wrong-padding', 7],
    ['a0c90001 00000008', 'wrong-padding', 7],
    ['81c90001 00000001', 'malformed-body', 8],
    ['81ca0001 00000001', 'malformed-body', 8],
    ['80ca0001 00000001', 'malformed-body', 0],
    ['8fce0004 00000001 00000000 52454d43 00000000', 'malformed-body', 0],
    ['80cf0002 00000001 04000001', 'malformed-body', 12],
  ])('%s: %s at %i', (hex, kind, offset) => {
    expect(decodeRtcp(bytesOf(hex))).toMatchObject({ ok: false, problem: { kind, offset } });
  });

  it('what was read before it stays', () => {
    const decoded = decodeRtcp(bytesOf('80c90001 00000001 40c90001 00000001'));
    expect(decoded).toMatchObject({ ok: false, packets: [{ type: 'RR', ssrc: 1 }] });
  });

  it('what does not fit is not written', () => {
    const chunk = { ssrc: 1, items: [{ kind: 1, text: 'x'.repeat(256) }] };
    expect(() => encodeRtcp([{ type: 'SDES', chunks: [chunk] }])).toThrow(RangeError);
    const sources = Array(32).fill(1);
    expect(() => encodeRtcp([{ type: 'BYE', sources, reason: undefined }])).toThrow(RangeError);
  });
});

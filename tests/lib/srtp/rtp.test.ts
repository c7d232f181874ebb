import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRtp, decodeRtpHeader } from '@/lib/srtp/rtp/decode-rtp';
import { encodeRtp } from '@/lib/srtp/rtp/encode-rtp';
import { decodeElements, encodeElements } from '@/lib/srtp/rtp/extension-elements';
import {
  absSendTime,
  absSendTimeData,
  transportCcData,
  transportCcNumber,
} from '@/lib/srtp/rtp/extension-values';
import { milliseconds } from '@/lib/time';
import { arbitraryElements, arbitraryRtp } from './arbitrary-rtp';
import { bytesOf } from './vectors';

function accepted(bytes: Uint8Array) {
  const decoded = decodeRtp(bytes);
  if (!decoded.ok) throw new Error(decoded.problem.kind);
  return decoded;
}

describe('an RTP packet', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(arbitraryRtp, (packet) => {
        expect(accepted(encodeRtp(packet)).packet).toEqual(packet);
      }),
      { numRuns: 500 },
    );
  });

  it('has its ranges in order, without gap, to its end', () => {
    fc.assert(
      fc.property(arbitraryRtp, (packet) => {
        const bytes = encodeRtp(packet);
        const { layout } = accepted(bytes);
        let end = 0;
        for (const range of [...layout.fields, layout.payload, layout.padding]) {
          expect(range.start).toBe(end);
          end = range.end;
        }
        expect(end).toBe(bytes.length);
        expect(layout.extensionData === undefined).toBe(packet.extension === undefined);
      }),
    );
  });

  it('is never an exception, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        if (bytes.length > 0) bytes[0] = 0x80 | ((bytes[0] ?? 0) & 0x3f);
        const decoded = decodeRtp(bytes);
        if (!decoded.ok) expect(decoded.problem.offset).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('cut anywhere in its header is a problem, and never another packet', () => {
    fc.assert(
      fc.property(arbitraryRtp, fc.nat(), (packet, chosen) => {
        const bytes = encodeRtp({ ...packet, paddingLength: 0 });
        const decoded = decodeRtpHeader(bytes);
        const cut = chosen % (decoded.ok ? decoded.length : 1);
        expect(decodeRtpHeader(bytes.subarray(0, cut)).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['', 'shorter-than-a-header', 0],
    ['8000000000000000000000', 'shorter-than-a-header', 11],
    ['400000000000000000000000', 'wrong-version', 0],
    ['8200000000000000000000000a0b0c0d', 'sources-past-the-end', 16],
    ['900000000000000000000000bede', 'extension-past-the-end', 12],
    ['900000000000000000000000bede000100', 'extension-past-the-end', 16],
    ['a0000000000000000000000000', 'wrong-padding', 12],
    ['a0000000000000000000000002', 'wrong-padding', 12],
  ])('%s: %s at %i', (hex, kind, offset) => {
    expect(decodeRtp(bytesOf(hex))).toMatchObject({ ok: false, problem: { kind, offset } });
  });

  it('that does not fit its fields is not written', () => {
    const packet = accepted(bytesOf('80600001000000020000000301')).packet;
    expect(() => encodeRtp({ ...packet, payloadType: 128 })).toThrow(RangeError);
    expect(() => encodeRtp({ ...packet, csrcs: Array(16).fill(1) })).toThrow(RangeError);
    expect(() => encodeRtp({ ...packet, paddingLength: 256 })).toThrow(RangeError);
    const extension = { profile: 0, data: new Uint8Array(3) };
    expect(() => encodeRtp({ ...packet, extension })).toThrow(RangeError);
  });
});

describe('RFC 8285: elements of a header extension', () => {
  it('are read as they were written, with the place of each', () => {
    fc.assert(
      fc.property(arbitraryElements, ({ form, elements }) => {
        const extension = encodeElements(form, elements);
        const decoded = decodeElements(extension, 16);
        expect(decoded).toMatchObject({ ok: true, form, elements });
        for (const [at, { data }] of decoded.layout.entries()) {
          const found = extension.data.slice(data.start - 16, data.end - 16);
          expect(found).toEqual(elements[at]?.data);
        }
      }),
    );
  });

  it('§4.2: padding is skipped, and 15 ends them', () => {
    const extension = { profile: 0xbede, data: bytesOf('10aa0000 21bbcc f0 30dd0000') };
    expect(decodeElements(extension).elements).toEqual([
      { id: 1, data: bytesOf('aa') },
      { id: 2, data: bytesOf('bbcc') },
    ]);
  });

  it('§4.3: the low bits of the profile are for the application, an element may be empty', () => {
    const extension = { profile: 0x1007, data: bytesOf('ff00 0502abcd 0000') };
    expect(decodeElements(extension)).toMatchObject({
      form: 'two-byte',
      elements: [
        { id: 255, data: new Uint8Array() },
        { id: 5, data: bytesOf('abcd') },
      ],
    });
  });

  it.each([
    [0xbede, '10aa 53010203', 'element-past-the-end', 22],
    [0x1000, '0502abcd 000001', 'element-past-the-end', 26],
    [0x1000, '0509abcd', 'element-past-the-end', 20],
  ])('%i %s is broken at %i', (profile, hex, kind, offset) => {
    const decoded = decodeElements({ profile, data: bytesOf(hex) }, 20);
    expect(decoded).toMatchObject({ ok: false, problem: { kind, offset } });
  });

  it('another profile has none', () => {
    const decoded = decodeElements({ profile: 0x1234, data: bytesOf('00000000') });
    expect(decoded).toMatchObject({ problem: { kind: 'unknown-profile', profile: 0x1234 } });
  });

  it('abs-send-time wraps every 64 seconds, and transport-cc has 16 bits', () => {
    expect(absSendTime(absSendTimeData(milliseconds(1500)))).toBe(1.5);
    expect(absSendTime(absSendTimeData(milliseconds(64_250)))).toBe(0.25);
    expect(transportCcNumber(transportCcData(0x1_0203))).toBe(0x0203);
    expect(absSendTime(bytesOf('0102'))).toBeUndefined();
  });
});

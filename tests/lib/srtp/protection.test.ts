import { createCipheriv, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { openRtcp } from '@/lib/srtp/open-rtcp';
import { openRtp } from '@/lib/srtp/open-rtp';
import { protectRtcp } from '@/lib/srtp/protect-rtcp';
import { protectRtp } from '@/lib/srtp/protect-rtp';
import { encodeRtcp } from '@/lib/srtp/rtcp/encode-rtcp';
import { encodeRtp } from '@/lib/srtp/rtp/encode-rtp';
import type { RtpPacket } from '@/lib/srtp/rtp/rtp-packet';
import { arbitraryRtcp } from './arbitrary-rtcp';
import { arbitraryRtp, uint32 } from './arbitrary-rtp';
import { drawnKeys, PROFILE_NAMES } from './given-keys';

const compound = fc.array(arbitraryRtcp, { minLength: 1, maxLength: 3 }).map(encodeRtcp);
const packet = arbitraryRtp.map(encodeRtp);
const rtcpIndex = fc.bigInt({ min: 0n, max: 2n ** 31n - 1n });

const SMALL: RtpPacket = {
  marker: true,
  payloadType: 96,
  sequenceNumber: 7,
  timestamp: 8,
  ssrc: 9,
  csrcs: [10],
  extension: { profile: 0xbede, data: Uint8Array.of(0x10, 1, 0, 0) },
  payload: Uint8Array.of(1, 2, 3),
  paddingLength: 2,
};

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const other = bytes.slice();
  other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return other;
}

describe.each(PROFILE_NAMES)('%s', (name) => {
  const { client } = drawnKeys(name);
  const { tagLength } = client.srtp.profile;

  it('RTP comes back as it was, the header in clear, longer by the tag', () => {
    fc.assert(
      fc.property(packet, uint32, (bytes, rolloverCounter) => {
        const sent = protectRtp(client.srtp, bytes, rolloverCounter);
        if (!sent.ok) throw new Error(sent.problem);
        expect(sent.bytes).toHaveLength(bytes.length + tagLength.rtp);
        const { clearRange, encryptedRange, tagRange } = sent.steps;
        expect(sent.bytes.slice(0, clearRange.end)).toEqual(bytes.slice(0, clearRange.end));
        expect([clearRange.start, encryptedRange.start, tagRange.start, tagRange.end]).toEqual([
          0,
          clearRange.end,
          encryptedRange.end,
          sent.bytes.length,
        ]);
        expect(sent.bytes.slice(tagRange.start)).toEqual(sent.steps.tag);
        const opened = openRtp(client.srtp, sent.bytes, rolloverCounter);
        expect(opened).toEqual({ ok: true, bytes, steps: sent.steps });
      }),
      { numRuns: 40 },
    );
  });

  it('RTCP comes back as it was, eight bytes in clear, longer by tag and index', () => {
    fc.assert(
      fc.property(compound, rtcpIndex, fc.boolean(), (bytes, index, isEncrypted) => {
        const sent = protectRtcp(client.srtcp, bytes, index, isEncrypted);
        if (bytes.length < 8) {
          expect(sent).toEqual({ ok: false, problem: 'malformed' });
          return;
        }
        if (!sent.ok) throw new Error(sent.problem);
        expect(sent.bytes).toHaveLength(bytes.length + 4 + tagLength.rtcp);
        const clear = isEncrypted ? 8 : bytes.length;
        expect(sent.bytes.slice(0, clear)).toEqual(bytes.slice(0, clear));
        expect(sent.steps.clearRange).toEqual({ start: 0, end: clear });
        expect(openRtcp(client.srtcp, sent.bytes)).toEqual({ ok: true, bytes, steps: sent.steps });
      }),
      { numRuns: 40 },
    );
  });

  it('one flipped bit anywhere never opens', () => {
    fc.assert(
      fc.property(packet, fc.nat(), (bytes, chosen) => {
        const sent = protectRtp(client.srtp, bytes, 3);
        if (!sent.ok) throw new Error(sent.problem);
        const changed = flipped(sent.bytes, chosen % (8 * sent.bytes.length));
        expect(openRtp(client.srtp, changed, 3).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(compound, fc.nat(), (bytes, chosen) => {
        const sent = protectRtcp(client.srtcp, bytes, 5n);
        if (!sent.ok) return;
        const changed = flipped(sent.bytes, chosen % (8 * sent.bytes.length));
        expect(openRtcp(client.srtcp, changed).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('every bit of one packet is covered', () => {
    const bytes = encodeRtp(SMALL);
    const sent = protectRtp(client.srtp, bytes, 0);
    if (!sent.ok) throw new Error(sent.problem);
    for (let bit = 0; bit < 8 * sent.bytes.length; bit += 1) {
      expect(openRtp(client.srtp, flipped(sent.bytes, bit), 0).ok).toBe(false);
    }
  });

  it('does not open with another roll-over counter, and says what it tried', () => {
    const bytes = encodeRtp(SMALL);
    const sent = protectRtp(client.srtp, bytes, 1);
    if (!sent.ok) throw new Error(sent.problem);
    expect(openRtp(client.srtp, sent.bytes, 0)).toMatchObject({
      problem: 'authentication-failed',
      steps: { rolloverCounter: 0, ssrc: sent.steps.ssrc },
    });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(openRtp(client.srtp, bytes, 0).ok).toBe(false);
        expect(openRtcp(client.srtcp, bytes).ok).toBe(false);
      }),
    );
  });

  it('what has no room for a tag is too short', () => {
    const header = Uint8Array.of(0x80, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1);
    const short = new Uint8Array(12 + tagLength.rtp - 1);
    short.set(header);
    expect(openRtp(client.srtp, short, 0)).toEqual({ ok: false, problem: 'too-short' });
    const shortRtcp = new Uint8Array(8 + 4 + tagLength.rtcp - 1);
    expect(openRtcp(client.srtcp, shortRtcp)).toEqual({ ok: false, problem: 'too-short' });
  });
});

describe('the steps are enough to do it again with another implementation', () => {
  it('AES-CM and HMAC-SHA1', () => {
    const { srtp } = drawnKeys('SRTP_AES128_CM_HMAC_SHA1_80').client;
    fc.assert(
      fc.property(packet, uint32, (bytes, rolloverCounter) => {
        const sent = protectRtp(srtp, bytes, rolloverCounter);
        if (!sent.ok || sent.steps.authentication.kind !== 'HMAC-SHA1') throw new Error('not sent');
        const { encryptedRange, vector, authentication } = sent.steps;
        const cipher = createCipheriv('aes-128-ctr', srtp.encryptionKey, vector);
        const payload = bytes.subarray(encryptedRange.start);
        const encrypted = sent.bytes.subarray(encryptedRange.start, encryptedRange.end);
        expect(cipher.update(payload).toString('hex')).toBe(hexText(encrypted));
        const mac = createHmac('sha1', srtp.authenticationKey).update(authentication.message);
        const counter = Buffer.alloc(4);
        counter.writeUInt32BE(rolloverCounter);
        expect(hexText(authentication.message)).toBe(
          hexText(sent.bytes.slice(0, -10)) + counter.toString('hex'),
        );
        expect(mac.digest('hex').slice(0, 20)).toBe(hexText(sent.bytes.slice(-10)));
      }),
      { numRuns: 40 },
    );
  });

  it('AES-GCM', () => {
    const { srtp } = drawnKeys('SRTP_AEAD_AES_256_GCM').client;
    fc.assert(
      fc.property(packet, uint32, (bytes, rolloverCounter) => {
        const sent = protectRtp(srtp, bytes, rolloverCounter);
        if (!sent.ok || sent.steps.authentication.kind !== 'AEAD') throw new Error('not sent');
        const { encryptedRange, vector, authentication } = sent.steps;
        const cipher = createCipheriv('aes-256-gcm', srtp.encryptionKey, vector);
        cipher.setAAD(authentication.associatedData);
        const encrypted = cipher.update(bytes.subarray(encryptedRange.start)).toString('hex');
        cipher.final();
        expect(encrypted + cipher.getAuthTag().toString('hex')).toBe(
          hexText(sent.bytes.subarray(encryptedRange.start)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

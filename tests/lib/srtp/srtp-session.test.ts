import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateIndex, packetIndex } from '@/lib/srtp/packet-index';
import { encodeRtcp } from '@/lib/srtp/rtcp/encode-rtcp';
import { encodeRtp } from '@/lib/srtp/rtp/encode-rtp';
import { SrtpReceiver, SrtpSender } from '@/lib/srtp/srtp-session';
import { drawnKeys, PROFILE_NAMES } from './given-keys';

const SSRC = 0x1234_5678;
const { client } = drawnKeys('SRTP_AEAD_AES_128_GCM');

/** The packet of this place in a stream, the payload telling which it is. */
function rtp(index: number, ssrc = SSRC): Uint8Array {
  return encodeRtp({
    marker: false,
    payloadType: 96,
    sequenceNumber: index & 0xffff,
    timestamp: 0,
    ssrc,
    csrcs: [],
    extension: undefined,
    payload: new TextEncoder().encode(`packet ${index}`),
    paddingLength: 0,
  });
}

function protectedOf(sender: SrtpSender, packet: Uint8Array): Uint8Array {
  const sent = sender.protectRtp(packet);
  if (!sent.ok) throw new Error(sent.problem);
  return sent.bytes;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const report = encodeRtcp([
  { type: 'RR', ssrc: SSRC, reports: [], profileExtension: new Uint8Array() },
]);

function protectedReport(sender: SrtpSender): Uint8Array {
  const sent = sender.protectRtcp(report);
  if (!sent.ok) throw new Error(sent.problem);
  return sent.bytes;
}

describe('RFC 3711 §3.3.1: the estimate of the index', () => {
  it('is right for whatever is less than 2^15 from the highest packet', () => {
    const highest = fc.integer({ min: 0x8000, max: 2 ** 40 });
    fc.assert(
      fc.property(highest, fc.integer({ min: -0x7fff, max: 0x7fff }), (from, step) => {
        const place = packetIndex(Math.floor(from / 0x1_0000), from % 0x1_0000);
        expect(estimateIndex(place, (from + step) & 0xffff).index).toBe(BigInt(from + step));
      }),
      { numRuns: 1000 },
    );
  });

  it('goes with the pseudo-code of Appendix A in every case after the first turn', () => {
    const sequence = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(sequence, sequence, (s_l, seq) => {
        const roc = 7;
        let v = roc;
        if (s_l < 32768) {
          if (seq - s_l > 32768) v = roc - 1;
        } else if (s_l - 32768 > seq) v = roc + 1;
        const highest = { rolloverCounter: roc, sequenceNumber: s_l };
        expect(estimateIndex(highest, seq).rolloverCounter).toBe(v);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes nothing to lie before the first turn', () => {
    const highest = { rolloverCounter: 0, sequenceNumber: 3 };
    expect(estimateIndex(highest, 0xfff0).rolloverCounter).toBe(0);
    expect(estimateIndex(undefined, 0xfff0).index).toBe(0xfff0n);
  });
});

describe.each(PROFILE_NAMES)('a stream under %s', (name) => {
  const keys = drawnKeys(name).client;

  it('comes through losses, reordering and turns of the sequence number', () => {
    const start = fc.integer({ min: 0, max: 0x7fff });
    // Two gaps are less than 2^15: no estimate can bridge more.
    const gap = fc.oneof(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 0x3fff }));
    const steps = fc.array(gap, { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(start, steps, fc.boolean(), (first, gaps, isSwapped) => {
        const sender = new SrtpSender(keys);
        const receiver = new SrtpReceiver(keys);
        const packets = [first, ...gaps.map((_, at) => first + sum(gaps.slice(0, at + 1)))].map(
          (index) => rtp(index),
        );
        const wire = packets.map((packet) => protectedOf(sender, packet));
        expect(receiver.openRtp(wire[0] ?? report)).toMatchObject({ bytes: packets[0] });
        for (let at = 1; at + 1 < wire.length; at += 2) {
          for (const chosen of isSwapped ? [at + 1, at] : [at, at + 1]) {
            // What was overtaken by a packet of the next window is too old, not wrong.
            const isTooOld = isSwapped && chosen === at && (gaps[at] ?? 0) >= 64;
            expect(receiver.openRtp(wire[chosen] ?? report)).toMatchObject(
              isTooOld ? { problem: 'too-old' } : { bytes: packets[chosen] },
            );
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('every packet opens once', () => {
    const sender = new SrtpSender(keys);
    const receiver = new SrtpReceiver(keys);
    const wire = [0, 1, 2].map((index) => protectedOf(sender, rtp(index)));
    for (const bytes of wire) expect(receiver.openRtp(bytes).ok).toBe(true);
    for (const [index, bytes] of wire.entries()) {
      expect(receiver.openRtp(bytes)).toEqual({
        ok: false,
        problem: 'replayed',
        ssrc: SSRC,
        index: BigInt(index),
        highestIndex: 2n,
      });
    }
  });

  it('RTCP counts from 1, and every compound opens once', () => {
    const sender = new SrtpSender(keys);
    const receiver = new SrtpReceiver(keys);
    const wire = Array.from({ length: 70 }, () => protectedReport(sender));
    const [first = report, ...rest] = wire;
    for (const bytes of rest) expect(receiver.openRtcp(bytes)).toMatchObject({ bytes: report });
    expect(receiver.openRtcp(first)).toMatchObject({ problem: 'too-old', index: 1n });
    expect(receiver.openRtcp(rest[10] ?? report)).toMatchObject({ problem: 'replayed' });
  });
});

describe('a receiver', () => {
  it('that joins after a turn opens nothing, and one that was there opens all', () => {
    const sender = new SrtpSender(client);
    const early = new SrtpReceiver(client);
    const late = new SrtpReceiver(client);
    for (let index = 0x7000; index < 0x2_0000; index += 0x1000) {
      const bytes = protectedOf(sender, rtp(index));
      expect(early.openRtp(bytes).ok).toBe(true);
      if (index < 0x1_0000) continue;
      expect(late.openRtp(bytes)).toMatchObject({ problem: 'authentication-failed' });
    }
    expect(early.rolloverCounterOf(SSRC)).toBe(1);
    expect(late.rolloverCounterOf(SSRC)).toBeUndefined();
  });

  it('is not moved by a forgery, however high its number', () => {
    const sender = new SrtpSender(client);
    const receiver = new SrtpReceiver(client);
    const first = protectedOf(sender, rtp(100));
    const second = protectedOf(sender, rtp(101));
    receiver.openRtp(first);
    const forged = second.slice();
    forged.set([0x7f, 0xff], 2);
    expect(receiver.openRtp(forged)).toMatchObject({ problem: 'authentication-failed' });
    expect(receiver.openRtp(second)).toMatchObject({ ok: true });
  });

  it('keeps sources apart, and directions', () => {
    const keys = drawnKeys('SRTP_AES128_CM_HMAC_SHA1_80');
    const sender = new SrtpSender(keys.client);
    const receiver = new SrtpReceiver(keys.client);
    const wrong = new SrtpReceiver(keys.server);
    for (const ssrc of [1, 2, 3]) {
      const bytes = protectedOf(sender, rtp(5, ssrc));
      expect(wrong.openRtp(bytes)).toMatchObject({ problem: 'authentication-failed' });
      expect(receiver.openRtp(bytes).ok).toBe(true);
    }
  });

  it('says what is too old, and what is no packet', () => {
    const sender = new SrtpSender(client);
    const receiver = new SrtpReceiver(client);
    const old = protectedOf(sender, rtp(1));
    receiver.openRtp(protectedOf(sender, rtp(65)));
    expect(receiver.openRtp(old)).toMatchObject({ problem: 'too-old', index: 1n });
    expect(receiver.openRtp(Uint8Array.of(0x80))).toEqual({ ok: false, problem: 'malformed' });
    expect(receiver.openRtcp(Uint8Array.of(0x80))).toEqual({ ok: false, problem: 'too-short' });
  });
});

describe('a sender', () => {
  it('never uses an index twice', () => {
    const sender = new SrtpSender(client);
    expect(sender.protectRtp(rtp(10)).ok).toBe(true);
    expect(sender.protectRtp(rtp(9)).ok).toBe(true);
    expect(sender.protectRtp(rtp(10))).toEqual({ ok: false, problem: 'index-already-used' });
  });

  it('sends nothing that is no packet', () => {
    const sender = new SrtpSender(client);
    expect(sender.protectRtp(Uint8Array.of(1))).toEqual({ ok: false, problem: 'malformed' });
    expect(sender.protectRtcp(Uint8Array.of(1))).toEqual({ ok: false, problem: 'malformed' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MissingPackets, nackItems, requestedNumbers } from '@/lib/srtp/media/missing-packets';
import { NTP_AT_START, ntpTime, roundTrip, shortNtpTime } from '@/lib/srtp/media/ntp-time';
import { Reception } from '@/lib/srtp/media/reception';
import { milliseconds, START } from '@/lib/time';

const at = milliseconds;

/** Packets of Opus with these numbers, each at its own time. */
function received(packets: readonly (readonly [time: number, number: number])[]): Reception {
  const reception = new Reception(1, 48_000);
  for (const [time, number] of packets) {
    reception.record(at(time), number & 0xffff, (960 * number) >>> 0);
  }
  return reception;
}

describe('RFC 3550 §A.3: losses', () => {
  it('are those since the report before, of 256, and those since the beginning', () => {
    const reception = received([...Array(10).keys()].map((n) => [20 * n, n === 0 ? 0 : n + 2]));
    // 0 and 3 to 11: twelve expected, ten received.
    expect(reception.report(at(300))).toMatchObject({
      fractionLost: Math.floor((2 * 256) / 12),
      cumulativeLost: 2,
      extendedHighestSequenceNumber: 11,
    });
    reception.record(at(320), 12, 960 * 12);
    expect(reception.report(at(400))).toMatchObject({ fractionLost: 0, cumulativeLost: 2 });
    reception.record(at(420), 14, 960 * 14);
    expect(reception.report(at(500))).toMatchObject({ fractionLost: 128, cumulativeLost: 3 });
  });

  it('goes negative with duplicates, as the RFC has it', () => {
    const reception = received([...Array(5).keys()].map((n) => [n, Math.min(n, 2)]));
    expect(reception.report(at(10))).toMatchObject({ fractionLost: 0, cumulativeLost: -2 });
    expect(reception.counts).toMatchObject({ received: 5, duplicates: 2, lost: -2 });
  });

  it('of any subset, in any order within 100, are exactly what is missing', () => {
    const kept = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 98 });
    fc.assert(
      fc.property(kept, fc.integer({ min: 0, max: 0xffff }), (numbers, first) => {
        const reception = received([0, ...numbers, 100].map((n, time) => [time, first + n]));
        expect(reception.counts.lost).toBe(99 - numbers.length);
        expect(reception.counts.duplicates).toBe(0);
        const highest = reception.report(at(1000))?.extendedHighestSequenceNumber;
        expect(highest).toBe(first + 100);
      }),
    );
  });

  it('nothing is reported before the first packet', () => {
    expect(new Reception(1, 48_000).report(START)).toBeUndefined();
  });
});

describe('RFC 3550 §A.1 and reordering', () => {
  it('says what each packet was', () => {
    const reception = new Reception(1, 48_000);
    const kinds = [65_534, 65_535, 0, 3, 1, 3].map((number) => reception.record(START, number, 0));
    expect(kinds).toEqual([
      { kind: 'next', extended: 65_534 },
      { kind: 'next', extended: 65_535 },
      { kind: 'next', extended: 65_536 },
      { kind: 'after-gap', extended: 65_539, missing: 2 },
      { kind: 'late', extended: 65_537 },
      { kind: 'duplicate', extended: 65_539 },
    ]);
    expect(reception.counts).toMatchObject({ reordered: 1, duplicates: 1, lost: 0 });
  });
});

describe('RFC 3550 §A.8: jitter', () => {
  it('is none at an even pace, whatever the way takes', () => {
    const reception = received([...Array(50).keys()].map((n) => [20 * n + 333, n]));
    expect(reception.counts.jitter).toBe(0);
  });

  it('is a sixteenth of each difference, smoothed', () => {
    // Late by 16 ms once: the difference counts when it comes and when it goes.
    const late = received([0, 1, 2, 3].map((n) => [20 * n + (n === 2 ? 16 : 0), n]));
    expect(late.counts.jitter).toBeCloseTo(1 + (16 - 1) / 16, 10);
    expect(late.report(at(100))?.jitter).toBe(Math.floor((1 + 15 / 16) * 48));
  });

  it('does not mind a timestamp that wraps', () => {
    const reception = new Reception(1, 48_000);
    reception.record(at(0), 1, 2 ** 32 - 960);
    reception.record(at(20), 2, 0);
    expect(reception.counts.jitter).toBe(0);
  });
});

describe('NTP time of the virtual clock', () => {
  it('counts from 1900 with a fraction of 32 bits', () => {
    expect(ntpTime(NTP_AT_START, START) >> 32n).toBe(
      BigInt(Date.UTC(2026, 0, 1) / 1000 + 2_208_988_800),
    );
    expect(ntpTime(0n, at(1500))).toBe((3n << 32n) / 2n);
    expect(shortNtpTime(0x1234_5678_9abc_def0n)).toBe(0x5678_9abc);
  });

  it('RFC 3550 §6.4.1: the round trip of its Figure 2 is 6.125 s', () => {
    const report = { lastSenderReport: 0xb705_2000, delaySinceLastSenderReport: 0x0005_4000 };
    const arrival = 0xb710_8000n << 16n;
    expect(roundTrip(arrival, report)).toBe(6125);
    expect(roundTrip(arrival, { ...report, lastSenderReport: 0 })).toBeUndefined();
  });
});

describe('RFC 4585 §6.2.1: generic NACK', () => {
  it('asks for exactly the missing numbers', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 65_400, max: 65_700 }), { maxLength: 60 });
    fc.assert(
      fc.property(numbers, (missing) => {
        const sorted = missing.toSorted((one, other) => one - other);
        const items = nackItems(sorted);
        expect(requestedNumbers(items)).toEqual(sorted.map((number) => number & 0xffff));
        expect(items.length).toBeLessThanOrEqual(sorted.length);
      }),
    );
  });

  it('holds 17 packets in one item', () => {
    const numbers = [...Array(17).keys()];
    expect(nackItems(numbers)).toEqual([{ packetId: 0, lostBits: 0xffff }]);
    expect(nackItems([...numbers, 17])).toHaveLength(2);
  });

  it('is repeated every 100 ms, ten times, then given up', () => {
    const missing = new MissingPackets();
    missing.skip(START, 10, 2);
    const asked: number[] = [];
    for (let due = missing.pollTimeout(); due !== undefined; due = missing.pollTimeout()) {
      const { requested, abandoned } = missing.handleTimeout(due);
      if (requested.length > 0) asked.push(due);
      else expect([due, abandoned]).toEqual([1000, [8, 9]]);
    }
    expect(asked).toEqual([...Array(10).keys()].map((n) => 100 * n));
  });

  it('ends with the packet, and asks for no gap of more than a thousand', () => {
    const missing = new MissingPackets();
    missing.skip(START, 10, 1);
    expect(missing.arrive(9)).toBe(true);
    expect(missing.arrive(9)).toBe(false);
    expect(missing.pollTimeout()).toBeUndefined();
    missing.skip(START, 2000, 1001);
    expect(missing.handleTimeout(START)).toMatchObject({ requested: [] });
    expect(missing.pollTimeout()).toBeUndefined();
  });
});

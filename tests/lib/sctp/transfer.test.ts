import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePacket } from '@/lib/sctp/decode-packet';
import { DCSCTP_OPTIONS } from '@/lib/sctp/options';
import { unwrap16, unwrap32, wrap16, wrap32 } from '@/lib/sctp/serial-number';
import { CongestionWindow } from '@/lib/sctp/transfer/congestion-window';
import { ReceivedTsns } from '@/lib/sctp/transfer/received-tsns';
import { RetransmissionTimeout } from '@/lib/sctp/transfer/retransmission-timeout';
import { DELAY, VirtualPipe } from './virtual-pipe';

describe('numbers that wrap', () => {
  test('are found again near where they were', () => {
    const near = fc.integer({ min: 0, max: 2 ** 40 });
    fc.assert(
      fc.property(near, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (from, step) => {
        expect(unwrap32(wrap32(from + step), from)).toBe(from + step);
      }),
    );
    fc.assert(
      fc.property(near, fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }), (from, step) => {
        expect(unwrap16(wrap16(from + step), from)).toBe(from + step);
      }),
    );
  });
});

describe('which TSNs have arrived', () => {
  test('whatever their order: the cumulative one, the gaps, the duplicates', () => {
    const first = 2 ** 32 - 10;
    const tsns = fc.array(fc.integer({ min: first, max: first + 30 }), { maxLength: 60 });
    fc.assert(
      fc.property(tsns, (list) => {
        const received = new ReceivedTsns(first);
        const known = new Set<number>();
        for (const tsn of list) {
          expect(received.add(tsn)).toBe(known.has(tsn) ? 'duplicate' : 'new');
          known.add(tsn);
        }
        let cumulative = first - 1;
        while (known.has(cumulative + 1)) cumulative += 1;
        expect(received.cumulativeTsn).toBe(cumulative);
        const inGaps = received
          .gapBlocks()
          .flatMap(({ start, end }) => numbers(cumulative + start, cumulative + end));
        const beyond = [...known].filter((tsn) => tsn > cumulative);
        expect(inGaps).toEqual(beyond.toSorted((one, other) => one - other));
      }),
    );
  });

  test('what is skipped counts as arrived', () => {
    const received = new ReceivedTsns(100);
    for (const tsn of [100, 103, 106]) received.add(tsn);
    expect(received.skipTo(104)).toBe(3);
    expect(received.cumulativeTsn).toBe(104);
    expect(received.gapBlocks()).toEqual([{ start: 2, end: 2 }]);
    expect(received.skipTo(105)).toBe(1);
    expect(received.cumulativeTsn).toBe(106);
  });

  test('too far ahead to be reported is not taken', () => {
    const received = new ReceivedTsns(100);
    expect(received.add(99 + 65_535)).toBe('new');
    expect(received.add(99 + 65_536)).toBe('too-far');
  });
});

describe('the retransmission time-out (RFC 9260 §6.3.1)', () => {
  test('begins at 500 ms, and keeps to its bounds', () => {
    const timeout = new RetransmissionTimeout(DCSCTP_OPTIONS);
    expect(timeout.rto).toBe(500);
    timeout.measure(10);
    expect(timeout.rto).toBe(400);
    timeout.measure(1_000_000);
    expect(timeout.rto).toBe(60_000);
  });

  test('is the smoothed round trip and four times its variation', () => {
    const timeout = new RetransmissionTimeout(DCSCTP_OPTIONS);
    timeout.measure(800);
    expect(timeout.rto).toBe(800 + 4 * 400);
    timeout.measure(1600);
    expect(timeout.smoothedRtt).toBe(900);
    expect(timeout.rto).toBe(900 + 4 * (0.75 * 400 + 0.25 * 800));
  });
});

describe('the congestion window (RFC 9260 §7.2)', () => {
  const mtu = DCSCTP_OPTIONS.maxPacketSize;

  test('begins with ten packets, and grows by what was acknowledged, if it was used', () => {
    const window = new CongestionWindow(DCSCTP_OPTIONS);
    window.begin(1_000_000);
    expect(window.cwnd).toBe(10 * mtu);
    expect(window.grow(500, 10 * mtu)).toBe('slow-start');
    expect(window.grow(5000, 11 * mtu)).toBe('slow-start');
    expect(window.cwnd).toBe(11 * mtu + 500);
    expect(window.grow(500, 100)).toBeUndefined();
  });

  test('is halved by a loss, then grows by one packet a window', () => {
    const window = new CongestionWindow(DCSCTP_OPTIONS);
    window.begin(1_000_000);
    window.shrink();
    expect(window.cwnd).toBe(5 * mtu);
    expect(window.grow(1, 5 * mtu)).toBe('slow-start');
    const before = window.cwnd;
    expect(window.grow(before - 1, before)).toBeUndefined();
    expect(window.grow(1, before)).toBe('congestion-avoidance');
    expect(window.cwnd).toBe(before + mtu);
  });

  test('is one packet after a time-out; its threshold never is below four', () => {
    const window = new CongestionWindow(DCSCTP_OPTIONS);
    window.collapse();
    window.collapse();
    expect([window.cwnd, window.ssthresh]).toEqual([mtu, 4 * mtu]);
  });
});

describe('acknowledgements', () => {
  test('of one packet come after 200 ms, of the second one at once', () => {
    const { pipe, id } = connected();
    const start = pipe.now;
    pipe.send('a', id, 'one');
    pipe.run(1000);
    pipe.send('a', id, 'two');
    pipe.run(50);
    pipe.send('a', id, 'three');
    pipe.run(1000);
    const sacks = pipe.sent.filter(({ from }) => from === 'b').map(({ at }) => at - start);
    expect(sacks).toEqual([DELAY + 200, 1050 + DELAY]);
  });

  test('travel with data that leaves earlier', () => {
    const { pipe, id } = connected();
    pipe.send('a', id, 'question');
    pipe.run(60);
    pipe.send('b', id, 'answer');
    expect(pipe.ladder().at(-1)).toMatch(/b SACK\+DATA/);
  });
});

describe('a lost packet among others', () => {
  test('is sent again after three reports, without a time-out, and halves the window once', () => {
    const { pipe, id } = connected();
    const first = pipe.sent.length;
    pipe.fate = (_, index) => (index === first + 1 ? [] : [DELAY]);
    pipe.send('a', id, new Uint8Array(20_000));
    pipe.run(3000);
    expect(pipe.received('b', id)).toEqual([20_000]);
    expect(pipe.of('a', 'retransmitted')).toMatchObject([{ why: 'fast-retransmit', sendings: 1 }]);
    expect(pipe.of('a', 'timer-expired')).toEqual([]);
    const shrunk = pipe.of('a', 'window-changed').filter(({ why }) => why === 'fast-retransmit');
    expect(shrunk).toHaveLength(1);
  });

  test('the last one waits for T3', () => {
    const { pipe, id } = connected();
    const first = pipe.sent.length;
    pipe.fate = (_, index) => (index === first ? [] : [DELAY]);
    const start = pipe.now;
    pipe.send('a', id, 'alone');
    pipe.run(3000);
    expect(pipe.of('a', 'retransmitted')).toMatchObject([{ why: 't3-rtx' }]);
    expect(pipe.sent.filter(({ from }) => from === 'a').map(({ at }) => at - start)).toEqual([
      0, 400,
    ]);
    expect(pipe.of('a', 'timer-expired')).toEqual([
      { kind: 'timer-expired', timer: 't3-rtx', nextWait: 800 },
    ]);
  });
});

test('a full packet is sent again at its time, though a SACK waits for company', () => {
  const { pipe, id } = connected();
  const first = pipe.sent.length;
  pipe.fate = (_, index) => (index === first ? [] : [DELAY]);
  const start = pipe.now;
  pipe.send('a', id, new Uint8Array(1160));
  pipe.run(300);
  pipe.send('b', id, 'in between');
  pipe.run(1000);
  const ofA = pipe.sent.filter(({ from }) => from === 'a').map(({ at }) => at - start);
  expect(ofA).toEqual([0, 400, 300 + DELAY + 200]);
});

test('no more is under way than the other side has room for', () => {
  const room = 4000;
  const pipe = new VirtualPipe({ b: { receiverWindow: room } }).connect();
  const id = pipe.open('a');
  pipe.run(1000);
  const first = pipe.sent.length;
  // The second one is lost, so that the others fill the room; then one after the other fits.
  pipe.fate = (_, index) => (index === first + 1 ? [] : [DELAY]);
  pipe.send('a', id, new Uint8Array(30_000));
  pipe.run(20_000);
  expect(pipe.received('b', id)).toEqual([30_000]);
  const windows = pipe.sent.flatMap(({ from, bytes }) => {
    const decoded = decodePacket(bytes);
    const chunks = from === 'b' && decoded.ok ? decoded.packet.chunks : [];
    return chunks.flatMap((chunk) => (chunk.type === 'SACK' ? [chunk.receiverWindow] : []));
  });
  expect(Math.min(...windows)).toBeLessThan(1160);
  expect(Math.min(...windows)).toBeGreaterThanOrEqual(0);
});

interface Connected {
  readonly pipe: VirtualPipe;
  readonly id: number;
}

/** Connected, with a channel that both sides know, and nothing remembered of that. */
function connected(): Connected {
  const pipe = new VirtualPipe().connect();
  const id = pipe.open('a');
  pipe.run(1000);
  pipe.sent.length = 0;
  pipe.events.a.length = 0;
  pipe.events.b.length = 0;
  return { pipe, id };
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLate, latePackets } from '@/lib/simulator/late-packets';
import { pacedDelivery } from '@/lib/simulator/tcp/paced-delivery';

const PATH = { loss: 0.03, delay: 40, buffer: 60, seed: 1 };

/** Losses by packet and attempt: `4` is the first copy of packet 4, `4.2` its second one. */
function losing(...lost: readonly string[]) {
  const isLost = (packet: number, attempt: number) =>
    lost.includes(attempt === 1 ? `${packet}` : `${packet}.${attempt}`);
  return pacedDelivery({ count: 40, interval: 20, delay: 40, isLost });
}

describe('a stream over TCP', () => {
  test('without loss is as fast as the path', () => {
    const { at, attempts } = losing();
    expect(at).toEqual(Array.from({ length: 40 }, (_, packet) => packet * 20 + 40));
    expect(new Set(attempts)).toEqual(new Set([1]));
  });

  test('waits for a lost packet, which three behind it prove lost', () => {
    const { at, attempts } = losing('10');
    // Packet 13 leaves at 260, its acknowledgment is there at 340, the second copy of 10 at 380.
    expect(at.slice(9, 19)).toEqual([220, 380, 380, 380, 380, 380, 380, 380, 380, 400]);
    expect(attempts[10]).toBe(2);
  });

  test('waits for the time-out where the second copy is lost, too', () => {
    const { at, attempts } = losing('10', '10.2');
    // The last news came at 260, with the acknowledgment of packet 9; 200 ms are the least time-out.
    expect(at[10]).toBe(260 + 200 + 40);
    expect(attempts[10]).toBe(3);
  });

  test('two losses near each other are both mended within one round trip', () => {
    const { at } = losing('10', '11');
    expect(at[10]).toBe(400);
    expect(at[11]).toBe(400);
    expect(at[12]).toBe(400);
  });

  test('at its end only the time-out is left', () => {
    const { at } = losing('39');
    // The acknowledgment of packet 38 came at 840, and nothing behind 39 can prove its loss.
    expect(at[39]).toBe(840 + 200 + 40);
  });
});

describe('sound on a path', () => {
  test('without loss plays whole, over either', () => {
    const { missing, bufferForAll } = latePackets({ ...PATH, loss: 0 });
    expect(missing).toEqual({ udp: 0, tcp: 0 });
    expect(bufferForAll).toBe(0);
  });

  test('with loss misses more over TCP, because whole ones wait for lost ones', () => {
    const { missing, heldUp, packets } = latePackets(PATH);
    expect(missing.udp).toBeGreaterThan(0);
    expect(missing.tcp).toBeGreaterThan(missing.udp);
    expect(heldUp).toBeGreaterThan(0);
    expect(packets.filter(isLate)).toHaveLength(missing.tcp);
  });

  test('plays whole over TCP with the buffer that it names, and not with a smaller one', () => {
    const { bufferForAll } = latePackets(PATH);
    expect(latePackets({ ...PATH, buffer: bufferForAll }).missing.tcp).toBe(0);
    expect(latePackets({ ...PATH, buffer: bufferForAll - 1 }).missing.tcp).toBeGreaterThan(0);
  });

  test('is the same for the same seed', () => {
    expect(latePackets(PATH)).toEqual(latePackets(PATH));
    expect(latePackets({ ...PATH, seed: 2 })).not.toEqual(latePackets(PATH));
  });

  test('TCP brings everything, in order, never before UDP; more loss never gives back', () => {
    const paths = fc.record({
      loss: fc.double({ min: 0, max: 0.2, noNaN: true }),
      delay: fc.integer({ min: 1, max: 300 }),
      buffer: fc.integer({ min: 0, max: 400 }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(paths, (path) => {
        const { packets, missing } = latePackets(path);
        let before = 0;
        for (const { udpAt, tcpAt } of packets) {
          expect(tcpAt).toBeGreaterThanOrEqual(Math.max(before, udpAt ?? 0));
          expect(tcpAt).toBeLessThan(Infinity);
          before = tcpAt;
        }
        const worse = latePackets({ ...path, loss: path.loss * 1.5 });
        expect(worse.missing.udp).toBeGreaterThanOrEqual(missing.udp);
      }),
      { numRuns: 60 },
    );
  });
});

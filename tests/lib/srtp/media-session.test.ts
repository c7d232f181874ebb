import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { randomStream } from '@/lib/random';
import { decodeRtpHeader } from '@/lib/srtp/rtp/decode-rtp';
import { BASE, newPair, type Run, runPair, type Side, told } from './media-pair';

const flawless = () => 30;
const otherEvents = ({ events }: Run) => events.filter(({ event }) => event.kind !== 'stream');

/** The numbers of a source as they went onto the wire. */
function sentNumbers({ flights }: Run, ssrc: number): readonly number[] {
  return flights.flatMap(({ sent }) => {
    if (sent.protocol !== 'rtp') return [];
    const decoded = decodeRtpHeader(sent.bytes);
    return decoded.ok && decoded.header.ssrc === ssrc ? [decoded.header.sequenceNumber] : [];
  });
}

describe('two sides over a good network', () => {
  const run = runPair(newPair({ seed: 1, firstSequenceNumber: 32_700 }), 3000, flawless);

  it('everything opens, and nothing is missing', () => {
    expect(otherEvents(run)).toEqual([]);
    for (const side of ['left', 'right'] as const) {
      expect(told(run, side, '0', 'packets-missing')).toEqual([]);
      expect(told(run, side, '1', 'packets-missing')).toEqual([]);
      expect(told(run, side, '1', 'key-frame-requested')).toEqual([]);
    }
  });

  it('Opus goes out every 20 ms, 960 units of its clock apart', () => {
    const audio = run.flights.flatMap(({ from, at, sent }) => {
      const decoded = sent.protocol === 'rtp' ? decodeRtpHeader(sent.bytes) : undefined;
      if (!decoded?.ok || from !== 'left' || decoded.header.ssrc !== BASE.left + 1) return [];
      return [{ at, timestamp: decoded.header.timestamp }];
    });
    expect(audio).toHaveLength(150);
    for (const [nth, packet] of audio.entries()) {
      expect(packet.at).toBeCloseTo(20 * nth, 6);
      expect(packet.timestamp).toBe((0xffff_f000 + 960 * nth) % 2 ** 32);
    }
  });

  it('30 frames of video a second arrive whole, the first a key frame, of several packets', () => {
    const frames = told(run, 'right', '1', 'frame-received');
    expect(frames.length).toBeGreaterThanOrEqual(88);
    expect(frames[0]).toMatchObject({ isKeyFrame: true, isDecodable: true });
    expect(frames.every((frame) => 'packets' in frame && frame.packets > 1)).toBe(true);
    expect(frames.filter((frame) => 'isKeyFrame' in frame && frame.isKeyFrame)).toHaveLength(1);
  });

  it('reports tell of no loss, and of a round trip of 60 ms', () => {
    const reports = told(run, 'left', '1', 'report-received');
    expect(reports.length).toBeGreaterThanOrEqual(2);
    for (const report of reports) expect(report).toMatchObject({ cumulativeLost: 0 });
    const trips = reports.flatMap((report) => ('roundTrip' in report ? [report.roundTrip] : []));
    const measured = trips.flatMap((trip) => trip ?? []);
    expect(measured.length).toBeGreaterThan(0);
    for (const trip of measured) expect(Math.abs(trip - 60)).toBeLessThan(0.1);
  });

  it('is the same, byte by byte, with the same seed, and another with another', () => {
    const bytesOf = (seed: number) =>
      runPair(newPair({ seed }), 300, flawless)
        .flights.map(({ sent }) => hexText(sent.bytes))
        .join();
    expect(bytesOf(3)).toBe(bytesOf(3));
    expect(bytesOf(3)).not.toBe(bytesOf(4));
  });
});

describe('the sequence number turns', () => {
  it('and reports, SRTP and frames go on', () => {
    const run = runPair(newPair({ seed: 2, firstSequenceNumber: 65_500 }), 1500, flawless);
    expect(otherEvents(run)).toEqual([]);
    const numbers = sentNumbers(run, BASE.left + 2);
    expect(numbers).toContain(65_535);
    expect(numbers.at(-1)).toBeLessThan(1000);
    expect(told(run, 'right', '1', 'packets-missing')).toEqual([]);
    const last = run.flights.findLast(({ sent }) => sent.protocol === 'rtp')?.sent;
    expect(last).toMatchObject({ steps: { rolloverCounter: 1 } });
    for (const report of told(run, 'left', '1', 'report-received')) {
      expect(report).toMatchObject({ cumulativeLost: 0, fractionLost: 0 });
    }
  });
});

describe('losses', () => {
  const chance = randomStream(5);
  const run = runPair(newPair({ seed: 5 }), 4000, () => (chance.chance(0.05) ? 'lost' : 20));

  it('video asks again, and nearly every frame arrives whole', () => {
    const missing = told(run, 'right', '1', 'packets-missing');
    const recovered = told(run, 'right', '1', 'packet-recovered');
    expect(missing.length).toBeGreaterThan(10);
    expect(recovered.length).toBeGreaterThan(10);
    expect(recovered[0]).toMatchObject({ by: 'retransmission' });
    expect(told(run, 'left', '1', 'packets-retransmitted').length).toBeGreaterThan(10);
    const frames = told(run, 'right', '1', 'frame-received');
    expect(frames.length).toBeGreaterThan(112);
    expect(frames.every((frame) => 'isDecodable' in frame && frame.isDecodable)).toBe(true);
  });

  it('audio does not ask, and its losses are reported as they were', () => {
    const sent = sentNumbers(run, BASE.left + 1).length;
    const missing = told(run, 'right', '0', 'packets-missing').flatMap((event) =>
      'sequenceNumbers' in event ? event.sequenceNumbers : [],
    );
    expect(told(run, 'right', '0', 'packets-requested')).toEqual([]);
    expect(missing.length / sent).toBeGreaterThan(0.02);
    expect(missing.length / sent).toBeLessThan(0.09);
    const reports = told(run, 'left', '0', 'report-received');
    const lost = reports.flatMap((report) =>
      'cumulativeLost' in report ? [report.cumulativeLost] : [],
    );
    expect(lost.at(-1)).toBeGreaterThan(0);
    expect(lost.at(-1)).toBeLessThanOrEqual(missing.length);
  });

  it('a lost packet comes a round trip after its gap showed', () => {
    // One loss, of the second packet of a frame of the left side's video.
    let lost: number | undefined;
    const single = runPair(newPair({ seed: 6 }), 900, ({ from, at, sent }) => {
      if (lost === undefined && from === 'left' && at > 500 && sent.protocol === 'rtp') {
        const decoded = decodeRtpHeader(sent.bytes);
        if (decoded.ok && decoded.header.ssrc === BASE.left + 2 && !decoded.header.marker) {
          lost = decoded.header.sequenceNumber;
          return 'lost';
        }
      }
      return 40;
    });
    const gap = told(single, 'right', '1', 'packets-missing');
    const back = told(single, 'right', '1', 'packet-recovered');
    expect(gap).toMatchObject([{ sequenceNumbers: [lost] }]);
    expect(back).toMatchObject([{ sequenceNumber: lost, by: 'retransmission' }]);
    expect((back[0]?.at ?? 0) - (gap[0]?.at ?? 0)).toBeCloseTo(80, 6);
    expect(told(single, 'right', '1', 'key-frame-requested')).toEqual([]);
  });

  it('what never comes is given up, and a key frame is asked for', () => {
    const isOut = (at: number) => at > 500 && at < 600;
    const again = (ssrc: number, side: Side) => ssrc === BASE[side] + 3;
    const broken = runPair(newPair({ seed: 7 }), 2800, ({ from, at, sent }) => {
      const decoded = sent.protocol === 'rtp' ? decodeRtpHeader(sent.bytes) : undefined;
      const ssrc = decoded?.ok ? decoded.header.ssrc : 0;
      // Retransmissions are lost throughout, and a few packets at the beginning of the outage.
      if (again(ssrc, 'left')) return 'lost';
      return from === 'left' && ssrc === BASE.left + 2 && isOut(at) ? 'lost' : 20;
    });
    const abandoned = told(broken, 'right', '1', 'packets-abandoned');
    const requests = told(broken, 'right', '1', 'key-frame-requested');
    expect(abandoned.length).toBeGreaterThan(0);
    expect(requests.length).toBeGreaterThan(0);
    expect(told(broken, 'left', '1', 'key-frame-asked-for')[0]).toMatchObject({ isHeeded: true });
    const frames = told(broken, 'right', '1', 'frame-received');
    const from = requests[0]?.at ?? 0;
    expect(frames.some((frame) => 'isDecodable' in frame && !frame.isDecodable)).toBe(true);
    const next = frames.find(
      (frame) => frame.at > from && 'isKeyFrame' in frame && frame.isKeyFrame,
    );
    expect(next).toMatchObject({ isDecodable: true });
    expect(frames.at(-1)).toMatchObject({ isDecodable: true });
  });
});

describe('a disorderly network', () => {
  it('late packets count as reordered, not as lost, and jitter shows', () => {
    const pair = newPair({ seed: 8 });
    const run = runPair(pair, 2500, (_, nth) => (nth % 7 === 0 ? 75 : 20));
    const reports = told(run, 'left', '0', 'report-received');
    expect(reports.length).toBeGreaterThan(1);
    const jitters = reports.flatMap((report) => ('jitter' in report ? [report.jitter] : []));
    expect(Math.max(...jitters)).toBeGreaterThan(3);
    const late = told(run, 'right', '1', 'packet-recovered').filter(
      (event) => 'by' in event && event.by === 'late-arrival',
    );
    expect(late.length).toBeGreaterThan(10);
    expect(otherEvents(run)).toEqual([]);
  });

  it('a datagram that comes twice is a replay, and one of another key does not open', () => {
    const pair = newPair({ seed: 9 });
    const run = runPair(pair, 300, flawless);
    const mine = run.flights.find(({ from }) => from === 'left')?.sent.bytes ?? new Uint8Array();
    const now = run.flights.at(-1)?.at;
    if (now === undefined) throw new Error('Nothing was sent');
    pair.right.receive(now, mine);
    expect(pair.right.pollEvent()).toMatchObject({
      kind: 'not-opened',
      failure: { problem: 'replayed' },
    });
    pair.left.receive(now, mine);
    expect(pair.left.pollEvent()).toMatchObject({
      failure: { problem: 'authentication-failed' },
    });
  });

  it('BYE ends a stream', () => {
    const pair = newPair({ seed: 10 });
    const run = runPair(pair, 300, flawless);
    const now = run.flights.at(-1)?.at;
    if (now === undefined) throw new Error('Nothing was sent');
    pair.left.stop(now);
    for (let sent = pair.left.pollTransmit(); sent; sent = pair.left.pollTransmit()) {
      pair.right.receive(now, sent.bytes);
    }
    const ended = [pair.right.pollEvent(), pair.right.pollEvent()];
    for (let event = pair.right.pollEvent(); event; event = pair.right.pollEvent())
      ended.push(event);
    const kinds = ended.filter(
      (event) => event?.kind === 'stream' && event.event.kind === 'stream-ended',
    );
    expect(kinds).toHaveLength(2);
    expect(pair.left.pollTimeout()).toBeUndefined();
  });
});

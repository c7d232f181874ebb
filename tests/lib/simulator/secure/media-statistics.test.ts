import { describe, expect, it } from 'vitest';
import { DEFAULT_SIDE } from '@/lib/simulator/setup/defaults';
import type { StatsEntry } from '@/lib/trace/samples';
import { calledWith, eventsIn } from './call-runs';

const run = calledWith();
const lossy = { ...DEFAULT_SIDE, loss: 0.1 };
const bad = calledWith({ seed: 3, a: lossy, b: lossy });

const samplesOf = ({ trace }: typeof run, peer: string) =>
  trace.samples.filter((sample) => sample.peer === peer);

const entryOf = (one: typeof run, peer: string, type: string, kind: string) =>
  samplesOf(one, peer)
    .at(-1)
    ?.stats.find((entry) => entry.type === type && entry['kind'] === kind) ??
  ({ id: 'none', type } as StatsEntry);

describe('the counts of simulated media', () => {
  it('are taken at the keys and once a second for ten seconds, at each peer', () => {
    for (const peer of ['a', 'b']) {
      const [finished] = eventsIn(run, 'dtls-finished').filter((event) => event.peer === peer);
      const moments = samplesOf(run, peer).map(({ at }) => at - (finished?.at ?? 0));
      expect(moments.map(Math.round)).toEqual(
        Array.from({ length: 11 }, (_, second) => second * 1000),
      );
    }
  });

  it('are those of the packets', () => {
    for (const kind of ['audio', 'video']) {
      const sent = entryOf(run, 'a', 'outbound-rtp', kind);
      const received = entryOf(run, 'b', 'inbound-rtp', kind);
      expect(sent['ssrc']).toBe(received['ssrc']);
      expect(received['packetsLost']).toBe(0);
      // What left just before is still on its way.
      const underWay = Number(sent['packetsSent']) - Number(received['packetsReceived']);
      expect(underWay).toBeGreaterThanOrEqual(0);
      expect(underWay).toBeLessThanOrEqual(2);
    }
    expect(entryOf(run, 'a', 'outbound-rtp', 'audio')['packetsSent']).toBe(500);
    expect(entryOf(run, 'a', 'outbound-rtp', 'video')['framesEncoded']).toBe(50);
    expect(entryOf(run, 'b', 'inbound-rtp', 'video')['framesPerSecond']).toBe(5);
  });

  it('tell a round trip out of the reports of RTCP, in seconds', () => {
    for (const kind of ['audio', 'video']) {
      const report = entryOf(run, 'a', 'remote-inbound-rtp', kind);
      expect(report['roundTripTime']).toBeCloseTo(0.042, 3);
    }
  });

  it('tell losses, and what NACK and RTX repaired', () => {
    expect(entryOf(bad, 'a', 'inbound-rtp', 'audio')['packetsLost']).toBeGreaterThan(0);
    expect(entryOf(bad, 'a', 'remote-inbound-rtp', 'audio')['packetsLost']).toBeGreaterThan(0);
    const video = entryOf(bad, 'a', 'inbound-rtp', 'video');
    expect(video['packetsLost']).toBeGreaterThan(0);
    expect(video['nackCount']).toBeGreaterThan(0);
    expect(video['retransmittedPacketsReceived']).toBeGreaterThan(0);
  });

  it('hold the replay window of each source, with its gaps', () => {
    const windows = (one: typeof run) =>
      samplesOf(one, 'a')
        .at(-1)
        ?.stats.filter(({ type }) => type === 'srtp-source') ?? [];
    expect(windows(run).map((entry) => entry['rolloverCounter'])).toEqual([0, 0]);
    expect(windows(run)[0]?.['window']).toBe('1'.repeat(64));
    // The highest index has always been accepted; behind it some are missing.
    expect(windows(bad)[0]?.['window']).toMatch(/^1[01]*0[01]*$/);
  });
});

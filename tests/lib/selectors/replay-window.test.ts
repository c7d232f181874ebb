import { describe, expect, it } from 'vitest';
import { replayWindowAt } from '@/lib/selectors/replay-window';
import { streamPackets } from '@/lib/selectors/stream-packets';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { DEFAULT_SIDE } from '@/lib/simulator/setup/defaults';
import { type Run, simulate } from '@/lib/simulator/simulate';
import { milliseconds } from '@/lib/time';
import type { NodeId } from '@/lib/trace/trace';
import { calledWith, eventsIn } from '../simulator/secure/call-runs';

const replayed = simulate(scenarioOf(scenarioEntry('replayed-srtp').setup));
const lossy = { ...DEFAULT_SIDE, loss: 0.1 };
const overTcp = { ...DEFAULT_SIDE, blocks: 'udp' as const, turn: ['tcp' as const] };

const RUNS: Readonly<Record<string, Run>> = {
  plain: calledWith(),
  'with losses': calledWith({ seed: 3, a: lossy, b: lossy }),
  'with a replay': replayed,
  'through relays over TCP': calledWith({ a: overTcp, b: overTcp }),
  'through relays over TCP that lose segments': calledWith({
    a: { ...overTcp, loss: 0.05 },
    b: overTcp,
  }),
};

const receivedIn = (run: Run) =>
  eventsIn(run, 'stream-opened').filter(({ direction }) => direction === 'received');

/** As a sample holds it, without what it cannot know. */
function bitsAt(run: Run, peer: NodeId, ssrc: number, at: number) {
  const view = replayWindowAt(run.trace, peer, ssrc, milliseconds(at));
  if (view === undefined) return undefined;
  const { rolloverCounter, highestIndex, places } = view;
  const bits = places.map((place) => (place === 'accepted' || place === 'refused' ? '1' : '0'));
  return { rolloverCounter, highestIndex, window: bits.join('') };
}

describe('the replay window of a received stream', () => {
  it.each(Object.keys(RUNS))('is, %s, what the endpoint itself counted', (name) => {
    const run = RUNS[name] as Run;
    let compared = 0;
    for (const { peer, ssrc } of receivedIn(run)) {
      for (const sample of run.trace.samples) {
        const entry = sample.stats.find((one) => {
          return one.type === 'srtp-source' && one['ssrc'] === ssrc;
        });
        if (sample.peer !== peer || entry === undefined) continue;
        const { rolloverCounter, highestIndex, window } = entry;
        // What comes at the very moment of a sample may come after it.
        const views = [sample.taken, sample.taken - 0.001].map((at) => bitsAt(run, peer, ssrc, at));
        expect(views).toContainEqual({ rolloverCounter, highestIndex, window });
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(30);
  });

  it('is there from the first packet on', () => {
    for (const { peer, ssrc, at } of receivedIn(replayed)) {
      expect(bitsAt(replayed, peer, ssrc, at - 0.001)).toBeUndefined();
      const view = replayWindowAt(replayed.trace, peer, ssrc, at);
      expect(view?.places[0]).toBe('accepted');
      // The first index is drawn by chance: what lies below was never sent.
      expect(view?.places.at(-1)).toBe('before');
      expect(view?.places).not.toContain('missing');
    }
  });

  it('tells what was lost from what was before the stream', () => {
    const run = RUNS['with losses'] as Run;
    const [audio] = receivedIn(run).filter(({ media }) => media === 'audio');
    if (audio === undefined) throw new Error('no audio');
    const view = replayWindowAt(run.trace, audio.peer, audio.ssrc, milliseconds(audio.at + 600));
    expect(view?.places).toContain('missing');
    expect(view?.places.lastIndexOf('missing')).toBeLessThan(view?.places.indexOf('before') ?? 0);
    const later = replayWindowAt(run.trace, audio.peer, audio.ssrc, milliseconds(audio.at + 5000));
    expect(later?.places).not.toContain('before');
  });

  it('marks the copy that it refused, from the moment when it came', () => {
    const [discarded] = eventsIn(replayed, 'datagram-discarded');
    const { peer = '', packet = '', at = milliseconds(0) } = discarded ?? {};
    const [audio] = receivedIn(replayed).filter((one) => {
      return one.peer === peer && one.media === 'audio';
    });
    const ssrc = audio?.ssrc ?? 0;
    const before = replayWindowAt(replayed.trace, peer, ssrc, milliseconds(at - 0.001));
    expect(before?.refused).toEqual([]);
    const view = replayWindowAt(replayed.trace, peer, ssrc, at);
    const [refused] = view?.refused ?? [];
    expect(refused).toMatchObject({ packet, at, because: 'replayed' });
    expect(view?.places[(view?.highestIndex ?? 0) - (refused?.index ?? 0)]).toBe('refused');
    // It is a packet that came, but none that was taken.
    const packets = streamPackets(replayed.trace, peer, { direction: 'received', ssrc });
    expect(packets.find((one) => one.packet === packet)?.refused).toBe('replayed');
    expect(packets.filter((one) => one.refused !== undefined)).toHaveLength(1);
  });
});

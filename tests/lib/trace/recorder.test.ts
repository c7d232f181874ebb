import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../lib/time';
import { createRecorder, SAMPLES_PER_PEER } from '../../../lib/trace/recorder';
import { type StatsEntry, type StatsSample, thinSamples } from '../../../lib/trace/samples';
import { HEADER } from '../../machines/arbitrary-trace';

function recorderAt(...times: readonly number[]) {
  let index = 0;
  return createRecorder(HEADER, {
    now: () => milliseconds(times[Math.min(index++, times.length - 1)] ?? 0),
  });
}

function sampleAt(at: number, peer = 'A', bytes = at): StatsSample {
  const stats: readonly StatsEntry[] = [
    { id: 'T1', type: 'transport', bytesSent: bytes },
    { id: 'C1', type: 'codec', mimeType: 'audio/opus' },
  ];
  return { peer, at: milliseconds(at), taken: milliseconds(at), stats };
}

describe('events', () => {
  test('ids count per node and kind, so that another node changes none', () => {
    const recorder = recorderAt(1);
    const ids = [
      recorder.record({ kind: 'negotiation-needed', peer: 'A' }),
      recorder.record({ kind: 'negotiation-needed', peer: 'B' }),
      recorder.record({ kind: 'negotiation-needed', peer: 'A' }),
      recorder.record({ kind: 'packet-dropped', node: 'N', packet: 'k', reason: 'lost' }),
      recorder.record({ kind: 'page-visibility', visible: false }),
    ].map((event) => event.id);
    expect(ids).toEqual([
      'A/negotiation-needed/1',
      'B/negotiation-needed/1',
      'A/negotiation-needed/2',
      'N/packet-dropped/1',
      'page/page-visibility/1',
    ]);
  });

  test('times never run backwards, whatever the clock or the caller says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), (times) => {
        let index = 0;
        const recorder = createRecorder(HEADER, { now: () => milliseconds(times[index] ?? 0) });
        for (; index < times.length; index += 1) {
          recorder.record({ kind: 'negotiation-needed', peer: 'A' });
        }
        const recorded = recorder.trace().events.map((event) => event.at);
        expect(recorded).toEqual(times.map((_, end) => Math.max(...times.slice(0, end + 1))));
      }),
    );
  });

  test('a given time is kept, and a bound with it', () => {
    const event = recorderAt(50).record({
      kind: 'negotiation-needed',
      peer: 'A',
      at: milliseconds(40),
      since: milliseconds(30),
    });
    expect(event).toMatchObject({ at: 40, since: 30 });
  });

  test('a trace that was read out does not change afterwards', () => {
    const recorder = recorderAt(1);
    recorder.record({ kind: 'negotiation-needed', peer: 'A' });
    const before = recorder.trace();
    recorder.record({ kind: 'negotiation-needed', peer: 'A' });
    recorder.sample(sampleAt(5));
    expect(before.events).toHaveLength(1);
    expect(before.samples).toHaveLength(0);
  });

  test('a list to which nothing was added is the very same one', () => {
    const recorder = recorderAt(1);
    recorder.record({ kind: 'negotiation-needed', peer: 'A' });
    const before = recorder.trace();
    recorder.sample(sampleAt(5));
    const sampled = recorder.trace();
    expect(sampled.events).toBe(before.events);
    expect(sampled.samples).not.toBe(before.samples);
    recorder.record({ kind: 'negotiation-needed', peer: 'A' });
    expect(recorder.trace().samples).toBe(sampled.samples);
    expect(recorder.trace().events).toHaveLength(2);
  });

  test('listeners hear each event and each sample, until they leave', () => {
    const recorder = recorderAt(1);
    const heard: unknown[] = [];
    const leave = recorder.subscribe((event) => heard.push(event?.kind));
    recorder.record({ kind: 'negotiation-needed', peer: 'A' });
    recorder.sample(sampleAt(5));
    leave();
    recorder.record({ kind: 'negotiation-needed', peer: 'A' });
    expect(heard).toEqual(['negotiation-needed', undefined]);
  });
});

describe('samples', () => {
  test("an hour of two peers' samples, one a second, stays bounded, and the trace says so", () => {
    const recorder = recorderAt(0);
    for (let second = 0; second < 3600; second += 1) {
      recorder.sample(sampleAt(second * 1000, 'A'));
      recorder.sample(sampleAt(second * 1000, 'B'));
    }
    const { samples, thinned } = recorder.trace();
    expect(samples.length).toBeLessThanOrEqual(2 * SAMPLES_PER_PEER);
    expect(thinned?.samples).toBe(7200 - samples.length);
    expect(samples[0]?.at).toBe(0);
    expect(samples.at(-1)?.at).toBe(3_599_000);
    // Up to the moment that is named nothing is missing, seen from the end.
    const recent = samples.filter(({ peer, at }) => peer === 'A' && at >= (thinned?.before ?? 0));
    expect(recent).toHaveLength(1 + (3_599_000 - (thinned?.before ?? 0)) / 1000);
  });

  test('nothing is said to be thinned while nothing was', () => {
    const recorder = recorderAt(0);
    recorder.sample(sampleAt(0));
    expect(recorder.trace()).not.toHaveProperty('thinned');
  });

  test('samples of both peers stand in the order of their times', () => {
    const recorder = recorderAt(0);
    for (const [peer, at] of [
      ['A', 1],
      ['B', 2],
      ['A', 3],
      ['B', 4],
    ] as const) {
      recorder.sample(sampleAt(at, peer));
    }
    expect(recorder.trace().samples.map(({ at }) => at)).toEqual([1, 2, 3, 4]);
  });

  test('an entry that did not change is the very same object', () => {
    const recorder = recorderAt(0);
    const first = recorder.sample(sampleAt(1));
    const second = recorder.sample(sampleAt(2));
    expect(second.stats[0]).not.toBe(first.stats[0]);
    expect(second.stats[0]).toEqual({ id: 'T1', type: 'transport', bytesSent: 2 });
    expect(second.stats[1]).toBe(first.stats[1]);
  });

  test('a field that appears or goes is a change', () => {
    const recorder = recorderAt(0);
    const stats = (fields: object) => [{ id: 'T1', type: 'transport', ...fields }];
    recorder.sample({ ...sampleAt(1), stats: stats({ a: 1 }) });
    expect(recorder.sample({ ...sampleAt(2), stats: stats({ b: 1 }) }).stats).toEqual(
      stats({ b: 1 }),
    );
    expect(recorder.sample({ ...sampleAt(3), stats: stats({}) }).stats).toEqual(stats({}));
  });

  test('thinning keeps the first, the newer half, the order, and the bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 40 }), fc.nat(80), (limit, count) => {
        const samples = Array.from({ length: count }, (_, index) => sampleAt(index));
        const kept = thinSamples(samples, limit);
        expect(kept.samples.length + kept.removed).toBe(count);
        expect(kept.samples[0]).toBe(samples[0]);
        if (count === limit + 1) expect(kept.samples.length).toBeLessThanOrEqual(limit);
        const newer = samples.slice(Math.floor(count / 2));
        expect(kept.samples.slice(kept.samples.length - newer.length)).toEqual(newer);
        const times = kept.samples.map(({ at }) => at);
        expect(times).toEqual(times.toSorted((left, right) => left - right));
      }),
    );
  });
});

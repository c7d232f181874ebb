import { describe, expect, it } from 'vitest';
import { readTraceFile } from '@/lib/trace/file';
import { writeTraceFile } from '@/lib/trace/write-file';
import { LIVE_TRACE_NAMES, liveTrace } from '../../fixtures/live-trace';

describe.each(LIVE_TRACE_NAMES)('the recorded call %s', (name) => {
  const trace = liveTrace(name);
  const ofKind = (kind: string, peer: string) =>
    trace.events.filter((event) => event.kind === kind && 'peer' in event && event.peer === peer);

  it('reads back from its file as it was', () => {
    expect(readTraceFile(writeTraceFile(trace))).toEqual({ kind: 'trace', trace });
  });

  it('has every pair state of its samples among the events', () => {
    const told = new Set(
      trace.events.flatMap((event) =>
        event.kind === 'pair-reported' ? [`${event.peer} ${event.pair} ${event.state}`] : [],
      ),
    );
    const seen = trace.samples.flatMap(({ peer, stats }) =>
      stats
        .filter(({ type }) => type === 'candidate-pair')
        .map((pair) => `${peer} ${pair.id} ${String(pair['state'])}`),
    );
    expect(seen.length).toBeGreaterThan(0);
    expect([...new Set(seen)].filter((state) => !told.has(state))).toEqual([]);
  });

  it.each(['A', 'B'])('shows how %s came to connect', (peer) => {
    const needed = ['description-applied', 'transport-opened', 'candidate-gathered'];
    const connected = ['pair-formed', 'pair-selected', 'dtls-negotiated', 'channel-opened'];
    for (const kind of [...needed, ...connected, 'certificate-seen', 'transport-closed']) {
      expect(ofKind(kind, peer), kind).not.toEqual([]);
    }
    expect(
      ofKind('description-applied', peer)
        .slice(0, 2)
        .map((event) => 'side' in event && event.side),
    ).toEqual(peer === 'A' ? ['local', 'remote'] : ['remote', 'local']);
  });

  it('opens and closes every transport once', () => {
    const places = (kind: string) =>
      trace.events
        .filter((event) => event.kind === kind)
        .map((event) => ('transport' in event ? `${event.peer} ${event.transport}` : ''))
        .toSorted();
    expect(places('transport-opened')).toEqual(places('transport-closed'));
    expect(new Set(places('transport-opened')).size).toBe(places('transport-opened').length);
  });

  it('ends every call that began', () => {
    const calls = (kind: 'api-called' | 'api-settled') =>
      trace.events.flatMap((event) => (event.kind === kind ? [event.call] : [])).toSorted();
    expect(calls('api-called')).toEqual(calls('api-settled'));
  });

  it('takes samples in order, none later than it came', () => {
    for (const peer of ['A', 'B']) {
      const samples = trace.samples.filter((sample) => sample.peer === peer);
      for (const [index, { taken, at }] of samples.entries()) {
        expect(taken).toBeLessThanOrEqual(at);
        expect(taken).toBeGreaterThanOrEqual(samples[index - 1]?.taken ?? 0);
      }
    }
  });
});

describe.each(LIVE_TRACE_NAMES.filter((name) => name.includes('video')))('media in %s', (name) => {
  const trace = liveTrace(name);

  it.each(['A', 'B'])('flow at %s, sent and received, audio and video', (peer) => {
    const opened = trace.events.flatMap((event) =>
      event.kind === 'stream-opened' && event.peer === peer ? [event] : [],
    );
    const flowing = new Set(
      trace.events.flatMap((event) =>
        event.kind === 'stream-flowing' && event.peer === peer ? [event.stream] : [],
      ),
    );
    const flows = opened
      .filter(({ stream }) => flowing.has(stream))
      .map(({ direction, media }) => `${direction} ${media}`)
      .toSorted();
    expect(flows).toEqual(['received audio', 'received video', 'sent audio', 'sent video']);
  });

  it.each(['A', 'B'])('the restart of %s selects a pair of generation 1', (peer) => {
    const generations = trace.events.flatMap((event) =>
      event.kind === 'pair-selected' && event.peer === peer ? [event.generation] : [],
    );
    expect(generations.at(0)).toBe(0);
    expect(generations.at(-1)).toBe(1);
  });
});

import { describe, expect, test } from 'vitest';
import { type StreamView, selectStreams, streamAt } from '@/lib/selectors/media';
import { selectData } from '@/lib/selectors/media-data';
import { metricAt, streamMetrics } from '@/lib/selectors/media-metrics';
import { pointAt, rateSeries, streamEntries, valueSeries } from '@/lib/selectors/media-series';
import { numberIn } from '@/lib/selectors/sample-lookup';
import { milliseconds } from '@/lib/time';
import type { StatsSample } from '@/lib/trace/samples';
import { endOf, type Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { chromiumTrace, firefoxTrace } from '@/tests/fixtures/live-trace';
import { seamTrace } from '@/tests/ladder/seam-trace';
import { calledWith } from '../simulator/secure/call-runs';

/** A trace of samples alone: [taken, bytes received], the stream missing where bytes are undefined. */
function sampled(
  rows: readonly (readonly [number, number | undefined])[],
  thinned?: Trace['thinned'],
): Trace {
  const samples = rows.map(
    ([taken, bytes]): StatsSample => ({
      peer: 'A',
      at: milliseconds(taken + 1),
      taken: milliseconds(taken),
      stats:
        bytes === undefined
          ? []
          : [{ id: 'in', type: 'inbound-rtp', ssrc: 7, bytesReceived: bytes }],
    }),
  );
  const header = { id: 't', title: '', source: 'live', producer: '', nodes: [] } as const;
  return { header, events: [], samples, ...(thinned ? { thinned } : {}) };
}

const bytesOf = ({ own }: { own: StatsSample['stats'][number] }) => numberIn(own, 'bytesReceived');

function rates(trace: Trace) {
  const entries = streamEntries(trace, 'A', 'received', 7);
  return rateSeries(trace, entries, bytesOf).points.map(({ at, value }) => [at, value]);
}

describe('rates', () => {
  test('divide by the time that really passed', () => {
    expect(
      rates(
        sampled([
          [0, 0],
          [50, 100],
          [150, 200],
          [1150, 1200],
        ]),
      ),
    ).toEqual([
      [50, 2000],
      [150, 1000],
      [1150, 1000],
    ]);
  });

  test('a report that the browser repeats counts once', () => {
    const trace = sampled([
      [0, 0],
      [0, 0],
      [50, 100],
    ]);
    expect(rates(trace)).toEqual([[50, 2000]]);
  });

  test('a counter that fell, and a silence, give no value', () => {
    const trace = sampled([
      [0, 500],
      [100, 0],
      [200, 100],
      [9_000, 200],
      [9_100, 300],
    ]);
    expect(rates(trace)).toEqual([
      [100, undefined],
      [200, 1000],
      [9_000, undefined],
      [9_100, 1000],
    ]);
  });

  test('where samples were thinned out, a longer step is no gap', () => {
    const thinned = { samples: 2, before: milliseconds(9_000) };
    const trace = sampled(
      [
        [0, 0],
        [5_000, 5_000],
      ],
      thinned,
    );
    expect(rates(trace)).toEqual([[5_000, 1000]]);
  });
});

describe('values', () => {
  const trace = sampled([
    [0, 10],
    [1_000, 20],
    [8_000, 30],
  ]);
  const series = valueSeries(trace, streamEntries(trace, 'A', 'received', 7), bytesOf);

  test('a line breaks at a silence', () => {
    expect(series.points.map(({ value }) => value)).toEqual([10, 20, undefined, 30]);
  });

  test.each([
    [-1, undefined],
    [0, 10],
    [1_500, undefined],
    [8_000, 30],
    [10_000, 30],
    [20_000, undefined],
  ])('at %i ms it is %s', (at, value) => {
    expect(pointAt(series, milliseconds(at))?.value).toBe(value);
  });

  test('a metric that the browser does not have is told from one that is not there yet', () => {
    const entries = streamEntries(trace, 'A', 'received', 7);
    const metrics = streamMetrics(trace, entries, 'received', 'audio');
    const kindOf = (name: string) => {
      const view = metrics.find(({ metric }) => metric === name);
      return view && metricAt(view, milliseconds(8_000), false).kind;
    };
    expect(kindOf('packetsLost')).toBe('not-exposed');
    expect(kindOf('roundTripTime')).toBe('not-yet');
    expect(metrics.map(({ metric }) => metric)).not.toContain('frames');
  });
});

describe('a simulated stream before it was counted', () => {
  const { trace } = calledWith();
  const history = replay(trace);
  const streams = selectStreams(trace, history, 'a');

  test('has no numbers, and says when it has', () => {
    expect(streams).toHaveLength(4);
    for (const stream of streams) {
      const flowing = milliseconds(stream.instance.openedAt + 300);
      const until = streamAt(stream, flowing)?.uncounted?.until ?? milliseconds(0);
      expect(until).toBeGreaterThan(flowing);
      expect(streamAt(stream, milliseconds(until - 0.001))?.uncounted).toEqual({ until });
      expect(streamAt(stream, until)?.uncounted).toBeUndefined();
      const packets = stream.metrics.find(({ metric }) => metric === 'packets');
      const counted = packets && metricAt(packets, until, false);
      expect(counted?.kind === 'value' && counted.value).toBeGreaterThan(0);
    }
  });

  test('of a recording that ends before it says so', () => {
    const short = { ...trace, samples: trace.samples.filter(({ taken }) => taken < 1000) };
    const [sent] = selectStreams(short, history, 'a');
    expect(sent && streamAt(sent, milliseconds(900))?.uncounted).toEqual({ until: undefined });
  });

  test('a browser’s zero is what it counted', () => {
    const live = chromiumTrace();
    for (const stream of selectStreams(live, replay(live), 'A')) {
      const at = stream.entries[0]?.taken ?? milliseconds(0);
      expect(streamAt(stream, at)?.uncounted).toBeUndefined();
    }
  });
});

describe.each([
  ['Chromium', chromiumTrace()],
  ['Firefox', firefoxTrace()],
])('a live call of %s', (_, trace) => {
  const history = replay(trace);
  const streams = selectStreams(trace, history, 'B');
  const received = (media: StreamView['media']) =>
    streams.find((stream) => stream.direction === 'received' && stream.media === media);

  test('sends and receives audio and video, sent ones first', () => {
    expect(streams.map(({ direction, media }) => `${direction} ${media}`)).toEqual([
      'sent audio',
      'sent video',
      'received audio',
      'received video',
    ]);
  });

  test('decodes more and more frames of the codec that was agreed', () => {
    const video = received('video');
    const frames = video?.metrics.find(({ metric }) => metric === 'frames');
    const counts = (frames?.series.points ?? []).flatMap(({ value }) => value ?? []);
    expect(counts).toEqual(counts.toSorted((left, right) => left - right));
    expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0);
    const at = video?.entries.at(-1)?.taken ?? milliseconds(0);
    expect(video && streamAt(video, at)?.mimeType).toMatchObject({ kind: 'value' });
    expect(video && streamAt(video, at)?.resolution).toMatchObject({ kind: 'value' });
  });

  test('a stream is unknown before it opened', () => {
    const audio = received('audio');
    expect(audio && streamAt(audio, milliseconds(0))).toBeUndefined();
  });

  test('its channel carried a message each way', () => {
    const { channels, associations } = selectData(trace, history, endOf(trace), 'A');
    expect(channels.map(({ label }) => label)).toContain('chat');
    const chat = channels.find(({ label }) => label === 'chat');
    expect(chat?.messagesSent).toMatchObject({ kind: 'value' });
    expect(chat?.messagesReceived).toMatchObject({ kind: 'value' });
    expect(associations.length).toBeGreaterThan(0);
    expect(selectData(trace, history, milliseconds(0), 'A').channels).toEqual([]);
  });
});

test('a trace without statistics shows its streams and channels all the same', () => {
  const trace = seamTrace();
  const history = replay(trace);
  for (const stream of selectStreams(trace, history, 'A')) {
    expect(stream.entries).toEqual([]);
    expect(streamAt(stream, endOf(trace))?.mimeType.kind).toBe('not-yet');
  }
  expect(selectData(trace, history, endOf(trace), 'A').associations.length).toBeLessThanOrEqual(1);
});

import type { Milliseconds } from '../time';
import type { Trace } from '../trace/trace';
import { pointAt, rateSeries, type Series, type StreamEntries, valueSeries } from './media-series';
import { type Known, known, NO_MORE, NOT_EXPOSED, NOT_YET, numberIn } from './sample-lookup';

/** What is measured of a stream. Loss, jitter and round trip of a sent stream are the other end's. */
export const METRICS = [
  'bitrate',
  'packetRate',
  'packets',
  'packetsLost',
  'jitter',
  'roundTripTime',
  'frameRate',
  'frames',
] as const;
export type Metric = (typeof METRICS)[number];

export type MetricUnit = 'bit/s' | '1/s' | 'count' | 'ms';

export const METRIC_UNITS: Readonly<Record<Metric, MetricUnit>> = {
  bitrate: 'bit/s',
  packetRate: '1/s',
  packets: 'count',
  packetsLost: 'count',
  jitter: 'ms',
  roundTripTime: 'ms',
  frameRate: '1/s',
  frames: 'count',
};

/** The metrics drawn as charts, in their order; the others are shown as values. */
export const CHARTED: readonly Metric[] = [
  'bitrate',
  'frameRate',
  'packetsLost',
  'jitter',
  'roundTripTime',
];

export interface MetricView {
  readonly metric: Metric;
  readonly series: Series;
  /** Whether the statistics ever had it; `absent`: not even the dictionary that would hold it. */
  readonly exposure: 'exposed' | 'not-exposed' | 'absent';
}

type Read = (entries: StreamEntries) => number | undefined;
interface Reading {
  readonly as: 'value' | 'rate';
  /** The dictionary that holds it. */
  readonly from: 'own' | 'remote';
  readonly read: Read;
}

/** All metrics of a stream over the whole trace. Frames only for video. */
export function streamMetrics(
  trace: Trace,
  entries: readonly StreamEntries[],
  direction: 'sent' | 'received',
  media: 'audio' | 'video',
): readonly MetricView[] {
  return METRICS.filter((metric) => media === 'video' || !metric.startsWith('frame')).map(
    (metric) => {
      const reading = READINGS[direction][metric];
      const series = (reading.as === 'rate' ? rateSeries : valueSeries)(
        trace,
        entries,
        reading.read,
      );
      const exposure = exposureOf(entries, reading);
      // Of a model nothing is withheld: what was never there was not measured in its time.
      const isWithheld = exposure === 'not-exposed' && trace.header.source !== 'simulated';
      const shown = exposure === 'exposed' || isWithheld ? exposure : 'absent';
      return { metric, series, exposure: shown };
    },
  );
}

/** A metric at the cursor, or why there is none; only counters outlive the stream. */
export function metricAt(view: MetricView, cursor: Milliseconds, ended: boolean): Known<number> {
  const value = pointAt(view.series, cursor)?.value;
  const counter = METRIC_UNITS[view.metric] === 'count';
  if (value !== undefined && !(ended && !counter)) return known(value);
  if (view.series.points.some((point) => point.at <= cursor && point.value !== undefined)) {
    return NO_MORE;
  }
  return view.exposure === 'not-exposed' ? NOT_EXPOSED : NOT_YET;
}

function exposureOf(entries: readonly StreamEntries[], { from, read }: Reading) {
  if (entries.some((entry) => read(entry) !== undefined)) return 'exposed';
  return entries.some((entry) => entry[from] !== undefined) ? 'not-exposed' : 'absent';
}

function own(as: Reading['as'], field: string, factor = 1): Reading {
  return { as, from: 'own', read: (entries) => scaled(numberIn(entries.own, field), factor) };
}

function remote(as: Reading['as'], field: string, factor = 1): Reading {
  return { as, from: 'remote', read: (entries) => scaled(numberIn(entries.remote, field), factor) };
}

function scaled(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor;
}

/** Statistics count seconds and bytes; metrics are in milliseconds and bits. */
const READINGS: Readonly<Record<'sent' | 'received', Readonly<Record<Metric, Reading>>>> = {
  received: {
    bitrate: own('rate', 'bytesReceived', 8),
    packetRate: own('rate', 'packetsReceived'),
    packets: own('value', 'packetsReceived'),
    packetsLost: own('value', 'packetsLost'),
    jitter: own('value', 'jitter', 1000),
    roundTripTime: remote('value', 'roundTripTime', 1000),
    frameRate: own('value', 'framesPerSecond'),
    frames: own('value', 'framesDecoded'),
  },
  sent: {
    bitrate: own('rate', 'bytesSent', 8),
    packetRate: own('rate', 'packetsSent'),
    packets: own('value', 'packetsSent'),
    packetsLost: remote('value', 'packetsLost'),
    jitter: remote('value', 'jitter', 1000),
    roundTripTime: remote('value', 'roundTripTime', 1000),
    frameRate: own('value', 'framesPerSecond'),
    frames: own('value', 'framesEncoded'),
  },
};

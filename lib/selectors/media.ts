import type { Milliseconds } from '../time';
import type { EventOf, TraceEvent } from '../trace/events/event';
import {
  type History,
  type InstanceHistory,
  type InstanceId,
  instancesOf,
  stateAt,
  transitionAt,
} from '../trace/history';
import { STREAM_STATES, type StreamState } from '../trace/states';
import type { NodeId, Trace } from '../trace/trace';
import { type MetricView, streamMetrics } from './media-metrics';
import { type StreamEntries, streamEntries } from './media-series';
import { type Known, known, knownNumber, knownText, NOT_YET, numberIn } from './sample-lookup';

/** One RTP stream over the whole trace: what does not move with the cursor. */
export interface StreamView {
  readonly instance: InstanceHistory;
  readonly transport: string;
  readonly direction: 'sent' | 'received';
  readonly media: 'audio' | 'video';
  readonly ssrc: number;
  readonly mid: string | undefined;
  readonly metrics: readonly MetricView[];
  readonly entries: readonly StreamEntries[];
  /** A simulated endpoint counted, once a second. */
  readonly isModelled: boolean;
}

/** What the statistics say about a stream's coding at the cursor. */
export interface StreamMoment {
  readonly instance: InstanceId;
  readonly state: StreamState;
  readonly changedAt: Milliseconds;
  readonly changedSince: Milliseconds | undefined;
  readonly mimeType: Known<string>;
  readonly payloadType: Known<number>;
  readonly clockRate: Known<number>;
  readonly channels: Known<number>;
  readonly format: Known<string>;
  /** Pixels. */
  readonly resolution: Known<{ readonly width: number; readonly height: number }>;
  /** Packets flow, and none of them has been counted yet. */
  readonly uncounted: Uncounted | undefined;
}

/** Until when; undefined: the recording ends before. */
export interface Uncounted {
  readonly until: Milliseconds | undefined;
}

/** The streams of a peer, sent ones first; the costly part, computed once per trace. */
export function selectStreams(trace: Trace, history: History, peer: NodeId): readonly StreamView[] {
  const opened = new Map<string, EventOf<'stream-opened'>>();
  for (const event of trace.events) {
    if (isOpening(event) && event.peer === peer) opened.set(streamKey(event), event);
  }
  return instancesOf(history, 'stream', peer)
    .flatMap((instance) => {
      const { transport = '', instance: stream = '' } = instance.key;
      const opening = opened.get(streamKey({ transport, stream }));
      return opening ? [viewStream(trace, instance, opening)] : [];
    })
    .toSorted((left, right) => rank(left) - rank(right));
}

/** A stream as it stands at the cursor; undefined before it was known. */
export function streamAt(view: StreamView, cursor: Milliseconds): StreamMoment | undefined {
  const { instance } = view;
  const state = stateAt(instance, cursor);
  if (state === undefined) return undefined;
  const entries = view.entries.findLast(({ taken }) => taken <= cursor);
  const changed = transitionAt(instance, cursor);
  return {
    instance: instance.id,
    state: STREAM_STATES.find((name) => name === state) ?? 'waiting',
    changedAt: changed?.at ?? instance.openedAt,
    changedSince: changed ? changed.since : instance.openedSince,
    mimeType: knownText(entries?.codec, 'mimeType'),
    payloadType: knownNumber(entries?.codec, 'payloadType'),
    clockRate: knownNumber(entries?.codec, 'clockRate'),
    channels: knownNumber(entries?.codec, 'channels'),
    format: knownText(entries?.codec, 'sdpFmtpLine'),
    resolution: resolutionOf(entries),
    uncounted: state === 'waiting' ? undefined : uncountedAt(view, cursor),
  };
}

/** A zero from before the first packet says nothing of those that have flowed since. */
function uncountedAt(
  { isModelled, metrics }: StreamView,
  cursor: Milliseconds,
): Uncounted | undefined {
  const points = metrics.find(({ metric }) => metric === 'packets')?.series.points ?? [];
  const first = points.find(({ value = 0 }) => value > 0)?.at;
  return !isModelled || (first !== undefined && first <= cursor) ? undefined : { until: first };
}

function isOpening(event: TraceEvent): event is EventOf<'stream-opened'> {
  return event.kind === 'stream-opened';
}

function streamKey({ transport, stream }: { readonly transport: string; readonly stream: string }) {
  return `${transport} ${stream}`;
}

function viewStream(
  trace: Trace,
  instance: InstanceHistory,
  { peer, direction, media, ssrc, mid, transport }: EventOf<'stream-opened'>,
): StreamView {
  const entries = streamEntries(trace, peer, direction, ssrc);
  const metrics = streamMetrics(trace, entries, direction, media);
  const isModelled = trace.header.source === 'simulated';
  return { instance, transport, direction, media, ssrc, mid, metrics, entries, isModelled };
}

function rank({ direction, media }: StreamView): number {
  return (direction === 'sent' ? 0 : 2) + (media === 'audio' ? 0 : 1);
}

function resolutionOf(entries: StreamEntries | undefined): StreamMoment['resolution'] {
  const width = numberIn(entries?.own, 'frameWidth');
  const height = numberIn(entries?.own, 'frameHeight');
  if (width === undefined || height === undefined) return NOT_YET;
  return known({ width, height });
}

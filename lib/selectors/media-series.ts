import type { Milliseconds } from '../time';
import type { StatsEntry, StatsSample } from '../trace/samples';
import type { NodeId, Trace } from '../trace/trace';
import { numberIn, textIn } from './sample-lookup';

/** One value of a statistic at the time when the browser took it; undefined leaves a gap. */
export interface SeriesPoint {
  readonly at: Milliseconds;
  readonly value: number | undefined;
}

/** A statistic over time. Where points lie before `thinnedBefore`, some between them were left out. */
export interface Series {
  readonly points: readonly SeriesPoint[];
  readonly thinnedBefore: Milliseconds | undefined;
}

/** The RTP dictionaries of one stream in one sample. */
export interface StreamEntries {
  readonly taken: Milliseconds;
  /** `inbound-rtp` or `outbound-rtp`. */
  readonly own: StatsEntry;
  /** What the other end reported by RTCP. */
  readonly remote: StatsEntry | undefined;
  readonly codec: StatsEntry | undefined;
}

/** Samples are read every second at least, unless the page slept: a longer silence is a gap. */
export const LONGEST_STEP = 2_500;

/** The stream's dictionaries in each sample that has it, oldest first; repeated reports once. */
export function streamEntries(
  trace: Trace,
  peer: NodeId,
  direction: 'sent' | 'received',
  ssrc: number,
): readonly StreamEntries[] {
  const type = direction === 'sent' ? 'outbound-rtp' : 'inbound-rtp';
  const entries: StreamEntries[] = [];
  for (const sample of trace.samples) {
    if (sample.peer !== peer || sample.taken <= (entries.at(-1)?.taken ?? -1)) continue;
    const index = indexOf(sample);
    const own = index.streams.get(`${type} ${ssrc}`);
    if (own === undefined) continue;
    const remote = index.ids.get(textIn(own, 'remoteId') ?? '') ?? index.remotes.get(own.id);
    entries.push({
      taken: sample.taken,
      own,
      remote,
      codec: index.ids.get(textIn(own, 'codecId') ?? ''),
    });
  }
  return entries;
}

/** A member as it stands in each sample. */
export function valueSeries(
  trace: Trace,
  entries: readonly StreamEntries[],
  read: (entries: StreamEntries) => number | undefined,
): Series {
  const thinnedBefore = trace.thinned?.before;
  const points = entries.flatMap((entry, index) => {
    const point = { at: entry.taken, value: read(entry) };
    const before = entries[index - 1];
    return before && isGap(before.taken, entry.taken, thinnedBefore)
      ? [{ at: before.taken, value: undefined }, point]
      : [point];
  });
  return { points, thinnedBefore };
}

/**
 * The growth of a counter per second, from consecutive samples with their real time difference.
 * A counter that fell (it was reset) and a gap give no value.
 */
export function rateSeries(
  trace: Trace,
  entries: readonly StreamEntries[],
  read: (entries: StreamEntries) => number | undefined,
): Series {
  const thinnedBefore = trace.thinned?.before;
  const points = entries.slice(1).map((entry, index): SeriesPoint => {
    const before = entries[index];
    if (!before || isGap(before.taken, entry.taken, thinnedBefore)) {
      return { at: entry.taken, value: undefined };
    }
    return { at: entry.taken, value: rateBetween(before, entry, read) };
  });
  return { points, thinnedBefore };
}

/** The newest value at a moment; undefined before the first and within a gap. */
export function pointAt(series: Series, at: Milliseconds): SeriesPoint | undefined {
  const point = series.points.findLast((candidate) => candidate.at <= at);
  if (point === undefined) return undefined;
  const stale = isGap(point.at, at, series.thinnedBefore);
  return stale ? undefined : point;
}

function rateBetween(
  before: StreamEntries,
  after: StreamEntries,
  read: (entries: StreamEntries) => number | undefined,
): number | undefined {
  const from = read(before);
  const to = read(after);
  if (from === undefined || to === undefined || to < from) return undefined;
  return ((to - from) * 1000) / (after.taken - before.taken);
}

function isGap(from: number, to: number, thinnedBefore: Milliseconds | undefined): boolean {
  return to - from > LONGEST_STEP && !(thinnedBefore !== undefined && from < thinnedBefore);
}

interface SampleIndex {
  readonly ids: ReadonlyMap<string, StatsEntry>;
  /** By type and SSRC. */
  readonly streams: ReadonlyMap<string, StatsEntry>;
  /** The remote side's reports, by the identifier of the stream that they are about. */
  readonly remotes: ReadonlyMap<string, StatsEntry>;
}

/** Samples never change and are read by every stream, so each is indexed once. */
const indexes = new WeakMap<StatsSample, SampleIndex>();

function indexOf(sample: StatsSample): SampleIndex {
  const existing = indexes.get(sample);
  if (existing) return existing;
  const ids = new Map<string, StatsEntry>();
  const streams = new Map<string, StatsEntry>();
  const remotes = new Map<string, StatsEntry>();
  for (const entry of sample.stats) {
    ids.set(entry.id, entry);
    const ssrc = numberIn(entry, 'ssrc');
    if (ssrc !== undefined) streams.set(`${entry.type} ${ssrc}`, entry);
    const about = textIn(entry, 'localId');
    if (about !== undefined) remotes.set(about, entry);
  }
  const index = { ids, streams, remotes };
  indexes.set(sample, index);
  return index;
}

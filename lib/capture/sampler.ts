import { type Milliseconds, milliseconds } from '../time';
import type { NewEvent } from '../trace/events/event';
import type { Recorder } from '../trace/recorder';
import type { StatsSample } from '../trace/samples';
import { compareSamples } from './compare/compare-samples';
import { text } from './compare/entries';
import type { Known } from './compare/known';
import { followStreams } from './compare/streams';
import { nameTransports } from './compare/transport-names';
import { stampOf, statsEntries } from './stats-entries';

/** What the watch adds to the sampler's own memory. */
export type EventKnowledge = Pick<Known, 'begin' | 'transports'>;

export interface SamplerOptions {
  readonly peer: string;
  readonly recorder: Recorder;
  readonly record: (event: NewEvent) => void;
  readonly getStats: () => Promise<RTCStatsReport>;
  /** Runs something once after a delay in ms; returns what cancels it. */
  readonly schedule: (callback: () => void, delay: number) => () => void;
  /** Milliseconds since 1970 of the trace's moment 0, on the clock of the statistics' stamps. */
  readonly startedAt: number;
  /** The pause until the next sample, in ms; undefined: none until woken. */
  readonly pause: (latest: StatsSample | undefined) => number | undefined;
  readonly known: () => EventKnowledge;
  /** True once the connection was closed. */
  readonly closed: () => boolean;
}

/** libwebrtc answers with the same report for so many ms; a little more is safe. */
const REPORT_LIFETIME = 52;

/**
 * Reading holds up the threads that connect. A change of state seldom comes alone: so many ms later
 * the rest of it, and the other end of a call in one page, are through.
 */
const BREATH = 12;

/** The last sample is waited for no longer than so many ms. */
const LAST_SAMPLE_LIMIT = 500;

/** A stream with its transport's name in the trace. */
export interface OpenStream {
  readonly transport: string;
  readonly stream: string;
}

/** Reads statistics one after the other, records them and what changed between them. */
export interface Sampler {
  /** Something happened: a shorter pause may hold now. */
  wake(): void;
  /** Something happened that only statistics tell in full: sample as soon as that gives news. */
  hurry(): void;
  readonly latest: () => StatsSample | undefined;
  /** The RTP streams that are known and did not end. */
  readonly streams: () => readonly OpenStream[];
  /** One more sample, then none. Resolves when it is recorded, or could not be had. */
  finish(): Promise<void>;
}

export function createSampler(options: SamplerOptions): Sampler {
  const { recorder, record, peer } = options;
  const memory = createMemory();
  let cancel: (() => void) | undefined;
  let due = Number.POSITIVE_INFINITY;
  let running: Promise<void> | undefined;
  let finished = false;

  const keep = (report: RTCStatsReport) => {
    const stats = statsEntries(report);
    const previous = memory.latest();
    const at = milliseconds(Math.max(recorder.now(), previous?.at ?? 0));
    const taken = takenAt(stampOf(stats), options.startedAt, previous, at);
    // The same report once more tells nothing.
    if (previous && taken <= previous.taken && sameStamp(previous, stats)) return;
    // A closed connection answers with its last numbers (Firefox) or with next to nothing
    // (Chromium): what is missing there did not vanish.
    if (options.closed()) {
      if (hasTransports(stats)) recorder.sample({ peer, at, taken, stats });
      return;
    }
    const sample = recorder.sample({ peer, at, taken, stats });
    for (const event of memory.compare(sample, options.known())) record(event);
  };

  const readOnce = async () => {
    try {
      keep(await options.getStats());
    } catch {
      // A report that could not be had leaves a gap between samples, nothing more.
    }
  };

  const read = () => {
    running ??= readOnce().finally(() => {
      running = undefined;
      if (!finished) plan();
    });
    return running;
  };

  const planIn = (delay: number) => {
    const moment = recorder.now() + delay;
    if (finished || running || moment >= due) return;
    cancel?.();
    due = moment;
    cancel = options.schedule(() => {
      due = Number.POSITIVE_INFINITY;
      cancel = undefined;
      void read();
    }, delay);
  };

  const plan = () => {
    const delay = options.pause(memory.latest());
    if (delay !== undefined) planIn(delay);
  };

  return {
    latest: memory.latest,
    streams: memory.streams,
    wake: plan,
    hurry() {
      const age = recorder.now() - (memory.latest()?.taken ?? Number.NEGATIVE_INFINITY);
      planIn(Math.max(BREATH, REPORT_LIFETIME - age));
    },
    async finish() {
      if (finished) return;
      finished = true;
      cancel?.();
      // Firefox 153 never settles a getStats() that is under way when close() is called.
      let giveUp = () => {};
      const overdue = new Promise<void>((resolve) => {
        giveUp = options.schedule(resolve, LAST_SAMPLE_LIMIT);
      });
      const ready = options.closed() ? undefined : running;
      await Promise.race([Promise.resolve(ready).then(readOnce), overdue]);
      giveUp();
    },
  };
}

/** The samples and what was learnt from them, as the next comparison needs it. */
function createMemory() {
  let latest: StatsSample | undefined;
  let names: Known['names'] = new Map();
  let moved: Known['moved'] = new Map();
  return {
    latest: () => latest,
    streams: () =>
      (latest?.stats ?? []).flatMap((entry): readonly OpenStream[] => {
        if (entry.type !== 'inbound-rtp' && entry.type !== 'outbound-rtp') return [];
        const transport = names.get(text(entry, 'transportId') ?? '');
        return transport === undefined ? [] : [{ transport, stream: entry.id }];
      }),
    compare(sample: StatsSample, told: EventKnowledge): readonly NewEvent[] {
      const known: Known = { ...told, names, moved };
      const events = compareSamples(latest, sample, known);
      names = new Map([...names, ...nameTransports(sample, known)]);
      moved = followStreams(moved, latest, sample);
      latest = sample;
      return events;
    },
  };
}

/** On the trace's clock; never later than it arrived, never before the sample before. */
function takenAt(
  stamp: number | undefined,
  startedAt: number,
  previous: StatsSample | undefined,
  at: Milliseconds,
): Milliseconds {
  const mapped = stamp === undefined ? at : stamp - startedAt;
  return milliseconds(Math.min(at, Math.max(mapped, previous?.taken ?? 0)));
}

function sameStamp(previous: StatsSample, stats: StatsSample['stats']): boolean {
  return stampOf(previous.stats) === stampOf(stats);
}

function hasTransports(stats: StatsSample['stats']): boolean {
  return stats.some(({ type }) => type === 'transport');
}

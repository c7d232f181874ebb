import { type Milliseconds, START } from '../time';
import type { NewEvent, TraceEvent } from './events/event';
import { type StatsSample, shareUnchanged, type Thinning, thinSamples } from './samples';
import type { Trace, TraceHeader } from './trace';

/** Ten minutes of one sample a second; older ones thin out. */
export const SAMPLES_PER_PEER = 600;

export interface RecorderOptions {
  /** Milliseconds since the trace began. The recorder never reads a clock of its own. */
  readonly now: () => Milliseconds;
  readonly samplesPerPeer?: number;
}

/** The only way into a trace: it gives ids and times, keeps the order, and bounds the samples. */
export interface Recorder {
  /** Appends an event; without `at` it happened now. Times never run backwards. */
  record(event: NewEvent): TraceEvent;
  /** Appends one peer's statistics; returns the sample as it is kept. */
  sample(sample: StatsSample): StatsSample;
  readonly now: () => Milliseconds;
  /**
   * Everything so far. The lists are copies: later recording does not change them. While no event
   * came, the list of events is the one given before, and likewise the samples: what is derived
   * from a list need not be derived again.
   */
  trace(): Trace;
  /** Called after each event and each sample, with the event where it was one. */
  subscribe(listener: (event: TraceEvent | undefined) => void): () => void;
}

/** Starts an empty recording. */
export function createRecorder(header: TraceHeader, options: RecorderOptions): Recorder {
  const events: TraceEvent[] = [];
  const counters = new Map<string, number>();
  const listeners = new Set<(event: TraceEvent | undefined) => void>();
  const samples = createSampleStore(options.samplesPerPeer ?? SAMPLES_PER_PEER);
  let copied: readonly TraceEvent[] | undefined;
  let last = START;

  const moment = (at: Milliseconds | undefined): Milliseconds => {
    last = Math.max(last, at ?? options.now()) as Milliseconds;
    return last;
  };
  const announce = (event: TraceEvent | undefined) => {
    for (const listener of listeners) listener(event);
  };

  return {
    now: options.now,
    record(input) {
      const stem = `${whoseEvent(input)}/${input.kind}`;
      const count = (counters.get(stem) ?? 0) + 1;
      counters.set(stem, count);
      const event = { ...input, id: `${stem}/${count}`, at: moment(input.at) } as TraceEvent;
      events.push(event);
      copied = undefined;
      announce(event);
      return event;
    },
    sample(input) {
      const kept = samples.add({ ...input, at: moment(input.at) });
      announce(undefined);
      return kept;
    },
    trace() {
      copied ??= events.slice();
      return { header, events: copied, ...samples.read() };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The node that an event belongs to: ids count per node and kind, so that forks keep them. */
export function whoseEvent(event: NewEvent | TraceEvent): string {
  if ('peer' in event && event.peer !== undefined) return event.peer;
  if ('node' in event) return event.node;
  return 'page';
}

function createSampleStore(limit: number) {
  const byPeer = new Map<string, readonly StatsSample[]>();
  let thinned: Thinning | undefined;
  let sorted: readonly StatsSample[] | undefined;

  const add = (input: StatsSample): StatsSample => {
    const before = byPeer.get(input.peer) ?? [];
    const sample = shareUnchanged(input, before.at(-1));
    const result = thinSamples([...before, sample], limit);
    byPeer.set(input.peer, result.samples);
    sorted = undefined;
    if (result.removed > 0) {
      thinned = { samples: (thinned?.samples ?? 0) + result.removed, before: result.before };
    }
    return sample;
  };
  const read = () => {
    sorted ??= [...byPeer.values()].flat().sort((left, right) => left.at - right.at);
    return { samples: sorted, ...(thinned ? { thinned } : {}) };
  };
  return { add, read };
}

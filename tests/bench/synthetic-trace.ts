import { milliseconds } from '@/lib/time';
import { createRecorder } from '@/lib/trace/recorder';
import type { Trace, TraceHeader } from '@/lib/trace/trace';
import type { Writer } from './synthetic-call';
import { recordRunning } from './synthetic-running';
import { recordSetup } from './synthetic-setup';

/*
 * A long call that no browser made: two peers, one transport, 50 candidate pairs each; first the
 * set-up (signaling, candidates, checks on every pair, DTLS, SCTP, streams), then minutes of checks
 * with their packets, reports, path changes, messages, and streams that stop and flow again.
 */

export interface SyntheticTraceOptions {
  /** How many events; the set-up takes the first 1,000 or so. */
  readonly events: number;
  /** Equal seeds give equal traces. */
  readonly seed: number;
}

/** Makes the trace; it passes the checks of a trace file. */
export function syntheticTrace({ events, seed }: SyntheticTraceOptions): Trace {
  const random = seeded(seed);
  let now = milliseconds(0);
  let written = 0;
  const recorder = createRecorder(HEADER, { now: () => now });
  const writer: Writer = {
    record(event) {
      recorder.record(event);
      written += 1;
    },
    wait(least) {
      now = milliseconds(now + least * (1 + random() / 2));
    },
    sampled: () => milliseconds(Math.max(0, now - STATISTICS_EVERY)),
    pick: (count) => Math.floor(random() * count),
    written: () => written,
  };
  recordSetup(writer);
  recordRunning(writer, events);
  const trace = recorder.trace();
  return { ...trace, events: trace.events.slice(0, events) };
}

const STATISTICS_EVERY = 60;

const HEADER: TraceHeader = {
  id: 'synthetic',
  title: 'Synthetic call',
  source: 'imported',
  producer: 'synthetic-trace',
  nodes: [
    { kind: 'peer', id: 'A', side: 'A', observed: true, agent: 'rfc8445' },
    { kind: 'signaling', id: 'signaling' },
    { kind: 'peer', id: 'B', side: 'B', observed: true, agent: 'rfc8445' },
  ],
};

/** A linear congruential generator modulo 2³²: numbers from 0, below 1. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

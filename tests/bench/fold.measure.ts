import type { Trace } from '@/lib/trace/trace';
import { createReplay, replay } from '@/machines/replay';
import type { Measure, MeasureRow } from './measure';
import { median, quantile } from './quantile';
import { syntheticTrace } from './synthetic-trace';

const EVENTS = 20_000;
const RUNS = 7;

/** A busy moment of a live call: so many events come between two animation frames. */
const BATCH = 100;

/*
 * How fast the machines take events in, in Node, without a browser. The time of JSON.parse over the
 * same trace, measured in turn with the fold, stands beside it: both grow and shrink with the
 * machine, so their ratio can be compared between machines.
 */
export const measure: Measure = {
  name: `Fold of ${EVENTS.toLocaleString('en')} events, 2 × 50 pairs`,
  aim: '',
  async run() {
    const trace = syntheticTrace({ events: EVENTS, seed: 1 });
    return [foldRow(trace), snapshotRow(trace)];
  },
};

function foldRow(trace: Trace): MeasureRow {
  const text = JSON.stringify(trace);
  const folds: number[] = [];
  const parses: number[] = [];
  // The first run of each warms up and does not count.
  for (let run = 0; run <= RUNS; run += 1) {
    const fold = timeOf(() => replay(trace));
    const parse = timeOf(() => JSON.parse(text));
    if (run > 0) folds.push(fold);
    if (run > 0) parses.push(parse);
  }
  const perSecond = Math.round((EVENTS / median(folds)) * 1000).toLocaleString('en');
  const ratio = (median(folds) / median(parses)).toFixed(1);
  const each = `fold ${median(folds).toFixed(0)} ms, JSON.parse ${median(parses).toFixed(0)} ms`;
  return { of: 'events a second', value: `${perSecond} (${each}: ${ratio} times as long)` };
}

function snapshotRow(trace: Trace): MeasureRow {
  const running = createReplay(trace.header);
  const snapshots: number[] = [];
  for (const [index, event] of trace.events.entries()) {
    running.step(event);
    if (index % BATCH === BATCH - 1) snapshots.push(timeOf(() => running.history()));
  }
  const middle = median(snapshots).toFixed(2);
  const slow = quantile(snapshots, 0.95).toFixed(2);
  return {
    of: `history() after each ${BATCH} events`,
    value: `median ${middle} ms, 95th percentile ${slow} ms`,
  };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

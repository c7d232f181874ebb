import { type Milliseconds, milliseconds } from '../time';
import type { History } from '../trace/history';
import { peersOf, type Trace } from '../trace/trace';
import type { Phase } from './phase';
import type { Moment, PhaseSignal } from './phase-signal';
import { phaseSignals } from './phase-signals';

/** `interrupted`: a rollback or an ICE restart began it anew before it could end. */
export type PhaseOutcome = 'running' | 'done' | 'failed' | 'interrupted' | 'closed';

/** One time that a phase was open. A renegotiation, a lost path or an ICE restart opens another. */
export interface PhaseRun {
  readonly start: Moment;
  /** Undefined exactly while the outcome is `running`. */
  readonly end?: Moment | undefined;
  readonly outcome: PhaseOutcome;
}

export type PhaseRuns = Readonly<Record<Phase, readonly PhaseRun[]>>;

/**
 * The runs of each phase of one peer, in their order. Signaling ends at `stable` with both
 * descriptions applied, ICE at the first selected pair of each generation, DTLS at `connected`,
 * media and data at the first RTP received or the first channel open. Phases overlap and reopen;
 * nothing forces them into a sequence. All are empty for a peer that was not observed.
 */
export function phaseRuns(trace: Trace, history: History, peer: string): PhaseRuns {
  const observed = peersOf(trace.header).some((node) => node.id === peer && node.observed);
  if (!observed) return { signaling: [], ice: [], dtls: [], media: [] };
  const signals = phaseSignals(trace, history, peer);
  return {
    signaling: foldRuns(signals.signaling),
    ice: foldRuns(signals.ice),
    dtls: foldRuns(signals.dtls),
    media: foldRuns(signals.media),
  };
}

/** How long, in milliseconds; `least` and `most` differ where an end of it is only bounded. */
export interface Spent {
  readonly least: Milliseconds;
  readonly most: Milliseconds;
}

export type PhaseAt =
  | { readonly state: 'waiting' }
  | { readonly state: PhaseOutcome; readonly run: PhaseRun; readonly spent: Spent };

/** The state of a phase at a moment (inclusive), and the time spent in the run open or last ended. */
export function phaseAt(runs: readonly PhaseRun[], cursor: Milliseconds): PhaseAt {
  const run = runs.findLast(({ start }) => start.at <= cursor);
  if (!run) return { state: 'waiting' };
  if (run.end && run.end.at <= cursor) {
    return { state: run.outcome, run, spent: spentBetween(run.start, run.end) };
  }
  return { state: 'running', run, spent: spentBetween(run.start, { at: cursor }) };
}

/** The time between two moments, in milliseconds, with its bounds. */
export function spentBetween(start: Omit<Moment, 'cause'>, end: Omit<Moment, 'cause'>): Spent {
  return {
    least: milliseconds(Math.max(0, (end.since ?? end.at) - start.at)),
    most: milliseconds(Math.max(0, end.at - (start.since ?? start.at))),
  };
}

function foldRuns(signals: readonly PhaseSignal[]): readonly PhaseRun[] {
  const runs: PhaseRun[] = [];
  for (const signal of signals) takeSignal(runs, signal);
  return runs;
}

function takeSignal(runs: PhaseRun[], signal: PhaseSignal): void {
  const open = runs.at(-1)?.outcome === 'running';
  switch (signal.kind) {
    case 'begin':
      if (!open) runs.push(opened(signal));
      return;
    case 'reopen':
      if (open) endLast(runs, signal, 'interrupted');
      runs.push(opened(signal));
      return;
    case 'done':
      // Seen only when it was over: the run has no length that anybody could know.
      if (!open && runs.length === 0) runs.push(opened(signal));
      endLast(runs, signal, 'done');
      return;
    case 'failed':
      if (!open && runs.at(-1)?.outcome !== 'failed') runs.push(opened(signal));
      endLast(runs, signal, 'failed');
      return;
    case 'undone':
      takeBack(runs, signal);
      return;
    case 'interrupted':
    case 'closed':
      endLast(runs, signal, signal.kind);
      return;
  }
}

/** The last run failed after all, and ends there; a first sign of failure is a run of no length. */
function takeBack(runs: PhaseRun[], signal: PhaseSignal): void {
  const last = runs.at(-1);
  if (last?.outcome === 'failed') return;
  const kept = last?.outcome === 'running' || last?.outcome === 'done' ? runs.pop() : undefined;
  runs.push({ ...(kept ?? opened(signal)), end: signal.moment, outcome: 'failed' });
}

function opened({ moment }: PhaseSignal): PhaseRun {
  return { start: moment, outcome: 'running' };
}

function endLast(runs: PhaseRun[], signal: PhaseSignal, outcome: PhaseOutcome): void {
  const last = runs.at(-1);
  if (last?.outcome !== 'running') return;
  runs[runs.length - 1] = { ...last, end: signal.moment, outcome };
}

import type { InstanceHistory } from '../../trace/history';
import { type OriginOfCause, type Span, type StateStep, spansOfSteps, stateSteps } from './spans';

/** From the state that says most about a group to the one that says least. */
const RANK = [
  'selected',
  'flowing',
  'open',
  'nominated',
  'connected',
  'completed',
  'succeeded',
  'checking',
  'in-progress',
  'connecting',
  'gathering',
  'complete',
  'waiting',
  'frozen',
  'new',
  'silent',
  'disconnected',
  'failed',
  'cancelled',
  'removed',
  'closing',
  'ended',
  'closed',
];

/** Many instances as one track: at each moment the state furthest on, and how many are in it. */
export function summarySpans(
  instances: readonly InstanceHistory[],
  originOf: OriginOfCause,
): readonly Span[] {
  const steps = instances.flatMap((instance) =>
    stateSteps(instance).map((step) => ({ instance, step })),
  );
  steps.sort((left, right) => left.step.at - right.step.at);
  const current = new Map<string, string>();
  const counts = new Map<string, number>();
  const summary: StateStep[] = [];
  for (const { instance, step } of steps) {
    const before = current.get(instance.id);
    if (before !== undefined) counts.set(before, (counts.get(before) ?? 1) - 1);
    current.set(instance.id, step.state);
    counts.set(step.state, (counts.get(step.state) ?? 0) + 1);
    const state = furthest(counts);
    pushStep(summary, { ...step, state, count: counts.get(state) });
  }
  return spansOfSteps(summary, originOf);
}

/** Steps of the same moment leave only their last: the ones between were never to be seen. */
function pushStep(summary: StateStep[], step: StateStep): void {
  const last = summary.at(-1);
  if (last && last.state === step.state && last.count === step.count) return;
  if (last && last.at === step.at) summary.pop();
  summary.push(step);
}

function furthest(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let bestRank = Number.POSITIVE_INFINITY;
  for (const [state, count] of counts) {
    const rank = RANK.indexOf(state);
    const place = rank < 0 ? RANK.length : rank;
    if (count > 0 && place < bestRank) {
      best = state;
      bestRank = place;
    }
  }
  return best;
}

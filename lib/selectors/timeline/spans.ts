import type { Milliseconds } from '../../time';
import type { EventId } from '../../trace/events/event';
import { type InstanceHistory, MAIN_REGION } from '../../trace/history';
import type { Origin } from '../../trace/trace';

/** A state held for a time. */
export interface Span {
  /** Stable within its track. */
  readonly id: string;
  readonly state: string;
  readonly from: Milliseconds;
  /** It began after this moment; where it is missing, it began at `from`. */
  readonly since?: Milliseconds | undefined;
  /** Undefined while it lasts. */
  readonly to: Milliseconds | undefined;
  readonly cause: EventId;
  readonly origin: Origin;
  /** In a summary of several instances: how many are in this state. */
  readonly count?: number | undefined;
}

export type OriginOfCause = (cause: EventId) => Origin;

/** One step of the state that a track shows. */
export interface StateStep {
  readonly at: Milliseconds;
  readonly since?: Milliseconds | undefined;
  readonly state: string;
  readonly cause: EventId;
  readonly count?: number | undefined;
}

/** The spans of one instance, in time order and without gaps. */
export function spansOf(instance: InstanceHistory, originOf: OriginOfCause): readonly Span[] {
  return spansOfSteps(stateSteps(instance), originOf);
}

/** The states that an instance shows, one step each; the four regions of a pair read as one. */
export function stateSteps(instance: InstanceHistory): readonly StateStep[] {
  const regions = { ...instance.initial };
  const opening: StateStep = {
    at: instance.openedAt,
    since: instance.openedSince,
    state: shownState(regions),
    cause: instance.openedBy,
  };
  const steps: StateStep[] = [opening];
  for (const { at, since, region, to, cause } of instance.transitions) {
    regions[region] = to;
    const state = shownState(regions);
    if (state !== steps.at(-1)?.state) steps.push({ at, since, state, cause });
  }
  return steps;
}

/** Spans from steps; a state left at the very moment it was entered keeps a span of no length. */
export function spansOfSteps(
  steps: readonly StateStep[],
  originOf: OriginOfCause,
): readonly Span[] {
  return steps.map(({ at, since, state, cause, count }, index) => ({
    id: `${cause}#${index}`,
    state,
    from: at,
    since,
    to: steps[index + 1]?.at,
    cause,
    origin: originOf(cause),
    count,
  }));
}

/** A pair's check, nomination, use and presence as the one word that says most. */
function shownState(regions: Readonly<Record<string, string>>): string {
  const { check } = regions;
  if (check === undefined) return regions[MAIN_REGION] ?? '';
  if (regions['presence'] === 'removed') return 'removed';
  if (regions['use'] === 'selected') return 'selected';
  if (regions['nomination'] === 'nominated' && check === 'succeeded') return 'nominated';
  return check;
}

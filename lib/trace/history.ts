import type { Milliseconds } from '../time';
import type { EventId } from './events/event';

/** The protocol machines, by the thing whose state they hold. */
export const MACHINES = [
  'signaling',
  'gathering',
  'pair',
  'ice',
  'dtls',
  'sctp',
  'channel',
  'stream',
  'iceConnection',
  'connection',
] as const;
export type MachineName = (typeof MACHINES)[number];

/**
 * Names one machine of one peer. `transport` stands for all that live on a transport, `generation`
 * for gathering, pair and ice, `instance` for pair, channel and stream.
 */
export interface InstanceKey {
  readonly peer: string;
  readonly machine: MachineName;
  readonly transport?: string | undefined;
  readonly generation?: number | undefined;
  readonly instance?: string | undefined;
}

export type InstanceId = string;

/** The key as text: equal keys give equal ids. */
export function instanceId(key: InstanceKey): InstanceId {
  const { peer, transport = '-', generation = '-', machine, instance = '-' } = key;
  return `${peer}|${transport}|${generation}|${machine}|${instance}`;
}

/** A step of a machine, in one of its regions (a machine without parallel parts has `state`). */
export interface Transition {
  readonly at: Milliseconds;
  /** It happened after this moment; where it is missing, it happened at `at`. */
  readonly since?: Milliseconds | undefined;
  readonly region: string;
  readonly from: string;
  readonly to: string;
  /** The event of the trace that the machine took. */
  readonly cause: EventId;
}

/** All that one machine went through. */
export interface InstanceHistory {
  readonly id: InstanceId;
  readonly key: InstanceKey;
  /** When the instance was first heard of, and by which event. */
  readonly openedAt: Milliseconds;
  readonly openedSince?: Milliseconds | undefined;
  readonly openedBy: EventId;
  /** The state of each region before its first transition. */
  readonly initial: Readonly<Record<string, string>>;
  /** Append-only, in the order in which the causes arrived; `at` never runs backwards. */
  readonly transitions: readonly Transition[];
}

/** What the fold leaves: plain data, in the order in which instances opened. */
export interface History {
  readonly instances: readonly InstanceHistory[];
  /** How many events of the trace it stands for. */
  readonly folded: number;
}

export const EMPTY_HISTORY: History = { instances: [], folded: 0 };

export const MAIN_REGION = 'state';

/**
 * The state of a region at a moment (inclusive), by binary search. Undefined before the instance
 * opened, or for a region that it does not have.
 */
export function stateAt(
  instance: InstanceHistory,
  at: Milliseconds,
  region: string = MAIN_REGION,
): string | undefined {
  if (at < instance.openedAt) return undefined;
  return transitionAt(instance, at, region)?.to ?? instance.initial[region];
}

/** The last transition of a region at or before a moment; undefined if there was none. */
export function transitionAt(
  instance: InstanceHistory,
  at: Milliseconds,
  region: string = MAIN_REGION,
): Transition | undefined {
  const { transitions } = instance;
  for (let index = countUntil(transitions, at) - 1; index >= 0; index -= 1) {
    const transition = transitions[index];
    if (transition?.region === region) return transition;
  }
  return undefined;
}

/** The last state of a region, however late. */
export function finalState(instance: InstanceHistory, region: string = MAIN_REGION) {
  const last = instance.transitions.findLast((transition) => transition.region === region);
  return last?.to ?? instance.initial[region];
}

/** The instances of one machine, of one peer or of all. */
export function instancesOf(
  history: History,
  machine: MachineName,
  peer?: string,
): readonly InstanceHistory[] {
  return history.instances.filter(
    ({ key }) => key.machine === machine && (peer === undefined || key.peer === peer),
  );
}

/** How many items (ordered by `at`) lie at or before a moment. */
export function countUntil(items: readonly { readonly at: number }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item && item.at <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Milliseconds } from '../../lib/time';
import type { EventId } from '../../lib/trace/events/event';
import {
  type History,
  type InstanceHistory,
  type InstanceId,
  type InstanceKey,
  instanceId,
  type Transition,
} from '../../lib/trace/history';
import { nextPlace, type Place } from './automaton';

/** The part of an event that a transition keeps. */
export interface Cause {
  readonly id: EventId;
  readonly at: Milliseconds;
  readonly since?: Milliseconds | undefined;
}

/** One machine while it is folded. */
export interface Instance {
  readonly id: InstanceId;
  readonly key: InstanceKey;
  readonly opened: Cause;
  readonly initial: Place;
  readonly transitions: Transition[];
  place: Place;
  /** What history() last gave out; undefined once it is out of date. */
  published: InstanceHistory | undefined;
}

/** All machines of a trace and what they went through. */
export interface Ledger {
  find(key: InstanceKey): Instance | undefined;
  /** The instance of the key; if it is new, it begins at `initial`. */
  open(key: InstanceKey, initial: Place, cause: Cause): Instance;
  /** Steps the machine and notes each region that moved. True if one did. */
  step(instance: Instance, input: string, cause: Cause): boolean;
  /** Immutable: instances that did not change since the last call are the same objects. */
  history(folded: number): History;
}

/** An empty ledger. */
export function createLedger(): Ledger {
  const instances: Instance[] = [];
  const byId = new Map<InstanceId, Instance>();
  let published: readonly InstanceHistory[] = [];
  let changed = false;

  return {
    find: (key) => byId.get(instanceId(key)),
    open(key, initial, cause) {
      const id = instanceId(key);
      const known = byId.get(id);
      if (known) return known;
      const instance = openInstance(id, key, initial, cause);
      byId.set(id, instance);
      instances.push(instance);
      changed = true;
      return instance;
    },
    step(instance, input, cause) {
      const next = nextPlace(instance.place, input);
      if (next === instance.place) return false;
      noteMoves(instance, next, cause);
      changed = true;
      return true;
    },
    history(folded) {
      if (changed) published = instances.map(publish);
      changed = false;
      return { instances: published, folded };
    },
  };
}

function openInstance(id: InstanceId, key: InstanceKey, initial: Place, cause: Cause): Instance {
  return {
    id,
    key,
    opened: cause,
    initial,
    transitions: [],
    place: initial,
    published: undefined,
  };
}

function noteMoves(instance: Instance, next: Place, cause: Cause): void {
  const { regions } = instance.place;
  for (const [region, to] of Object.entries(next.regions)) {
    const from = regions[region];
    if (from === undefined || from === to) continue;
    instance.transitions.push({ ...momentOf(cause), region, from, to, cause: cause.id });
  }
  instance.place = next;
  instance.published = undefined;
}

function momentOf({ at, since }: Cause) {
  return since === undefined ? { at } : { at, since };
}

function publish(instance: Instance): InstanceHistory {
  instance.published ??= {
    id: instance.id,
    key: instance.key,
    openedAt: instance.opened.at,
    ...(instance.opened.since === undefined ? {} : { openedSince: instance.opened.since }),
    openedBy: instance.opened.id,
    initial: instance.initial.regions,
    transitions: instance.transitions.slice(),
  };
  return instance.published;
}

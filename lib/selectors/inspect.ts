import type { Milliseconds } from '../time';
import type { TraceEvent } from '../trace/events/event';
import {
  countUntil,
  type History,
  type InstanceHistory,
  type InstanceKey,
  instancesOf,
  stateAt,
  transitionAt,
} from '../trace/history';
import { whoseEvent } from '../trace/recorder';
import { type Origin, originOf, peersOf, type Trace } from '../trace/trace';
import { changesByCause, type StateChange } from './event-list';
import {
  descriptionOf,
  type EventDescription,
  type ExchangedDescription,
  exchangedDescriptions,
} from './exchanged-descriptions';
import type { PairSummary } from './inspect-candidate';
import { explainEvent } from './inspect-explain';
import { indexTrace, nameOf, ownKey, pairKey, type TraceIndex } from './inspect-index';
import { type RawValue, rawValues } from './inspect-raw';
import { type Citation, cite, MACHINE_REFERENCES, referencesOf } from './inspect-reference';
import { type Course, courseOf, type RelatedEvent, relatedEvents } from './inspect-related';
import { replacingRestart } from './inspect-states';
import type { Explained } from './inspect-values';
import type { Selection } from './selection';

/** What the inspector shows: an event, a machine as it stands at the cursor, or the moment. */
export type Inspection = EventInspection | InstanceInspection | MomentInspection;

/** A change, and the ICE restart that took over by it, where one did. */
export interface InspectedChange extends StateChange {
  readonly replacedBy?: number | undefined;
}

export interface EventInspection {
  readonly kind: 'event';
  readonly event: TraceEvent;
  readonly explained: Explained;
  /** The name of the node that it belongs to; undefined for the page itself. */
  readonly owner?: string | undefined;
  readonly origin: Origin;
  readonly changes: readonly InspectedChange[];
  /** The change that was selected, where one was. */
  readonly focus?: InspectedChange | undefined;
  /** The session description that it is about, where it is about one. */
  readonly description?: EventDescription | undefined;
  readonly raw: readonly RawValue[];
  readonly related: readonly RelatedEvent[];
  readonly course: Course;
  readonly references: readonly Citation[];
}

/** One region of a machine at the cursor; `state` is undefined before the machine opened. */
export interface RegionInspection {
  readonly region: string;
  readonly state: string | undefined;
  readonly change?: InspectedChange | undefined;
}

export interface InstanceInspection {
  readonly kind: 'instance';
  readonly instance: InstanceHistory;
  readonly peer: string;
  /** What the machine belongs to, where it has a readable name: a pair, a channel, a stream. */
  readonly subject: InstanceSubject;
  readonly at: Milliseconds;
  readonly regions: readonly RegionInspection[];
  /** All changes of the instance, and how many of them lie at or before the cursor. */
  readonly changes: readonly StateChange[];
  readonly passed: number;
  readonly origin?: Origin | undefined;
  readonly references: readonly Citation[];
}

export type InstanceSubject =
  | { readonly kind: 'pair'; readonly pair: PairSummary }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'none' };

/** A peer's three states that sum up a moment; undefined where they are not known. */
export interface PeerMoment {
  readonly peer: string;
  readonly observed: boolean;
  readonly signaling?: string | undefined;
  readonly ice?: string | undefined;
  readonly connection?: string | undefined;
}

export interface MomentInspection {
  readonly kind: 'moment';
  readonly at: Milliseconds;
  /** How many events lie at or before the cursor, of how many. */
  readonly passed: number;
  readonly total: number;
  readonly latest?: RelatedEvent | undefined;
  readonly next?: RelatedEvent | undefined;
  readonly peers: readonly PeerMoment[];
  /** All that the peers exchange in the recording, before the moment and behind it. */
  readonly descriptions: readonly ExchangedDescription[];
}

/**
 * The view model of the inspector. A selection that the trace does not know (of another trace)
 * counts as none; with none, the moment at the cursor is explained.
 */
export function inspect(
  trace: Trace,
  history: History,
  selection: Selection | undefined,
  cursor: Milliseconds,
): Inspection {
  const found = selection && inspectSelection(trace, history, selection, cursor);
  return found ?? inspectMoment(trace, history, cursor);
}

function inspectSelection(
  trace: Trace,
  history: History,
  selection: Selection,
  cursor: Milliseconds,
): Inspection | undefined {
  switch (selection.kind) {
    case 'event':
      return inspectEvent(trace, history, selection.event);
    case 'transition':
      return inspectEvent(trace, history, selection.cause, selection.instance);
    case 'instance':
      return inspectInstance(trace, history, selection.instance, cursor);
  }
}

function inspectEvent(
  trace: Trace,
  history: History,
  id: string,
  instance?: string,
): EventInspection | undefined {
  const index = indexTrace(trace);
  const event = trace.events[index.positions.get(id) ?? -1];
  if (!event) return undefined;
  const caused = changesByCause(history, (peer) => nameOf(index, peer)).get(id) ?? [];
  const changes = caused.map((change) => ({
    ...change,
    replacedBy: replacingRestart(history, change.key, change),
  }));
  const owner = whoseEvent(event);
  return {
    kind: 'event',
    event,
    explained: explainEvent(index, event),
    owner: index.names.has(owner) ? nameOf(index, owner) : undefined,
    origin: originOf(trace.header, event),
    changes,
    focus: changes.find((change) => change.instance === instance),
    description: descriptionOf(trace, event),
    raw: rawValues(trace, event),
    related: relatedEvents(trace, event),
    course: courseOf(trace, event),
    references: referencesOf(event).map(cite),
  };
}

function inspectInstance(
  trace: Trace,
  history: History,
  id: string,
  cursor: Milliseconds,
): InstanceInspection | undefined {
  const instance = history.instances.find((candidate) => candidate.id === id);
  if (!instance) return undefined;
  const index = indexTrace(trace);
  const { key, transitions } = instance;
  const peer = nameOf(index, key.peer);
  const passed = countUntil(transitions, cursor);
  const cause = transitions[passed - 1]?.cause ?? instance.openedBy;
  const event = trace.events[index.positions.get(cause) ?? -1];
  return {
    kind: 'instance',
    instance,
    peer,
    subject: subjectOf(index, key),
    at: cursor,
    regions: Object.keys(instance.initial).map((region) =>
      regionAt(history, instance, peer, region, cursor),
    ),
    changes: transitions.map((transition) => ({ instance: id, key, peer, ...transition })),
    passed,
    origin: event && originOf(trace.header, event),
    references: [cite(MACHINE_REFERENCES[key.machine])],
  };
}

function regionAt(
  history: History,
  instance: InstanceHistory,
  peer: string,
  region: string,
  cursor: Milliseconds,
): RegionInspection {
  const transition = transitionAt(instance, cursor, region);
  return {
    region,
    state: stateAt(instance, cursor, region),
    change: transition && {
      instance: instance.id,
      key: instance.key,
      peer,
      replacedBy: replacingRestart(history, instance.key, transition),
      ...transition,
    },
  };
}

function subjectOf(index: TraceIndex, key: InstanceKey): InstanceSubject {
  const { peer, machine, transport = '', generation = 0, instance = '' } = key;
  if (machine === 'pair') {
    const id = pairKey({ peer, transport, generation, pair: instance });
    return { kind: 'pair', pair: index.pairs.get(id) ?? { id: instance } };
  }
  if (machine === 'channel') {
    return { kind: 'name', name: index.channels.get(ownKey(peer, instance))?.label || instance };
  }
  if (machine === 'stream') {
    const opened = index.streams.get(ownKey(peer, transport, instance));
    return { kind: 'name', name: opened ? `${opened.media} ${opened.ssrc}` : instance };
  }
  return transport === '' ? { kind: 'none' } : { kind: 'name', name: transport };
}

function inspectMoment(trace: Trace, history: History, cursor: Milliseconds): MomentInspection {
  const index = indexTrace(trace);
  const passed = countUntil(trace.events, cursor);
  const told = (event: TraceEvent | undefined) =>
    event && { event, explained: explainEvent(index, event) };
  return {
    kind: 'moment',
    at: cursor,
    passed,
    total: trace.events.length,
    latest: told(trace.events[passed - 1]),
    next: told(trace.events[passed]),
    peers: peersOf(trace.header).map(({ id, observed }) => ({
      peer: nameOf(index, id),
      observed,
      ...(observed ? peerStates(history, id, cursor) : {}),
    })),
    descriptions: exchangedDescriptions(trace),
  };
}

function peerStates(history: History, peer: string, cursor: Milliseconds) {
  const state = (machine: 'signaling' | 'iceConnection' | 'connection') => {
    const instance = instancesOf(history, machine, peer)[0];
    return instance && stateAt(instance, cursor);
  };
  return {
    signaling: state('signaling'),
    ice: state('iceConnection'),
    connection: state('connection'),
  };
}

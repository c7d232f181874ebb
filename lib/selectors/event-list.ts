import type { Milliseconds } from '../time';
import type { EventId, TraceEvent } from '../trace/events/event';
import type { History, InstanceKey } from '../trace/history';
import { whoseEvent } from '../trace/recorder';
import { type Origin, originOf, type Trace } from '../trace/trace';
import { phaseOf } from './event-phase';
import { indexTrace, nameOf } from './inspect-index';
import type { Phase } from './phase';

/** A step of a machine, as the list and the inspector name it. */
export interface StateChange {
  readonly instance: string;
  readonly key: InstanceKey;
  /** The name of the peer, for reading. */
  readonly peer: string;
  readonly region: string;
  readonly from: string;
  readonly to: string;
  readonly at: Milliseconds;
  readonly since?: Milliseconds | undefined;
  readonly cause: EventId;
}

/** One row of the event list. */
export interface EventRow {
  readonly event: TraceEvent;
  /** The node that it belongs to, `page` for none; and its name for reading. */
  readonly owner: string;
  readonly ownerName: string;
  /** Undefined for what belongs to no single phase (the page, packets, interventions). */
  readonly phase: Phase | undefined;
  readonly origin: Origin;
  readonly changes: readonly StateChange[];
}

export interface EventFilter {
  /** The node whose events to keep; undefined keeps all. */
  readonly owner?: string | undefined;
  readonly phase?: Phase | 'other' | undefined;
  /** Every word must occur in the event's text, in any order; letter case does not matter. */
  readonly text: string;
}

export const NO_FILTER: EventFilter = { text: '' };

/** Every event of the trace in its order, with the state changes that it caused. */
export function eventRows(trace: Trace, history: History): readonly EventRow[] {
  const index = indexTrace(trace);
  const changes = changesByCause(history, (peer) => nameOf(index, peer));
  return trace.events.map((event) => {
    const owner = whoseEvent(event);
    return {
      event,
      owner,
      ownerName: nameOf(index, owner),
      phase: phaseOf(event),
      origin: originOf(trace.header, event),
      changes: changes.get(event.id) ?? [],
    };
  });
}

/** The rows that a filter keeps; `textOf` gives what a row says in the visitor's language. */
export function filterRows(
  rows: readonly EventRow[],
  filter: EventFilter,
  textOf: (row: EventRow) => string,
): readonly EventRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && filter.owner === undefined && filter.phase === undefined) return rows;
  return rows.filter((row) => {
    if (filter.owner !== undefined && row.owner !== filter.owner) return false;
    if (filter.phase !== undefined && (row.phase ?? 'other') !== filter.phase) return false;
    if (words.length === 0) return true;
    const text = `${row.event.kind} ${textOf(row)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The owners that occur, in the order in which they first do. */
export function ownersOf(
  rows: readonly EventRow[],
): readonly { readonly owner: string; readonly name: string }[] {
  const names = new Map(rows.map(({ owner, ownerName }) => [owner, ownerName]));
  return [...names].map(([owner, name]) => ({ owner, name }));
}

/** The state changes of a history, by the event that caused them. */
export function changesByCause(
  history: History,
  nameOfPeer: (peer: string) => string,
): ReadonlyMap<EventId, readonly StateChange[]> {
  const found = new Map<EventId, StateChange[]>();
  for (const { id, key, transitions } of history.instances) {
    for (const transition of transitions) {
      const change = { instance: id, key, peer: nameOfPeer(key.peer), ...transition };
      const others = found.get(transition.cause);
      if (others) others.push(change);
      else found.set(transition.cause, [change]);
    }
  }
  return found;
}

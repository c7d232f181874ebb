import type { EventId, TraceEvent } from '../trace/events/event';
import type { Trace } from '../trace/trace';

/** An event and its place in the order of arrival. */
export interface IndexedEvent {
  readonly event: TraceEvent;
  readonly index: number;
}

export type EventIndex = ReadonlyMap<EventId, IndexedEvent>;

/** One index per list of events: a trace is read by many selectors. */
const indexes = new WeakMap<readonly TraceEvent[], EventIndex>();

/** Finds events by id without a search. Built once per trace, in one pass over its events. */
export function eventIndexOf(trace: Trace): EventIndex {
  const known = indexes.get(trace.events);
  if (known) return known;
  const built = new Map<EventId, IndexedEvent>();
  for (const [index, event] of trace.events.entries()) built.set(event.id, { event, index });
  indexes.set(trace.events, built);
  return built;
}

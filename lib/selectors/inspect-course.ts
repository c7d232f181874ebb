import { timeText } from '../time-text';
import type { EventOf, TraceEvent } from '../trace/events/event';
import { clause } from './inspect-clause';
import { type TraceIndex, thingOf } from './inspect-index';
import type { Delivery } from './inspect-network-values';

/** What became of a message that was sent, or of a packet that arrived. */
export function delivery(
  sentAt: number,
  end: EventOf<'message-received' | 'message-dropped' | 'packet-received'> | undefined,
): Delivery {
  if (!end) return { kind: 'underway' };
  return 'reason' in end
    ? { kind: 'dropped', reason: clause(end.reason) }
    : { kind: 'arrived', took: timeText(end.at - sentAt) };
}

/** How many events of the same kind the same thing went through before this one. */
export function earlierOfKind(index: TraceIndex, event: TraceEvent): number {
  let count = 0;
  for (const other of index.things.get(thingOf(event)) ?? []) {
    if (other === event) return count;
    if (other.kind === event.kind) count += 1;
  }
  return count;
}

/** How many events of the whole trace before this one match. */
export function countBefore(
  index: TraceIndex,
  event: TraceEvent,
  matches: (other: TraceEvent) => boolean,
): number {
  const end = index.positions.get(event.id) ?? index.trace.events.length;
  let count = 0;
  for (let position = 0; position < end; position += 1) {
    const other = index.trace.events[position];
    if (other && matches(other)) count += 1;
  }
  return count;
}

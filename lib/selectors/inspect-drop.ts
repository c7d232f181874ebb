import type { DropValues } from '../diagnosis/drop-fact';
import type { EventOf } from '../trace/events/event';
import { clause } from './inspect-clause';
import { type TraceIndex, thingOf } from './inspect-index';
import { dropValues } from './topology-drops';

/** Why a packet went no further: in the words of the source, and by its code where there is one. */
export interface DropReason {
  readonly reason: string;
  readonly drop?: { readonly code: string; readonly values: DropValues } | undefined;
}

/** The reason of a drop, with the header that the packet bore last and what the node compared. */
export function dropReason(index: TraceIndex, event: EventOf<'packet-dropped'>): DropReason {
  const { node, at, code } = event;
  const reason = clause(event.reason);
  if (code === undefined) return { reason };
  const sent = lastSent(index, event);
  const { from: source, to: destination, protocol } = sent ?? {};
  const read = { node, at, code, reason, source, destination, protocol };
  return { reason, drop: { code, values: dropValues(index.trace, read) } };
}

/** A NAT sends a packet on under another header: the last one is what the next node saw. */
function lastSent(
  index: TraceIndex,
  event: EventOf<'packet-dropped'>,
): EventOf<'packet-sent'> | undefined {
  const course = index.things.get(thingOf(event)) ?? [];
  return course.slice(0, course.indexOf(event)).findLast((other) => other.kind === 'packet-sent');
}

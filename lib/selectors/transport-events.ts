import type { Milliseconds } from '../time';
import type { EventOf, TraceEvent } from '../trace/events/event';
import { countUntil } from '../trace/history';
import type { NodeId, Trace } from '../trace/trace';

/** The events of a peer up to the cursor, in their order. */
export function peerEvents(
  trace: Trace,
  peer: NodeId,
  cursor: Milliseconds,
): readonly TraceEvent[] {
  return trace.events
    .slice(0, countUntil(trace.events, cursor))
    .filter((event) => 'peer' in event && event.peer === peer);
}

/** The mids that a peer's transport carries, as it was opened last; empty where nothing tells. */
export function midsOf(events: readonly TraceEvent[], transport: string): readonly string[] {
  const opened = events.findLast(
    (event) => event.kind === 'transport-opened' && event.transport === transport,
  );
  return opened?.kind === 'transport-opened' ? opened.mids : [];
}

/** The event that closed a peer's transport; undefined while it is open, or open again. */
export function closingOf(
  events: readonly TraceEvent[],
  transport: string,
): EventOf<'transport-closed'> | undefined {
  const last = events.findLast(
    (event) =>
      (event.kind === 'transport-closed' || event.kind === 'transport-opened') &&
      event.transport === transport,
  );
  return last?.kind === 'transport-closed' ? last : undefined;
}

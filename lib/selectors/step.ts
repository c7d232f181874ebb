import { type Milliseconds, START } from '../time';
import type { EventId, TraceEvent } from '../trace/events/event';
import { countUntil } from '../trace/history';
import type { Trace } from '../trace/trace';

/**
 * The event before or after where the visitor stands. Several events can share one moment (a
 * browser's clock is coarse), so the one shown last decides among them; undefined at either end.
 */
export function neighbourEvent(
  trace: Trace,
  cursor: Milliseconds,
  shown: EventId | undefined,
  direction: 'next' | 'previous',
): TraceEvent | undefined {
  const { events } = trace;
  const after = countUntil(events, cursor);
  const index = indexAtCursor(events, cursor, after, shown);
  if (index !== undefined) return events[direction === 'next' ? index + 1 : index - 1];
  // At the very start nothing has been stepped through yet, not even what happened at moment 0.
  if (direction === 'next' && cursor === START) return events[0];
  return direction === 'next' ? events[after] : events[after - 1];
}

/** Where the shown event stands in the list, if it lies at the cursor's very moment. */
function indexAtCursor(
  events: readonly TraceEvent[],
  cursor: Milliseconds,
  after: number,
  shown: EventId | undefined,
): number | undefined {
  for (let index = after - 1; index >= 0 && events[index]?.at === cursor; index -= 1) {
    if (events[index]?.id === shown) return index;
  }
  return undefined;
}

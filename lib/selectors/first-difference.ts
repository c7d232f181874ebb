import type { Milliseconds } from '../time';
import type { TraceEvent } from '../trace/events/event';
import type { Trace } from '../trace/trace';

/** Where two runs part: their first events that are not the same. */
export interface Difference {
  readonly at: Milliseconds;
  /** Undefined where that run had ended by then. */
  readonly before: TraceEvent | undefined;
  readonly after: TraceEvent | undefined;
}

/** The first difference of two traces, event by event; undefined where there is none. */
export function firstDifference(before: Trace, after: Trace): Difference | undefined {
  const length = Math.max(before.events.length, after.events.length);
  for (let index = 0; index < length; index += 1) {
    const left = before.events[index];
    const right = after.events[index];
    if (left !== undefined && right !== undefined && isSame(left, right)) continue;
    const at = Math.min(
      left?.at ?? Number.POSITIVE_INFINITY,
      right?.at ?? Number.POSITIVE_INFINITY,
    ) as Milliseconds;
    return { at, before: left, after: right };
  }
  return undefined;
}

/** Events are plain data, written by the same code: equal ones have their fields in one order. */
function isSame(left: TraceEvent, right: TraceEvent): boolean {
  return left.id === right.id && JSON.stringify(left) === JSON.stringify(right);
}

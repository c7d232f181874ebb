import type { Milliseconds } from '../time';
import type { TraceEvent } from '../trace/events/event';
import type { Trace } from '../trace/trace';
import { type Deed, deedsOf } from './conduct';

/** What one of the runs does where they part. */
export type Parting = Pick<Deed, 'event' | 'useCandidate'>;

/** Where two runs part. */
export interface Difference {
  /**
   * `conduct`: the nodes do different things. `bytes`: they do the same at the same moments, and only
   * what must differ does, or what an agent says of itself.
   */
  readonly kind: 'conduct' | 'bytes';
  readonly at: Milliseconds;
  /**
   * What the first run did then; where it did nothing, the other one's deed, which may come later
   * here. Undefined where it never comes.
   */
  readonly before: Parting | undefined;
  readonly after: Parting | undefined;
}

/**
 * The first moment at which two runs on one clock do different things; where they never do, their
 * first events that are not the same; undefined where there are none.
 */
export function firstDifference(before: Trace, after: Trace): Difference | undefined {
  return differentConduct(deedsOf(before), deedsOf(after)) ?? differentBytes(before, after);
}

function differentConduct(before: readonly Deed[], after: readonly Deed[]): Difference | undefined {
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const at = Math.min(momentOf(before[left]), momentOf(after[right]));
    const [leftEnd, rightEnd] = [endOfInstant(before, left, at), endOfInstant(after, right, at)];
    const [lefts, rights] = [before.slice(left, leftEnd), after.slice(right, rightEnd)];
    const [onlyLeft, onlyRight] = [without(lefts, rights), without(rights, lefts)];
    if (onlyLeft !== undefined || onlyRight !== undefined) {
      return {
        kind: 'conduct',
        at: at as Milliseconds,
        before: onlyLeft ?? sameLater(before, leftEnd, onlyRight),
        after: onlyRight ?? sameLater(after, rightEnd, onlyLeft),
      };
    }
    [left, right] = [leftEnd, rightEnd];
  }
  return undefined;
}

function momentOf(deed: Deed | undefined): number {
  return deed?.event.at ?? Number.POSITIVE_INFINITY;
}

/** Moments are sums of delays: what is nearer than this is one instant, in milliseconds. */
const INSTANT = 0.000_5;

function endOfInstant(deeds: readonly Deed[], from: number, at: number): number {
  let end = from;
  while (end < deeds.length && momentOf(deeds[end]) <= at + INSTANT) end += 1;
  return end;
}

/** The first one that the others lack; within an instant the order says nothing. */
function without(deeds: readonly Deed[], others: readonly Deed[]): Deed | undefined {
  const left = others.map(({ key }) => key);
  return deeds.find(({ key }) => {
    const place = left.indexOf(key);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function sameLater(deeds: readonly Deed[], from: number, deed: Deed | undefined) {
  return deeds.slice(from).find(({ key }) => key === deed?.key);
}

/** Event by event, as they stand. */
function differentBytes(before: Trace, after: Trace): Difference | undefined {
  const length = Math.max(before.events.length, after.events.length);
  for (let index = 0; index < length; index += 1) {
    const left = before.events[index];
    const right = after.events[index];
    if (left !== undefined && right !== undefined && isSame(left, right)) continue;
    const at = Math.min(left?.at ?? Infinity, right?.at ?? Infinity) as Milliseconds;
    return { kind: 'bytes', at, before: partingOf(left), after: partingOf(right) };
  }
  return undefined;
}

function partingOf(event: TraceEvent | undefined): Parting | undefined {
  return event && { event };
}

/** Events are plain data, written by the same code: equal ones have their fields in one order. */
function isSame(left: TraceEvent, right: TraceEvent): boolean {
  return left.id === right.id && JSON.stringify(left) === JSON.stringify(right);
}

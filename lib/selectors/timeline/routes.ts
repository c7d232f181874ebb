import type { NodeId } from '../../trace/trace';
import { grouped } from './grouped';
import { type Link, linkEndsAt } from './links';
import { firstIndex, type Slot, type TimeWindow } from './visible';

/** Links of one kind of course: the same way, and ended alike. */
export interface LinkRoute {
  readonly from: NodeId;
  /** Where they came or were lost; the way they were meant to go, where that is not known. */
  readonly to: NodeId | undefined;
  /** By the time of sending. */
  readonly links: readonly Link[];
  /** For each link the latest end so far: never falling, so a window's first link is searched. */
  readonly reach: readonly number[];
}

/** Links apart by their way, so that each way is sliced by itself. */
export function routesOf(links: readonly Link[]): readonly LinkRoute[] {
  const groups = grouped(links, (link) => `${link.from}|${endNode(link)}|${link.end.kind}`);
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    return first
      ? [{ from: first.from, to: endNode(first), links: alike, reach: reachOf(alike) }]
      : [];
  });
}

function endNode({ end, to }: Link): NodeId | undefined {
  return end.kind === 'unknown' ? to : end.node;
}

function reachOf(links: readonly Link[]): readonly number[] {
  let latest = 0;
  return links.map((link) => {
    latest = Math.max(latest, linkEndsAt(link));
    return latest;
  });
}

/**
 * The links of a route that touch a window, those sent within one grain (ms) together. A binary
 * search per slot.
 */
export function linkSlots(
  { links, reach }: LinkRoute,
  { from, to }: TimeWindow,
  grain: number,
): readonly Slot<Link>[] {
  const at = (index: number) => links[index]?.at ?? Number.POSITIVE_INFINITY;
  const slots: Slot<Link>[] = [];
  let index = firstIndex(0, links.length, (place) => (reach[place] ?? 0) >= from);
  while (index < links.length && at(index) <= to) {
    const border = at(index) + grain;
    const next = firstIndex(index + 1, links.length, (place) => at(place) >= border);
    const first = links[index];
    const last = links[next - 1];
    if (first && last && (reach[next - 1] ?? 0) >= from) {
      slots.push({ first, last, count: next - index });
    }
    index = next;
  }
  return slots;
}

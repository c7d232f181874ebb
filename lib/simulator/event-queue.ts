import type { Milliseconds } from '@/lib/time';
import type { ScenarioNodeId } from './node-id';

/*
 * What happens at one moment happens in an order that the events themselves say: by node, by kind,
 * by who began it and its how-manieth that was. Who put an event in first decides only between
 * events that agree in all of that, which nothing in a world does.
 */

/** When something happens, and its place among what happens at the same moment. */
export interface Occasion {
  readonly at: Milliseconds;
  /** Lower ones first: interventions come before everything else of their moment. */
  readonly rank: number;
  readonly node: ScenarioNodeId;
  /** What it is, among the things that happen at the node. */
  readonly kind: string;
  /** Of a packet: who sent it, as which of its packets, and which copy; else '', 0 and ''. */
  readonly origin: string;
  readonly count: number;
  readonly tie: string;
}

export interface QueuedEvent extends Occasion {
  readonly act: () => void;
}

interface Entry {
  readonly event: QueuedEvent;
  readonly sequence: number;
}

/** A heap of events, ordered by {@link compareOccasions}. */
export class EventQueue {
  readonly #heap: Entry[] = [];
  #inserted = 0;

  get size(): number {
    return this.#heap.length;
  }

  /** The next event, still in the queue. */
  peek(): QueuedEvent | undefined {
    return this.#heap[0]?.event;
  }

  push(event: QueuedEvent): void {
    this.#inserted += 1;
    const entry = { event, sequence: this.#inserted };
    const heap = this.#heap;
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || compare(above, entry) <= 0) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = entry;
  }

  pop(): QueuedEvent | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return undefined;
    if (heap.length > 0) this.#sink(last);
    return first.event;
  }

  #sink(entry: Entry): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      let child = heap[left];
      if (child === undefined) break;
      let below = left;
      const right = heap[left + 1];
      if (right !== undefined && compare(right, child) < 0) {
        child = right;
        below = left + 1;
      }
      if (compare(entry, child) <= 0) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = entry;
  }
}

/** Negative where `left` happens first; 0 where only the order of insertion can tell. */
export function compareOccasions(left: Occasion, right: Occasion): number {
  return (
    left.at - right.at ||
    left.rank - right.rank ||
    compareTexts(left.node, right.node) ||
    compareTexts(left.kind, right.kind) ||
    compareTexts(left.origin, right.origin) ||
    left.count - right.count ||
    compareTexts(left.tie, right.tie)
  );
}

function compare(left: Entry, right: Entry): number {
  return compareOccasions(left.event, right.event) || left.sequence - right.sequence;
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

import type { Milliseconds } from '../../time';

/** A stretch of time, `from` before `to`. */
export interface TimeWindow {
  readonly from: Milliseconds;
  readonly to: Milliseconds;
}

/** A thing on a track, or several that would be too narrow to tell apart. */
export interface Slot<Item> {
  readonly first: Item;
  readonly last: Item;
  /** 1 for a thing by itself. */
  readonly count: number;
}

interface Extent {
  readonly start: (index: number) => number;
  readonly end: (index: number) => number;
}

/**
 * The visible things of a track, ordered by start and not overlapping, as slots at least `grain`
 * ms wide. Things narrower than the grain that stand within one grain share a slot. Costs a binary
 * search per slot, however many things it holds: a track of 20,000 is as quick as one of 20.
 */
export function spanSlots<Item>(
  items: readonly Item[],
  { start, end }: Extent,
  { from, to }: TimeWindow,
  grain: number,
): readonly Slot<Item>[] {
  const slots: Slot<Item>[] = [];
  const count = items.length;
  let index = firstIndex(0, count, (at) => end(at) >= from);
  while (index < count && start(index) <= to) {
    const next = nextSlot(index, count, { start, end }, grain);
    pushSlot(slots, items, index, next);
    index = next;
  }
  return slots;
}

/** The slot after the one that begins at `index`: a wide thing stands alone. */
function nextSlot(index: number, count: number, { start, end }: Extent, grain: number): number {
  if (end(index) - start(index) >= grain) return index + 1;
  const border = start(index) + grain;
  const next = firstIndex(index + 1, count, (at) => end(at) > border);
  return Math.max(index + 1, next);
}

/** The moments in a window, those within one grain together. Same cost as {@link spanSlots}. */
export function momentSlots<Item extends { readonly at: number }>(
  items: readonly Item[],
  { from, to }: TimeWindow,
  grain: number,
): readonly Slot<Item>[] {
  const at = (index: number) => items[index]?.at ?? Number.POSITIVE_INFINITY;
  const slots: Slot<Item>[] = [];
  let index = firstIndex(0, items.length, (place) => at(place) >= from);
  while (index < items.length && at(index) <= to) {
    const border = at(index) + grain;
    const next = firstIndex(index + 1, items.length, (place) => at(place) >= border);
    pushSlot(slots, items, index, next);
    index = next;
  }
  return slots;
}

function pushSlot<Item>(
  slots: Slot<Item>[],
  items: readonly Item[],
  from: number,
  next: number,
): void {
  const first = items[from];
  const last = items[next - 1];
  if (first !== undefined && last !== undefined) slots.push({ first, last, count: next - from });
}

/** The first index in [low, high) for which `test` holds, or `high`; false must come before true. */
export function firstIndex(low: number, high: number, test: (index: number) => boolean): number {
  let left = low;
  let right = high;
  while (left < right) {
    const middle = (left + right) >> 1;
    if (test(middle)) right = middle;
    else left = middle + 1;
  }
  return left;
}

/** How many things, in the order of their `at`, begin within a window. */
export function countWithin<Item>(
  items: readonly Item[],
  at: (item: Item) => number,
  { from, to }: TimeWindow,
): number {
  const begins = (index: number) => {
    const item = items[index];
    return item === undefined ? Number.POSITIVE_INFINITY : at(item);
  };
  const first = firstIndex(0, items.length, (index) => begins(index) >= from);
  return firstIndex(first, items.length, (index) => begins(index) > to) - first;
}

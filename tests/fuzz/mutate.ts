import { joined } from '@/lib/bytes/joined';
import type { Random } from '@/lib/random';

/** Values that lengths and counts break on. */
const EDGES = [0, 1, 0x7f, 0x80, 0xfe, 0xff];
const GREATEST = 2048;

type Mutation = (random: Random, bytes: Uint8Array, other: Uint8Array) => Uint8Array;

const MUTATIONS: readonly Mutation[] = [
  function flipBit(random, bytes) {
    const at = placeIn(random, bytes);
    return bytes.with(at, (bytes[at] ?? 0) ^ (1 << random.integer(0, 7)));
  },
  function setByte(random, bytes) {
    return bytes.with(placeIn(random, bytes), random.integer(0, 255));
  },
  function setEdge(random, bytes) {
    const value = EDGES[random.integer(0, EDGES.length - 1)] ?? 0;
    return bytes.with(placeIn(random, bytes), value);
  },
  function cut(random, bytes) {
    return bytes.slice(0, placeIn(random, bytes));
  },
  function append(random, bytes) {
    return joined([bytes, random.bytes(random.integer(1, 40))]);
  },
  function takeOut(random, bytes) {
    const start = placeIn(random, bytes);
    const end = Math.min(bytes.length, start + random.integer(1, 16));
    return joined([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  function repeat(random, bytes) {
    const start = placeIn(random, bytes);
    const end = Math.min(bytes.length, start + random.integer(1, 64));
    return joined([bytes.subarray(0, end), bytes.subarray(start)]);
  },
  function splice(random, bytes, other) {
    return joined([
      bytes.subarray(0, placeIn(random, bytes)),
      other.subarray(placeIn(random, other)),
    ]);
  },
];

/** The bytes with one to six changes; never more than `GREATEST` of them. */
export function mutate(random: Random, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  let changed = bytes;
  for (let left = random.integer(1, 6); left > 0; left -= 1) {
    if (changed.length === 0) return random.bytes(random.integer(1, 60));
    const mutation = MUTATIONS[random.integer(0, MUTATIONS.length - 1)];
    changed = mutation?.(random, changed, other).slice(0, GREATEST) ?? changed;
  }
  return changed;
}

function placeIn(random: Random, bytes: Uint8Array): number {
  return bytes.length === 0 ? 0 : random.integer(0, bytes.length - 1);
}

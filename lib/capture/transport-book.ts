import type { Milliseconds } from '../time';
import { FIRST_GENERATION, type Generations } from './generations';

/** One RTCIceTransport with the name that the trace gives it. */
export interface TransportEntry {
  /** The first mid that it was seen to carry; `#2` and so on when that name was used before. */
  readonly id: string;
  readonly ice: RTCIceTransport;
  mids: readonly string[];
  generations: Generations;
  open: boolean;
  /** The last moment at which the browser was seen to have no selected pair here. */
  unselectedAt: Milliseconds | undefined;
}

/** The transports of one peer connection, by object and by mid. */
export interface TransportBook {
  readonly entries: readonly TransportEntry[];
  of(ice: RTCIceTransport | undefined): TransportEntry | undefined;
  /** The open transport that carries a mid, else the last one that did. */
  ofMid(mid: string): TransportEntry | undefined;
  add(ice: RTCIceTransport, mids: readonly string[]): TransportEntry;
}

/** An empty book. Names are unique within it: Firefox makes new objects for old mids on restart. */
export function createTransportBook(): TransportBook {
  const entries: TransportEntry[] = [];
  const byObject = new WeakMap<RTCIceTransport, TransportEntry>();
  return {
    entries,
    of: (ice) => (ice ? byObject.get(ice) : undefined),
    ofMid: (mid) =>
      entries.findLast((entry) => entry.open && entry.mids.includes(mid)) ??
      entries.findLast((entry) => entry.mids.includes(mid)),
    add(ice, mids) {
      const entry: TransportEntry = {
        id: freeName(mids[0] ?? '', entries),
        ice,
        mids,
        generations: FIRST_GENERATION,
        open: true,
        unselectedAt: undefined,
      };
      entries.push(entry);
      byObject.set(ice, entry);
      return entry;
    },
  };
}

function freeName(mid: string, entries: readonly TransportEntry[]): string {
  const taken = new Set(entries.map((entry) => entry.id));
  let name = mid;
  for (let count = 2; taken.has(name); count += 1) name = `${mid}#${count}`;
  return name;
}

import type { Milliseconds } from '../time';
import type { StatsSample } from '../trace/samples';
import { findSelectedPair } from './find-selected-pair';
import { localGeneration } from './generations';
import type { Observation } from './observation';
import type { TransportEntry } from './transport-book';

/** A selection that an event told, with the pair's statistics id. */
export interface ToldSelection {
  readonly pair: string;
  readonly at: Milliseconds;
}

/** Records selected pairs as `selectedcandidatepairchange` tells them. */
export interface SelectionWatch {
  /** The event fired. A pair that no sample has named yet is left to the next sample. */
  changed(entry: TransportEntry): void;
  of(transport: string): ToldSelection | undefined;
}

export function watchSelections(
  { peer, record, now }: Observation,
  latest: () => StatsSample | undefined,
): SelectionWatch {
  const selections = new Map<string, ToldSelection>();
  return {
    of: (transport) => selections.get(transport),
    changed(entry) {
      const selected = entry.ice.getSelectedCandidatePair();
      const found = selected ? findSelectedPair(selected, latest()) : undefined;
      if (!found || selections.get(entry.id)?.pair === found.id) return;
      selections.set(entry.id, { pair: found.id, at: now() });
      const generation = localGeneration(entry.generations, found.localFragment);
      record({ kind: 'pair-selected', peer, transport: entry.id, generation, pair: found.id });
    },
  };
}

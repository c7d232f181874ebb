import type { StatsEntry, StatsSample } from '../../trace/samples';

/** The entries of one sample, by id and by type. */
export interface EntryIndex {
  readonly byId: ReadonlyMap<string, StatsEntry>;
  ofType(...types: readonly string[]): readonly StatsEntry[];
}

/** Sorted by id within a type, so that the order in a report does not matter. */
export function indexEntries(sample: StatsSample | undefined): EntryIndex {
  const entries = (sample?.stats ?? []).toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    ofType: (...types) => entries.filter(({ type }) => types.includes(type)),
  };
}

/** A text field; undefined where it is missing or empty (Chromium hides an address as ""). */
export function text(entry: StatsEntry | undefined, field: string): string | undefined {
  const value = entry?.[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numeric(entry: StatsEntry | undefined, field: string): number | undefined {
  const value = entry?.[field];
  return typeof value === 'number' ? value : undefined;
}

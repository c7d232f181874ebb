import type { Milliseconds } from '../time';
import { countUntil } from '../trace/history';
import type { StatsEntry, StatsSample } from '../trace/samples';
import type { NodeId, Trace } from '../trace/trace';

/**
 * A number that statistics may hold. `not-exposed`: the browser has the dictionary but not this
 * member. `not-yet`: there was no such dictionary up to the moment asked for. `no-more`: there was,
 * but what it measured is over.
 */
export type Known<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'not-exposed' }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'no-more' };

export const NOT_EXPOSED = { kind: 'not-exposed' } as const;
export const NOT_YET = { kind: 'not-yet' } as const;
export const NO_MORE = { kind: 'no-more' } as const;

/** Marks a value as known. */
export function known<Value>(value: Value): Known<Value> {
  return { kind: 'value', value };
}

/** The value where it is known. */
export function knownValue<Value>(field: Known<Value>): Value | undefined {
  return field.kind === 'value' ? field.value : undefined;
}

/** One peer's samples whose answer had arrived at a moment, oldest first. */
export function samplesUntil(
  trace: Trace,
  peer: NodeId,
  until: Milliseconds,
): readonly StatsSample[] {
  const arrived = trace.samples.slice(0, countUntil(trace.samples, until));
  return arrived.filter((sample) => sample.peer === peer);
}

/** The newest entry of each id; an entry that vanished stays as it was last seen. */
export function lastEntries(samples: readonly StatsSample[]): ReadonlyMap<string, StatsEntry> {
  const entries = new Map<string, StatsEntry>();
  for (const sample of samples) for (const entry of sample.stats) entries.set(entry.id, entry);
  return entries;
}

/** A member that is a number. */
export function numberIn(entry: StatsEntry | undefined, field: string): number | undefined {
  const value = entry?.[field];
  return typeof value === 'number' ? value : undefined;
}

/** A member that is text; empty text counts as missing, because browsers blank what they hide. */
export function textIn(entry: StatsEntry | undefined, field: string): string | undefined {
  const value = entry?.[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A numeric member, or why it is missing. */
export function knownNumber(entry: StatsEntry | undefined, field: string): Known<number> {
  if (entry === undefined) return NOT_YET;
  const value = numberIn(entry, field);
  return value === undefined ? NOT_EXPOSED : known(value);
}

/** A textual member, or why it is missing. */
export function knownText(entry: StatsEntry | undefined, field: string): Known<string> {
  if (entry === undefined) return NOT_YET;
  const value = textIn(entry, field);
  return value === undefined ? NOT_EXPOSED : known(value);
}

import type { Milliseconds } from '../../time';
import type { NewEvent } from '../../trace/events/event';
import type { StatsSample } from '../../trace/samples';
import { type EntryIndex, indexEntries } from './entries';
import type { Known, KnownTransport } from './known';
import { nameTransports } from './transport-names';

/** Two consecutive samples made ready for the rules that compare them. */
export interface Comparison {
  readonly peer: string;
  readonly before: EntryIndex;
  readonly after: EntryIndex;
  /** What changed did so in (since, at]. */
  readonly since: Milliseconds;
  readonly at: Milliseconds;
  readonly taken: Milliseconds;
  /** When the sample before was taken; undefined for the first. */
  readonly takenBefore: Milliseconds | undefined;
  readonly known: Known;
  /** The transport that a statistics id stands for; undefined while that is not clear. */
  transport(statsId: string | undefined): KnownTransport | undefined;
}

/** One rule: what it sees changed, as bounded events in their likely order. */
export type Rule = (comparison: Comparison) => readonly NewEvent[];

export function prepare(
  previous: StatsSample | undefined,
  next: StatsSample,
  known: Known,
): Comparison {
  // A pair that has just gone may hang on a transport entry that is gone as well.
  const names = new Map([...known.names, ...nameTransports(next, known)]);
  return {
    peer: next.peer,
    before: indexEntries(previous),
    after: indexEntries(next),
    since: previous?.taken ?? known.begin,
    at: next.at,
    taken: next.taken,
    takenBefore: previous?.taken,
    known,
    transport(statsId) {
      const name = statsId === undefined ? undefined : names.get(statsId);
      return known.transports.find(({ id }) => id === name);
    },
  };
}

/** The interval of a change on a transport, in one generation of it or (undefined) in any. */
export function boundsOn(
  { since, at }: Comparison,
  { generations }: KnownTransport,
  generation = 0,
): { readonly since: Milliseconds; readonly at: Milliseconds } {
  // Nothing of a generation happens before its description was applied.
  const begun = generations.since[generation];
  return { since: begun !== undefined && begun > since && begun < at ? begun : since, at };
}

/** True if an event told something after the sample was taken: then the event is newer. */
export function toldLater(told: { readonly at: Milliseconds | undefined }, taken: Milliseconds) {
  return told.at !== undefined && told.at > taken;
}

import type { CheckState } from '../agent/agent-events';

/*
 *            frozen ──► waiting ──► in-progress ──► succeeded
 *                          ▲            │    └────► failed
 *                          └────────────┘ a check arrived         RFC 8445 §6.1.2.6
 *
 * Everything here is about all checklists at once: a pair has the component that it is for, and
 * one foundation can appear in several of them.
 */

/** What freezing looks at. */
export interface Freezable {
  readonly state: CheckState;
  readonly foundation: string;
  /** Counts components over all streams, as the rows of the tables in RFC 8838 §12 do. */
  readonly component: number;
  readonly priority: bigint;
}

/** When checks begin: the topmost pair of each foundation is waiting (RFC 8445 §6.1.2.6). */
export function initiallyWaiting<Pair extends Freezable>(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter((pair) => isTopmost(pair, pairs));
}

/** The state of a pair that comes later, by the three rules of RFC 8838 §12. */
export function stateOfNewPair(
  pair: Freezable,
  others: readonly Freezable[],
): 'waiting' | 'frozen' {
  const relatives = others.filter(({ foundation }) => foundation === pair.foundation);
  if (isTopmost(pair, relatives)) return 'waiting';
  return relatives.some(({ state }) => state === 'succeeded') ? 'waiting' : 'frozen';
}

/** A success unfreezes every pair of its foundation (RFC 8445 §7.2.5.3.3). */
export function unfrozenBySuccess<Pair extends Freezable>(
  foundation: string,
  pairs: readonly Pair[],
): readonly Pair[] {
  return pairs.filter((pair) => pair.state === 'frozen' && pair.foundation === foundation);
}

/** Where none is waiting: those whose foundation is not being tried anywhere, one each (§6.1.4.2). */
export function unfrozenForLack<Pair extends Freezable>(pairs: readonly Pair[]): readonly Pair[] {
  if (pairs.some(({ state }) => state === 'waiting')) return [];
  const frozen = pairs.filter(({ state }) => state === 'frozen');
  return frozen.filter(
    (pair) => isTopmost(pair, frozen) && !pairs.some((other) => isTrying(other, pair.foundation)),
  );
}

function isTrying({ state, foundation }: Freezable, wanted: string): boolean {
  return state === 'in-progress' && foundation === wanted;
}

/** The lowest component, then the highest priority, of its foundation. */
function isTopmost(pair: Freezable, pairs: readonly Freezable[]): boolean {
  return !pairs.some(
    (other) => other !== pair && other.foundation === pair.foundation && isAbove(other, pair),
  );
}

function isAbove(left: Freezable, right: Freezable): boolean {
  if (left.component !== right.component) return left.component < right.component;
  return left.priority > right.priority;
}

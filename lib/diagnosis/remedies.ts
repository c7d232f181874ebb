import type { CandidateType } from '../sdp/candidate';
import type { BothPairs, Outcome } from '../simulator/outcome';
import { scenarioOf } from '../simulator/setup/build-scenario';
import type { Setup } from '../simulator/setup/setup';
import { simulateOutcome } from '../simulator/simulate';
import type { TurnTransport } from '../turn/packet';
import { applyEdit, costOf, type RemedyEdit, singleEdits } from './remedy-edits';

/** A change that was simulated, and what came of it. */
export interface TriedRemedy {
  /** One edit, or two at once. */
  readonly edits: readonly RemedyEdit[];
  readonly cost: number;
  readonly connected: boolean;
  /** Milliseconds until both sides were connected. */
  readonly at: number | undefined;
  readonly path: RemedyPath | undefined;
}

/** The selected pair at the end, as A names it, and how each side reaches it. */
export interface RemedyPath {
  readonly local: CandidateType;
  readonly remote: CandidateType;
  readonly a: TurnTransport;
  readonly b: TurnTransport;
}

/** What came of the search for the smallest change that connects. */
export type RemedySearch =
  | { readonly kind: 'nothing-to-do'; readonly because: 'connects-already' | 'no-call' }
  | {
      readonly kind: 'found';
      readonly remedy: TriedRemedy;
      readonly setup: Setup;
      readonly tried: readonly TriedRemedy[];
      /** Single changes that cost more than the one that was found. */
      readonly untried: readonly RemedyEdit[];
    }
  | { readonly kind: 'not-found'; readonly tried: readonly TriedRemedy[] }
  | { readonly kind: 'cancelled'; readonly tried: readonly TriedRemedy[] };

export interface RemedyProgress {
  readonly tried: readonly TriedRemedy[];
  /** What will be tried at most, as far as is known: pairs only once no single change has helped. */
  readonly total: number;
}

/**
 * The smallest change that would connect the call of a setup: single changes in the order of their
 * cost, then pairs of them, each simulated, until one connects. Everything that was tried is told.
 *
 * @param onProgress after each try
 * @param isCancelled asked before each try
 * @param thoroughness whether dearer single changes are tried, too, once one has helped
 */
export function findRemedies(
  setup: Setup,
  onProgress: (progress: RemedyProgress) => void = () => undefined,
  isCancelled: () => boolean = () => false,
  thoroughness: Thoroughness = 'cheapest',
): RemedySearch {
  if (!setup.calls) return { kind: 'nothing-to-do', because: 'no-call' };
  if (simulateOutcome(scenarioOf(setup)).connected) {
    return { kind: 'nothing-to-do', because: 'connects-already' };
  }
  const singles = singleEdits(setup);
  const tried: TriedRemedy[] = [];
  let total = 0;
  for (const stage of [singles.map((edit) => [edit]), pairsOf(singles)]) {
    total += stage.length;
    for (const edits of stage) {
      if (isCancelled()) return { kind: 'cancelled', tried };
      const remedy = judged(edits, simulateOutcome(scenarioOf(edits.reduce(applyEdit, setup))));
      tried.push(remedy);
      onProgress({ tried: [...tried], total });
      if (remedy.connected && thoroughness === 'cheapest') break;
    }
    const remedy = tried.find(({ connected }) => connected);
    if (!remedy) continue;
    const untried = singles.slice(tried.length);
    return { kind: 'found', remedy, setup: remedy.edits.reduce(applyEdit, setup), tried, untried };
  }
  return { kind: 'not-found', tried };
}

/** To stop at the cheapest change that connects, or to see which other single ones would, too. */
export type Thoroughness = 'cheapest' | 'every-single-change';

/** Any two that do not change the same thing, the cheaper sum first. */
function pairsOf(singles: readonly RemedyEdit[]): readonly (readonly RemedyEdit[])[] {
  const pairs = singles.flatMap((first, index) =>
    singles.slice(index + 1).map((second) => [first, second]),
  );
  return pairs.toSorted((left, right) => sum(left) - sum(right));
}

function sum(edits: readonly RemedyEdit[]): number {
  return edits.reduce((total, edit) => total + costOf(edit), 0);
}

function judged(edits: readonly RemedyEdit[], outcome: Outcome): TriedRemedy {
  const { connected, at, selected, first } = outcome;
  const pairs = selected ?? first;
  const path = connected && pairs ? pathOf(pairs) : undefined;
  return { edits, cost: sum(edits), connected, at, path };
}

function pathOf({ a, b }: BothPairs): RemedyPath {
  return { local: a.local, remote: a.remote, a: a.protocol, b: b.protocol };
}

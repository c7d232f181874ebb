import type { CandidatePair } from './candidate-pair';
import { foundationOf } from './candidate-pair';
import {
  type Freezable,
  initiallyWaiting,
  stateOfNewPair,
  unfrozenBySuccess,
  unfrozenForLack,
} from './freezing';
import { type ChecksToDo, MOST_PAIRS } from './timing';

/** The checklist of the one component, sorted, with its triggered-check queue (RFC 8445 §6.1.4). */
export class Checklist {
  private sorted: CandidatePair[] = [];
  private queue: CandidatePair[] = [];
  private hasBegun = false;

  get pairs(): readonly CandidatePair[] {
    return this.sorted;
  }

  /** The pairs that are to be waiting when checks begin; later ones follow RFC 8838 §12. */
  begin(): readonly CandidatePair[] {
    if (this.hasBegun) return [];
    this.hasBegun = true;
    const frozen = (pair: CandidatePair) => pair.state === 'frozen';
    return pairsOf(initiallyWaiting(this.freezables)).filter(frozen);
  }

  /** In which state a pair would enter. */
  stateOf(pair: CandidatePair): 'waiting' | 'frozen' {
    return this.hasBegun ? stateOfNewPair(freezable(pair), this.freezables) : 'frozen';
  }

  /**
   * Puts the pair in its place, and out what is too much (§6.1.2.5, RFC 8838 §10): the lowest failed
   * pair, else the lowest of those not tried yet, which can be the new one itself.
   */
  insert(pair: CandidatePair): CandidatePair | undefined {
    this.sorted.push(pair);
    this.sort();
    if (this.sorted.length <= MOST_PAIRS) return undefined;
    const failed = this.sorted.findLast(({ state }) => state === 'failed');
    const untried = this.sorted.findLast(({ state }) => state === 'frozen' || state === 'waiting');
    const victim = failed ?? untried ?? pair;
    this.remove(victim);
    return victim;
  }

  remove(pair: CandidatePair): void {
    this.sorted = this.sorted.filter((other) => other !== pair);
    this.queue = this.queue.filter((other) => other !== pair);
  }

  sort(): void {
    this.sorted.sort((left, right) => compare(right.priority, left.priority));
  }

  /** Behind all others in the triggered-check queue, unless it is in it. */
  trigger(pair: CandidatePair): void {
    if (!this.queue.includes(pair)) this.queue.push(pair);
  }

  isTriggered(pair: CandidatePair): boolean {
    return this.queue.includes(pair);
  }

  /** Takes the first of the triggered-check queue that may be sent now. */
  takeTriggered(isReady: (pair: CandidatePair) => boolean): CandidatePair | undefined {
    const pair = this.queue.find(isReady);
    this.queue = this.queue.filter((other) => other !== pair);
    return pair;
  }

  hasTriggered(isReady: (pair: CandidatePair) => boolean): boolean {
    return this.queue.some(isReady);
  }

  /** The highest of those waiting that may be sent now. */
  bestWaiting(isReady: (pair: CandidatePair) => boolean): CandidatePair | undefined {
    return this.sorted.find((pair) => pair.state === 'waiting' && isReady(pair));
  }

  unfrozenBySuccess(pair: CandidatePair): readonly CandidatePair[] {
    return pairsOf(unfrozenBySuccess(foundationOf(pair), this.freezables));
  }

  unfrozenForLack(): readonly CandidatePair[] {
    if (!this.sorted.some(({ state }) => state === 'frozen')) return [];
    return pairsOf(unfrozenForLack(this.freezables));
  }

  get toDo(): ChecksToDo {
    const count = (state: CandidatePair['state']) =>
      this.sorted.filter((pair) => pair.state === state).length;
    return {
      pairs: this.sorted.length,
      waiting: count('waiting'),
      inProgress: count('in-progress'),
    };
  }

  private get freezables(): readonly FreezablePair[] {
    return this.sorted.map(freezable);
  }
}

interface FreezablePair extends Freezable {
  readonly pair: CandidatePair;
}

function freezable(pair: CandidatePair): FreezablePair {
  const { state, priority } = pair;
  return { pair, state, priority, foundation: foundationOf(pair), component: 1 };
}

function pairsOf(freezables: readonly FreezablePair[]): readonly CandidatePair[] {
  return freezables.map(({ pair }) => pair);
}

function compare(left: bigint, right: bigint): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

import { type Milliseconds, milliseconds } from '@/lib/time';
import type { CandidatePair } from './candidate-pair';
import { PATIENCE } from './timing';

/** What the choice depends on. */
export interface NominationInput {
  readonly checklist: readonly CandidatePair[];
  readonly valid: readonly CandidatePair[];
  readonly firstValidAt: Milliseconds;
  /** Neither side will come with other candidates. */
  readonly hasAllCandidates: boolean;
}

/** The pair to nominate, and from when on. */
export interface NominationPlan {
  readonly valid: CandidatePair;
  readonly at: Milliseconds;
}

/**
 * Which valid pair the controlling agent nominates, and when (regular nomination, RFC 8445 §8.1.1
 * leaves the criterion open). The policy: the best valid pair,
 *
 * - at once, where nothing that ranks above it can succeed any more, and it is not relayed or no
 *   more candidates can come;
 * - else when `PATIENCE` has passed since the first pair became valid.
 */
export function nominationPlan(input: NominationInput): NominationPlan | undefined {
  const { checklist, valid, firstValidAt, hasAllCandidates } = input;
  const [best] = [...valid].sort((left, right) => (left.priority > right.priority ? -1 : 1));
  if (best === undefined) return undefined;
  const canImprove = checklist.some((pair) => isOpen(pair) && pair.priority > best.priority);
  const isSettled = !canImprove && (hasAllCandidates || !isRelayed(best));
  return { valid: best, at: isSettled ? firstValidAt : milliseconds(firstValidAt + PATIENCE) };
}

function isOpen({ state }: CandidatePair): boolean {
  return state === 'frozen' || state === 'waiting' || state === 'in-progress';
}

function isRelayed({ local, remote }: CandidatePair): boolean {
  return local.type === 'relay' || remote.type === 'relay';
}

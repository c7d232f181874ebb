import type { NewEvent } from '../../trace/events/event';
import type { StatsSample } from '../../trace/samples';
import { prepare, type Rule } from './comparison';
import type { Known } from './known';
import { comparePairs } from './pairs';
import { compareSecurity } from './security';
import { compareStreams } from './streams';
import { compareTransportStates } from './transport-states';

/** In the order in which a connection comes about. */
const RULES: readonly Rule[] = [
  comparePairs,
  compareTransportStates,
  compareSecurity,
  compareStreams,
];

/**
 * The changes that only statistics show, between two consecutive samples of one peer (`previous`
 * undefined for the first). Each is bounded: it happened after `previous` was taken, or after the
 * watch began, and was seen when `next` arrived. Pure; equal samples give nothing.
 */
export function compareSamples(
  previous: StatsSample | undefined,
  next: StatsSample,
  known: Known,
): readonly NewEvent[] {
  const comparison = prepare(previous, next, known);
  return RULES.flatMap((rule) => rule(comparison));
}

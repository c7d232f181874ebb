import type { Outcome } from '../simulator/outcome';
import { furthestEnd } from '../simulator/scenarios/answer';
import { dropName } from './simulation-text';
import type { TerminalWords } from './words';

/** Why a call connected or not, as far as its outcome alone says it: a sentence or two. */
export function outcomeWhy(
  { connected, first, selected, drops }: Outcome,
  words: TerminalWords,
): readonly string[] {
  if (connected) {
    const path = furthestEnd(selected ?? first);
    return path === 'none' ? [] : [words.path[path]];
  }
  const [most] = Object.entries(drops).toSorted(([, left], [, right]) => right - left);
  if (most === undefined) return [words.notStopped];
  const [code, count] = most;
  return [words.stoppedBy(dropName(code, words), count)];
}

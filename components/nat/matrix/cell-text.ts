import { type MatrixWords, placeName } from '@/components/nat/matrix/matrix-words';
import type { BothPairTypes, MatrixCell } from '@/lib/simulator/matrix';
import type { Place } from '@/lib/simulator/matrix-places';
import { timeText } from '@/lib/time-text';

/** What a cell says, in a sentence or two. */
export function cellSentence(
  a: Place,
  b: Place,
  cell: MatrixCell | undefined,
  words: MatrixWords,
): string {
  const names = [placeName(a, words), placeName(b, words)] as const;
  if (cell === undefined) return words.waiting(...names);
  const { at, path, first, selected } = cell;
  const verdict = words.sentence(...names, path, at === undefined ? undefined : timeText(at));
  const pair = selected ?? first;
  if (!cell.connected || pair === undefined) return verdict;
  const sentences = [verdict, words.pair(pair.a.local, pair.a.remote)];
  if (first !== undefined && pairText(first) !== pairText(pair)) {
    sentences.push(words.changed(pairText(first)));
  }
  return sentences.join(' ');
}

/**
 * The time to connect as it stands in a cell; empty where there is none. A star tells that it is the
 * first pair's, and the path another one's.
 */
export function cellTime({ at, first, selected }: MatrixCell): string {
  if (at === undefined) return '';
  return `${timeText(at)}${hasMoved(first, selected) ? '*' : ''}`;
}

function hasMoved(first: MatrixCell['first'], selected: MatrixCell['selected']): boolean {
  return first !== undefined && selected !== undefined && pairText(first) !== pairText(selected);
}

function pairText({ a }: BothPairTypes): string {
  return `${a.local}/${a.remote}`;
}

import type { ComparisonWords } from '@/components/sdp/pair/comparison-words';
import type { ComparedRow, MarkedLine } from '@/components/sdp/pair/pair-api';
import { changedTokens, onlyPreferenceChanged, type TokenChange } from '@/lib/sdp/changed-tokens';
import { explainLine } from '@/lib/sdp/explain-line';
import type { OpenedText } from '@/lib/sdp/opened-text';
import type { LinePair } from '@/lib/sdp/paired-lines';
import type { ReadLine } from '@/lib/sdp/reading';
import type { Token } from '@/lib/sdp/token';

/** A pair of lines with what each means and which of its values changed. */
export function comparedRow(
  pair: LinePair,
  first: OpenedText,
  second: OpenedText,
  words: ComparisonWords,
): ComparedRow {
  const explain = (text: OpenedText, line: ReadLine, tokens: readonly Token[]): MarkedLine => ({
    ...explainLine(line, text.contextOf(line), words.text.lines),
    marked: tokens.map(({ start }) => start),
  });
  switch (pair.change) {
    case 'removed':
      return { first: explain(first, pair.before, []), second: undefined, notes: [] };
    case 'added':
      return { first: undefined, second: explain(second, pair.after, []), notes: [] };
    case 'same':
    case 'changed': {
      const { before, after } = pair;
      const { changes, reordered } = changedTokens(before, after);
      const was = changes.flatMap((each) => ('before' in each ? [each.before] : []));
      const is = changes.flatMap((each) => ('after' in each ? [each.after] : []));
      return {
        first: explain(first, before, was),
        second: explain(second, after, is),
        notes: pair.change === 'same' ? [] : notesOf(before, after, changes, reordered, words),
      };
    }
  }
}

function notesOf(
  before: ReadLine,
  after: ReadLine,
  changes: readonly TokenChange[],
  reordered: boolean,
  words: ComparisonWords,
): readonly string[] {
  const { difference } = words;
  if (after.reading.kind === 'unreadable') return [difference.noReading];
  const notes = changes.map((change) => changeText(change, before, after, words));
  if (onlyPreferenceChanged(before, after)) return [difference.onlyPreference];
  if (reordered) notes.push(difference.reordered(after.reading.kind));
  return notes.length === 0 ? [difference.writtenOtherwise] : notes;
}

function changeText(
  change: TokenChange,
  before: ReadLine,
  after: ReadLine,
  { difference, text }: ComparisonWords,
): string {
  const role = text.lines.tokens[change.role].name;
  const was = 'before' in change ? valueOf(before, change.before) : '';
  const is = 'after' in change ? valueOf(after, change.after) : '';
  switch (change.change) {
    case 'changed':
      return difference.value.changed(role, was, is);
    case 'removed':
      return difference.value.removed(role, was);
    case 'added':
      return difference.value.added(role, is);
  }
}

function valueOf({ line }: ReadLine, { start, end }: Token): string {
  return line.text.slice(start, end);
}

import type { ComparisonWords } from '@/components/sdp/pair/comparison-words';
import type {
  BothSides,
  ComparedRow,
  MarkedLine,
  Relation,
  RowNote,
} from '@/components/sdp/pair/pair-api';
import { changedTokens, onlyPreferenceChanged, type TokenChange } from '@/lib/sdp/changed-tokens';
import { type ExplainedLine, explainLine } from '@/lib/sdp/explain-line';
import type { OpenedText } from '@/lib/sdp/opened-text';
import type { LinePair } from '@/lib/sdp/paired-lines';
import type { ReadLine } from '@/lib/sdp/reading';
import type { Token } from '@/lib/sdp/token';

/** What a row is told with. */
export interface RowTelling {
  readonly texts: BothSides<OpenedText>;
  readonly relation: Relation;
  readonly words: ComparisonWords;
}

/** A pair of lines with what each means and which of its values differ. */
export function comparedRow(pair: LinePair, telling: RowTelling): ComparedRow {
  const { first, second } = telling.texts;
  const explain = (text: OpenedText, line: ReadLine) =>
    explainLine(line, text.contextOf(line), telling.words.text.lines);
  switch (pair.change) {
    case 'removed':
      return { first: marked(explain(first, pair.before), []), second: undefined, notes: [] };
    case 'added':
      return { first: undefined, second: marked(explain(second, pair.after), []), notes: [] };
    case 'same':
    case 'changed':
      return bothLines(pair, explain(first, pair.before), explain(second, pair.after), telling);
  }
}

function bothLines(
  { change, before, after }: Extract<LinePair, { readonly change: 'same' | 'changed' }>,
  first: ExplainedLine,
  second: ExplainedLine,
  { relation, words }: RowTelling,
): ComparedRow {
  if (change === 'same') {
    return { first: marked(first, []), second: marked(second, []), notes: [] };
  }
  const { changes, reordered } = changedTokens(before, after);
  const said = relation === 'pair' ? words.pair.lines.value : words.difference.value;
  const notes = changes.map((each) => noteOf(each, first, second, said));
  return {
    first: marked(
      first,
      changes.flatMap((each) => ('before' in each ? [each.before] : [])),
    ),
    second: marked(
      second,
      changes.flatMap((each) => ('after' in each ? [each.after] : [])),
    ),
    notes: [...notes, ...asAWhole(before, after, reordered, notes.length, words)],
  };
}

function marked(line: ExplainedLine, tokens: readonly Token[]): MarkedLine {
  return { ...line, marked: tokens.map(({ start }) => start) };
}

/** What is said of the line rather than of one of its values. */
function asAWhole(
  before: ReadLine,
  after: ReadLine,
  reordered: boolean,
  changes: number,
  { difference }: ComparisonWords,
): readonly RowNote[] {
  const note = (text: string): readonly RowNote[] => [{ text, meaning: undefined }];
  if (after.reading.kind === 'unreadable') return note(difference.noReading);
  if (onlyPreferenceChanged(before, after)) return note(difference.onlyPreference);
  if (reordered) return note(difference.reordered(after.reading.kind));
  return changes === 0 ? note(difference.writtenOtherwise) : [];
}

type ChangeTexts = ComparisonWords['difference']['value'];

function noteOf(
  change: TokenChange,
  first: ExplainedLine,
  second: ExplainedLine,
  said: ChangeTexts,
): RowNote {
  switch (change.change) {
    case 'changed': {
      const token = tokenAt(second, change.after);
      const was = valueIn(first, change.before);
      const is = valueIn(second, change.after);
      return { text: said.changed(token.name, was, is), meaning: token.meaning };
    }
    case 'removed': {
      const { name, meaning } = tokenAt(first, change.before);
      return { text: said.removed(name, valueIn(first, change.before)), meaning };
    }
    case 'added': {
      const { name, meaning } = tokenAt(second, change.after);
      return { text: said.added(name, valueIn(second, change.after)), meaning };
    }
  }
}

function tokenAt({ tokens }: ExplainedLine, { start, role }: Token) {
  return tokens.find((token) => token.start === start) ?? { name: role, meaning: undefined };
}

function valueIn({ text }: ExplainedLine, { start, end }: Token): string {
  return text.slice(start, end);
}

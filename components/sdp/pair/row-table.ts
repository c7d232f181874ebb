import type { ComparisonWords } from '@/components/sdp/pair/comparison-words';
import {
  CHANGES,
  type Relation,
  type RowSection,
  type RowTable,
} from '@/components/sdp/pair/pair-api';
import type { Difference, SectionPair } from '@/lib/sdp/difference';
import type { LinePair } from '@/lib/sdp/paired-lines';
import { firstOf } from '@/lib/sdp/reading';

/** All pairs of lines in the order in which they are shown. */
export function linePairsOf({ session, media }: Difference): readonly LinePair[] {
  return [session, ...media].flatMap(({ lines }) => lines);
}

/** Which rows there are and what each is, without their words. */
export function rowTable(
  difference: Difference,
  pairs: readonly LinePair[],
  relation: Relation,
  words: ComparisonWords,
): RowTable {
  const sections: RowSection[] = [];
  let from = 0;
  for (const section of [difference.session, ...difference.media]) {
    sections.push({
      from,
      heading: headingOf(section, words.difference),
      notes: notesOf(section, relation, words),
    });
    from += section.lines.length;
  }
  return {
    changes: Uint8Array.from(pairs, ({ change }) => CHANGES.indexOf(change)),
    first: Int32Array.from(pairs, (pair) => ('before' in pair ? pair.before.line.number : 0)),
    second: Int32Array.from(pairs, (pair) => ('after' in pair ? pair.after.line.number : 0)),
    sections,
    inShort: inShort(difference.counts, relation, words),
  };
}

function inShort(
  counts: Difference['counts'],
  relation: Relation,
  { difference, pair }: ComparisonWords,
): string {
  const { changed, removed, added, same } = counts;
  if (relation === 'change' || changed + removed + added === 0) return difference.counts(counts);
  return pair.lines.counts(changed, removed, added, same);
}

type DifferenceWords = ComparisonWords['difference'];

function headingOf(
  { before, after, beforeIndex, afterIndex }: SectionPair,
  words: DifferenceWords,
): string {
  const section = after ?? before;
  if (section === undefined || (beforeIndex === undefined && afterIndex === undefined)) {
    return words.session;
  }
  return words.section(firstOf(section, 'media')?.media ?? 'm=', firstOf(section, 'mid')?.mid);
}

function notesOf(
  { beforeIndex: from, afterIndex: to, reordered }: SectionPair,
  relation: Relation,
  { difference, pair }: ComparisonWords,
): readonly string[] {
  if (from === undefined && to !== undefined) {
    return [relation === 'pair' ? pair.lines.notOffered : difference.sectionAdded(to)];
  }
  if (from !== undefined && to === undefined) {
    return [relation === 'pair' ? pair.lines.notAnswered : difference.sectionRemoved(from)];
  }
  const moved = from !== undefined && to !== undefined && from !== to;
  return [
    ...(moved ? [difference.sectionMoved(from, to)] : []),
    ...(reordered ? [difference.linesReordered] : []),
  ];
}

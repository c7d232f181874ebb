import type { ComparisonWords } from '@/components/sdp/pair/comparison-words';
import { CHANGES, type RowSection, type RowTable } from '@/components/sdp/pair/pair-api';
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
  { difference: words }: ComparisonWords,
): RowTable {
  const sections: RowSection[] = [];
  let from = 0;
  for (const section of [difference.session, ...difference.media]) {
    sections.push({ from, heading: headingOf(section, words), notes: notesOf(section, words) });
    from += section.lines.length;
  }
  return {
    changes: Uint8Array.from(pairs, ({ change }) => CHANGES.indexOf(change)),
    first: Int32Array.from(pairs, (pair) => ('before' in pair ? pair.before.line.number : 0)),
    second: Int32Array.from(pairs, (pair) => ('after' in pair ? pair.after.line.number : 0)),
    sections,
    counts: difference.counts,
  };
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
  words: DifferenceWords,
): readonly string[] {
  const moved = from !== undefined && to !== undefined && from !== to;
  return [
    ...(from === undefined && to !== undefined ? [words.sectionAdded(to)] : []),
    ...(from !== undefined && to === undefined ? [words.sectionRemoved(from)] : []),
    ...(moved ? [words.sectionMoved(from, to)] : []),
    ...(reordered ? [words.linesReordered] : []),
  ];
}

import { agreementOf } from '@/components/sdp/pair/agreement-of';
import { comparedRow } from '@/components/sdp/pair/compared-row';
import type { ComparisonWords } from '@/components/sdp/pair/comparison-words';
import type {
  Compared,
  ComparedRow,
  Comparison,
  ComparisonRequest,
  ReadSide,
  Relation,
} from '@/components/sdp/pair/pair-api';
import { linePairsOf, rowTable } from '@/components/sdp/pair/row-table';
import { differenceOf } from '@/lib/sdp/difference';
import { negotiate } from '@/lib/sdp/negotiation/negotiate';
import { type OpenedText, openText } from '@/lib/sdp/opened-text';
import type { Description } from '@/lib/sdp/reading';
import { checkDescription, checkPair } from '@/lib/sdp/rules/check-description';
import { explainFinding } from '@/lib/sdp/rules/explain-finding';
import type { Finding } from '@/lib/sdp/rules/finding';
import { sideBySide } from '@/lib/sdp/side-by-side';

/** A comparison, and the rows of it to be explained on demand. */
export interface ComparedTexts {
  readonly comparison: Omit<Comparison, 'version'>;
  /** Rows from `from` up to and without `to` (indices). */
  readonly rows: (from: number, to: number) => readonly ComparedRow[];
}

/**
 * Reads two texts and compares the descriptions in them, if there is one in each. Time proportional
 * to the texts; what single lines mean is said when their rows are asked for.
 */
export function compareTexts(
  { first, second, relation }: Omit<ComparisonRequest, 'locale'>,
  words: ComparisonWords,
): ComparedTexts {
  const texts = { first: openText(first), second: openText(second) };
  const sides = { first: sideOf(texts.first, words), second: sideOf(texts.second, words) };
  const [before, ...moreBefore] = descriptionsIn(texts.first);
  const [after, ...moreAfter] = descriptionsIn(texts.second);
  if (!before || !after || moreBefore.length > 0 || moreAfter.length > 0) {
    return { comparison: { ...sides, compared: undefined }, rows: () => [] };
  }
  const difference = DIFFERENCE[relation](before, after);
  const pairs = linePairsOf(difference);
  const compared: Compared = {
    ...agreedBy(
      relation,
      { description: before, text: texts.first },
      { description: after, text: texts.second },
      words,
    ),
    rows: rowTable(difference, pairs, relation, words),
  };
  return {
    comparison: { ...sides, compared },
    rows: (from, to) =>
      pairs.slice(from, to).map((pair) => comparedRow(pair, { texts, relation, words })),
  };
}

const DIFFERENCE = { pair: sideBySide, change: differenceOf } as const;

interface OneSide {
  readonly description: Description;
  readonly text: OpenedText;
}

function agreedBy(
  relation: Relation,
  offer: OneSide,
  answer: OneSide,
  words: ComparisonWords,
): Pick<Compared, 'agreement' | 'findings'> {
  if (relation === 'change') return { agreement: undefined, findings: [] };
  const texts = { offer: offer.text, answer: answer.text };
  const negotiated = negotiate(offer.description, answer.description);
  return {
    agreement: agreementOf(negotiated, texts, words),
    findings: [
      ...checkPair(offer.description, answer.description),
      ...findingsOfAnswer(answer.description),
    ].map((finding, place) => explainFinding(finding, place, words.text)),
  };
}

/** What would be right in an offer, such as `a=setup:actpass`; the rest is told of it alone. */
function findingsOfAnswer(answer: Description): readonly Finding[] {
  const keyOf = ({ rule, lines }: Finding) => `${rule} ${lines.join(' ')}`;
  const inAnOffer = new Set(checkDescription({ ...answer, type: 'offer' }).map(keyOf));
  return checkDescription({ ...answer, type: 'answer' }).filter(
    // Where a browser gives up at it is foreseen for an offer, and says nothing of an answer.
    (finding) => !inAnOffer.has(keyOf(finding)) && !('browser' in finding.values),
  );
}

/** Text without any SDP is read as a description whose lines all stand around one. */
function descriptionsIn({ descriptions }: OpenedText): readonly Description[] {
  return descriptions.filter(({ lines }) => lines.some(({ line }) => line.place.in !== 'around'));
}

function sideOf(text: OpenedText, words: ComparisonWords): ReadSide {
  return {
    text: text.text,
    readAs: text.readAs.map(words.text.readStepText),
    offsets: Int32Array.from(text.lines, ({ line }) => line.offset),
    descriptions: descriptionsIn(text).map(({ type, lines }) => ({
      type,
      first: lines[0]?.line.number ?? 1,
      last: lines.at(-1)?.line.number ?? 0,
    })),
  };
}

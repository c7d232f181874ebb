import { groups } from 'd3';
import type { ComparisonWords } from '@/components/sdp/pair/comparison-words';
import type {
  AgreedFact,
  AgreedSection,
  Agreement,
  QuotedLine,
} from '@/components/sdp/pair/pair-api';
import { factText } from '@/lib/sdp/negotiation/fact-texts';
import { factsOf, type NegotiatedFact } from '@/lib/sdp/negotiation/facts-of';
import type { FactName, Negotiated } from '@/lib/sdp/negotiation/negotiated';
import type { OpenedText } from '@/lib/sdp/opened-text';

/** The two texts whose lines the facts quote. */
export interface QuotedTexts {
  readonly offer: OpenedText;
  readonly answer: OpenedText;
}

/** What was negotiated, section by section, in words: the whole connection first. */
export function agreementOf(
  negotiated: Negotiated,
  texts: QuotedTexts,
  words: ComparisonWords,
): Agreement {
  const sections = groups(factsOf(negotiated), ({ section }) => section?.index ?? CONNECTION);
  const accepted = negotiated.sections.some(({ outcome }) => outcome.value === 'accepted');
  return {
    sections: sections
      .toSorted(([one], [other]) => one - other)
      .map(([index, facts]) => sectionOf(index, facts, texts, words)),
    nothing: accepted ? undefined : words.negotiation.nothingAgreed,
  };
}

/** Before the first section. */
const CONNECTION = -1;

/** What tells a section in a few words. */
const GIST: ReadonlySet<FactName> = new Set([
  'ice',
  'transport',
  'dtls roles',
  'outcome',
  'direction',
  'message size',
]);

function sectionOf(
  index: number,
  facts: readonly NegotiatedFact[],
  texts: QuotedTexts,
  words: ComparisonWords,
): AgreedSection {
  const section = facts[0]?.section;
  return {
    key: `section ${index}`,
    heading:
      section === undefined ? words.negotiation.connection : words.negotiation.section(section),
    gist: facts
      .filter(({ name }) => GIST.has(name))
      .map((fact) => {
        const { label, short } = factText(words.facts, fact);
        return `${label}: ${short}`;
      }),
    groups: groups(facts, ({ name }) => name).map(([name, ofOneKind]) => ({
      key: name,
      label: words.facts[name].label,
      facts: ofOneKind.map((fact, place) => agreedFact(fact, place, texts, words)),
    })),
  };
}

function agreedFact(
  negotiated: NegotiatedFact,
  place: number,
  { offer, answer }: QuotedTexts,
  words: ComparisonWords,
): AgreedFact {
  const { short, sentence } = factText(words.facts, negotiated);
  const { offerLine, answerLine } = negotiated.fact;
  return {
    key: `${negotiated.name} ${place}`,
    short,
    sentence,
    views: negotiated.name === 'direction' ? viewsOf(negotiated, words) : [],
    lines: { first: quote(offer, offerLine), second: quote(answer, answerLine) },
  };
}

/** Both sides' own view of who sends. */
function viewsOf(
  { fact }: NegotiatedFact<'direction'>,
  { pair }: ComparisonWords,
): readonly string[] {
  const { offerer, answerer } = fact.value.sends;
  return [
    pair.facts.view('offerer', offerer, answerer),
    pair.facts.view('answerer', answerer, offerer),
  ];
}

function quote({ lines }: OpenedText, number: number | undefined): QuotedLine | undefined {
  const found = number === undefined ? undefined : lines[number - 1];
  return found && { number: found.line.number, text: found.line.text };
}

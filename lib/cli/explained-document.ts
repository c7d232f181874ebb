import { explainLine } from '../sdp/explain-line';
import { explainText } from '../sdp/explain-text';
import { judgedDescription } from '../sdp/judged-description';
import type { Place } from '../sdp/line';
import { type FactTexts, factText } from '../sdp/negotiation/fact-texts';
import { factsOf } from '../sdp/negotiation/facts-of';
import { negotiate } from '../sdp/negotiation/negotiate';
import { type OpenedText, openText } from '../sdp/opened-text';
import { checkPair } from '../sdp/rules/check-description';
import { type ExplainedFinding, explainFinding } from '../sdp/rules/explain-finding';
import type { Fix } from '../sdp/rules/finding';
import { foreseeAnswer } from '../sdp/rules/verdict/foresee-answer';
import type { Browser, Verdict } from '../sdp/rules/verdict/rejection';
import type { CliWords } from './words';

/** What `--json` prints for a file: one of these on a line of its own. */
export interface ExplainedDocument {
  /** As it was given on the command line. */
  readonly file: string;
  /** What was done to read it. */
  readonly readAs: readonly string[];
  /** What it says as a whole, a sentence each. */
  readonly summary: readonly string[];
  /** Every line, in its order. */
  readonly lines: readonly DocumentLine[];
  readonly findings: readonly DocumentFinding[];
  /** Whether each browser would take the text as an offer; of a pair, the answer to the offer. */
  readonly foreseen: Readonly<Record<Browser, Verdict>>;
  /** Of an offer with its answer: the facts, each with the lines that cause it. */
  readonly negotiated?: readonly DocumentFact[] | undefined;
}

export interface DocumentLine {
  readonly number: number;
  readonly text: string;
  /** `session`, `media 0` and so on, or `around` for what is no part of a description. */
  readonly section: string;
  /** Never empty. */
  readonly meaning: string;
  /** As people cite it, "RFC 8866 §5.14"; empty for text around a description. */
  readonly reference: string;
}

export interface DocumentFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information';
  /** Absent where what is missing has no line. */
  readonly line?: number | undefined;
  readonly message: string;
  /** Edits of the text as it was read: UTF-16 code units, half-open. */
  readonly fix?: Fix | undefined;
}

export interface DocumentFact {
  readonly fact: string;
  /** The place of the m-section; absent for the whole connection. */
  readonly section?: number | undefined;
  readonly label: string;
  readonly value: string;
  readonly sentence: string;
  readonly offerLine?: number | undefined;
  readonly answerLine?: number | undefined;
}

/** A text explained whole. `readable`: something in it is SDP. */
export function explainDocument(
  file: string,
  pasted: string,
  words: CliWords,
): { readonly document: ExplainedDocument; readonly readable: boolean } {
  const text = openText(pasted);
  return { document: documentOf(file, text, words), readable: isReadable(text) };
}

/** An offer and its answer, each explained; the answer's document holds what both agreed on. */
export function explainPair(
  offer: { readonly file: string; readonly text: string },
  answer: { readonly file: string; readonly text: string },
  words: CliWords,
): readonly [ExplainedDocument, ExplainedDocument] | undefined {
  const offered = openText(offer.text);
  const answered = openText(answer.text);
  const [from] = offered.descriptions;
  const [to] = answered.descriptions;
  if (!isReadable(offered) || !isReadable(answered) || !from || !to) return undefined;
  const between = checkPair(from, to).map((finding, place) =>
    documentFinding(explainFinding(finding, place, words.text)),
  );
  const answerDocument = documentOf(answer.file, answered, words);
  const [judgedOffer, judgedAnswer] = [
    judgedDescription(offered, from),
    judgedDescription(answered, to),
  ];
  const foreseen = {
    chromium: foreseeAnswer(judgedOffer, judgedAnswer, 'chromium'),
    firefox: foreseeAnswer(judgedOffer, judgedAnswer, 'firefox'),
  };
  const negotiated = documentFacts(words.facts, factsOf(negotiate(from, to)));
  return [
    documentOf(offer.file, offered, words),
    {
      ...answerDocument,
      findings: [...answerDocument.findings, ...between],
      foreseen,
      negotiated,
    },
  ];
}

function isReadable({ lines }: OpenedText): boolean {
  return lines.some(({ line }) => line.place.in !== 'around');
}

function documentOf(file: string, text: OpenedText, words: CliWords): ExplainedDocument {
  const { readAs, descriptions } = explainText(text, words.text);
  return {
    file,
    readAs,
    summary: descriptions.flatMap(({ paragraph }) => paragraph),
    lines: text.lines.map((line) => {
      const explained = explainLine(line, text.contextOf(line), words.text.lines);
      return {
        number: explained.number,
        text: explained.text,
        section: sectionText(explained.place),
        meaning: explained.meaning,
        reference: explained.reference?.text ?? '',
      };
    }),
    findings: descriptions.flatMap(({ findings }) => findings.map(documentFinding)),
    foreseen: descriptions[0]?.foreseen ?? NEITHER,
  };
}

/** A browser finds no description where there is none. */
const NEITHER: ExplainedDocument['foreseen'] = {
  chromium: { verdict: 'rejects', rule: 'G01', line: undefined },
  firefox: { verdict: 'rejects', rule: 'G01', line: undefined },
};

function sectionText(place: Place): string {
  return place.in === 'media' ? `media ${place.index}` : place.in;
}

function documentFinding(finding: ExplainedFinding): DocumentFinding {
  const { rule, severity, lines, title, message, fix } = finding;
  return { rule, severity, line: lines[0], message: `${title}. ${message}`, fix };
}

function documentFacts(
  texts: FactTexts,
  facts: ReturnType<typeof factsOf>,
): readonly DocumentFact[] {
  return facts.map((one) => {
    const { label, short, sentence } = factText(texts, one);
    const { offerLine, answerLine } = one.fact;
    return {
      fact: one.name,
      section: one.section?.index,
      label,
      value: short,
      sentence,
      offerLine,
      answerLine,
    };
  });
}

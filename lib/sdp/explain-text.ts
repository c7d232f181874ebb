import type { LineWords } from './explain-line';
import { judgedDescription } from './judged-description';
import { type DescriptionKind, kindOfDescription } from './kind-of-description';
import type { OpenedText } from './opened-text';
import type { Description, DescriptionType } from './reading';
import { type Decision, decidedBy, type Obstacle, obstacleOf } from './rules/deciding-findings';
import { type ExplainedFinding, explainFinding, type FindingWords } from './rules/explain-finding';
import { judge } from './rules/judge';
import type { Browser, Verdict } from './rules/verdict/rejection';
import { summaryOf } from './summary/summary-of';
import { type SummaryTable, type SummaryWords, summaryTable } from './summary/summary-table';
import type { ReadStep } from './unwrap/read-step';

/** The words for a whole text in one language; content holds them. */
export interface TextWords extends FindingWords {
  readonly lines: LineWords;
  readonly readStepText: (step: ReadStep) => string;
  readonly summary: SummaryWords;
}

/** What is said of a text as a whole, as plain data in one language. */
export interface ExplainedText {
  /** What was done to read it. */
  readonly readAs: readonly string[];
  readonly descriptions: readonly ExplainedDescription[];
}

export interface ExplainedDescription {
  readonly type: DescriptionType | undefined;
  /** Numbers of its first and its last line. */
  readonly first: number;
  readonly last: number;
  /**
   * Numbers of the first and the last line that were judged, and that a browser is to be asked
   * about: without the text around them where it was unwrapped. `ended`: a line end stood behind
   * the last one.
   */
  readonly own: { readonly first: number; readonly last: number; readonly ended: boolean };
  readonly kind: DescriptionKind;
  readonly kindName: string;
  /** What shows that it is of this kind, with the line of each. */
  readonly evidence: readonly { readonly text: string; readonly line: number }[];
  /** Section by section. */
  readonly table: SummaryTable;
  /** A sentence each. */
  readonly paragraph: readonly string[];
  /** The same for where the verdicts stand beside it: without that of browsers. */
  readonly says: readonly string[];
  /** Those that decide what a browser does first (`decides`), the others in the order of lines. */
  readonly findings: readonly ExplainedFinding[];
  /** Whether each browser would take it as an offer. */
  readonly foreseen: Readonly<Record<Browser, Verdict>>;
  /** The same, with what is taken and fails later; undefined where nothing is in the way. */
  readonly outlook: Readonly<Record<Browser, Outlook | undefined>>;
}

/** Why a browser does not take a description, or fails later, with the rule's name in words. */
export interface Outlook extends Obstacle {
  readonly title: string;
}

/** Says a text as a whole in the language of `words`. Time proportional to the text. */
export function explainText(text: OpenedText, words: TextWords): ExplainedText {
  return {
    readAs: text.readAs.map(words.readStepText),
    descriptions: text.descriptions.map((description) =>
      explainDescription(text, description, words),
    ),
  };
}

function explainDescription(
  text: OpenedText,
  description: Description,
  words: TextWords,
): ExplainedDescription {
  const { type, lines } = description;
  const judged = judgedDescription(text, description);
  const { kind, evidence } = kindOfDescription(description);
  const judgement = judge(judged, kind);
  const { findings, foreseen, decisions } = judgement;
  const summary = summaryOf(description, judgement);
  return {
    type,
    first: lines[0]?.line.number ?? 1,
    last: lines.at(-1)?.line.number ?? 0,
    own: {
      first: judged.lines[0]?.line.number ?? 1,
      last: judged.lines.at(-1)?.line.number ?? 0,
      ended: judged.lines.at(-1)?.line.end !== '',
    },
    kind,
    kindName: words.kinds.kinds[kind],
    evidence: evidence.map(({ mark, line }) => ({ text: words.kinds.evidence[mark], line })),
    table: summaryTable(summary, words.summary),
    paragraph: words.summary.paragraph(summary),
    says: words.summary.paragraph({ ...summary, obstacles: {} }),
    findings: findings.map((finding, place) =>
      explainFinding(finding, place, words, decidedBy(finding, decisions)),
    ),
    foreseen,
    outlook: {
      chromium: outlookOf(decisions.chromium, words),
      firefox: outlookOf(decisions.firefox, words),
    },
  };
}

/** Rules that no finding speaks for have their names, too: those of browsers for a SIP text. */
function outlookOf(decision: Decision, { rules }: TextWords): Outlook | undefined {
  const obstacle = obstacleOf(decision);
  return obstacle && { ...obstacle, title: rules[obstacle.rule].title };
}

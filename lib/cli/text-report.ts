import type { DocumentFact, ExplainedDocument } from './explained-document';
import { printable } from './printable';
import type { CliWords } from './words';

const BROWSERS = { chromium: 'Chromium 156', firefox: 'Firefox 153' } as const;

/** A document as a text for people, ending in a new line. */
export function textReport(document: ExplainedDocument, words: CliWords): string {
  const { report } = words;
  return [
    `== ${document.file}`,
    ...readAs(document, words),
    '',
    ...document.summary,
    '',
    `-- ${report.findings}`,
    ...findings(document, words),
    '',
    `-- ${document.negotiated === undefined ? report.foreseen : report.foreseenAnswer}`,
    ...foreseen(document, words),
    '',
    ...negotiated(document, words),
    `-- ${report.lines}`,
    ...document.lines.flatMap(({ number, text, meaning, reference }) => [
      `${String(number).padStart(5)}  ${text}`,
      `       ${meaning}${reference === '' ? '' : ` [${reference}]`}`,
    ]),
    '',
  ]
    .map(printable)
    .join('\n');
}

function readAs({ readAs: steps }: ExplainedDocument, { report }: CliWords): readonly string[] {
  return steps.length === 0 ? [] : [`${report.readAs}: ${steps.join('; ')}`];
}

function findings(document: ExplainedDocument, { report }: CliWords): readonly string[] {
  if (document.findings.length === 0) return [report.noFindings];
  return document.findings.map(({ rule, severity, line, message }) => {
    const place = line === undefined ? '' : `, ${report.line(line)}`;
    return `${report.severity[severity]} ${rule}${place}: ${message}`;
  });
}

function foreseen(document: ExplainedDocument, { report, text }: CliWords): readonly string[] {
  return Object.entries(BROWSERS).map(([browser, name]) => {
    const verdict = document.foreseen[browser === 'chromium' ? 'chromium' : 'firefox'];
    if (verdict.verdict === 'accepts') return `${name}: ${report.accepts}`;
    return `${name}: ${report.rejects(text.rules[verdict.rule].title, verdict.line)}`;
  });
}

function negotiated(document: ExplainedDocument, { report }: CliWords): readonly string[] {
  if (document.negotiated === undefined) return [];
  return [
    `-- ${report.negotiated}`,
    ...document.negotiated.map((fact) => `${fact.sentence}${causes(fact, report)}`),
    '',
  ];
}

function causes({ offerLine, answerLine }: DocumentFact, report: CliWords['report']): string {
  const lines = [
    ...(offerLine === undefined ? [] : [`${report.offer}: ${report.line(offerLine)}`]),
    ...(answerLine === undefined ? [] : [`${report.answer}: ${report.line(answerLine)}`]),
  ];
  return lines.length === 0 ? '' : ` (${lines.join('; ')})`;
}

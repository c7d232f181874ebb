import type { TextWords } from '../sdp/explain-text';
import type { FactTexts } from '../sdp/negotiation/fact-texts';
import type { Lang, UsageProblem } from './arguments';

/** What the commands say in one language. */
export interface CliWords {
  readonly text: TextWords;
  readonly facts: FactTexts;
  readonly report: ReportWords;
}

/** Headings and phrases of the report for people. */
export interface ReportWords {
  readonly readAs: string;
  readonly lines: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly line: (number: number) => string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'information', string>>;
  readonly foreseen: string;
  readonly accepts: string;
  readonly rejects: (title: string, line: number | undefined) => string;
  readonly negotiated: string;
  readonly section: (place: number, media: string) => string;
  readonly wholeConnection: string;
  readonly offer: string;
  readonly answer: string;
  readonly nothing: string;
  /** Ends in a new line. */
  readonly usage: string;
  /** `found`: what stood there. */
  readonly usageProblems: Readonly<Record<UsageProblem, (found: string) => string>>;
}

/** Loads the words of one language only. */
export async function loadWords(lang: Lang): Promise<CliWords> {
  return lang === 'ko' ? loadKorean() : loadEnglish();
}

async function loadEnglish(): Promise<CliWords> {
  const [{ textWords }, { factTexts }, { reportWords }] = await Promise.all([
    import('../../content/en/sdp/text-words'),
    import('../../content/en/sdp/negotiation'),
    import('../../content/en/sdp/report'),
  ]);
  return { text: textWords, facts: factTexts, report: reportWords };
}

async function loadKorean(): Promise<CliWords> {
  const [{ textWords }, { factTexts }, { reportWords }] = await Promise.all([
    import('../../content/ko/sdp/text-words'),
    import('../../content/ko/sdp/negotiation'),
    import('../../content/ko/sdp/report'),
  ]);
  return { text: textWords, facts: factTexts, report: reportWords };
}

import type { terminalWords } from '../../content/en/nat/terminal';
import type { Words } from '../../content/words';
import type { WhyWords } from '../diagnosis/why-findings';
import type { LadderPictureWords } from '../drawing/ladder-picture';
import type { TextWords } from '../sdp/explain-text';
import type { FactTexts } from '../sdp/negotiation/fact-texts';
import type { ScenarioId } from '../simulator/scenarios/catalogue';
import type { Lang } from './arguments';
import type { UsageProblem } from './usage-error';

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
  /** The same of an answer that stands beside its offer. */
  readonly foreseenAnswer: string;
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
  /** `found`: what stood there; `known`: what could stand there, where that is a list. */
  readonly usageProblems: Readonly<Record<UsageProblem, (found: string, known: string) => string>>;
}

export type TerminalWords = Words<typeof terminalWords>;

/** What the simulator's commands say in one language. */
export interface SimulationWords {
  readonly terminal: TerminalWords;
  readonly why: WhyWords;
  readonly scenarios: Readonly<
    Record<
      ScenarioId,
      { readonly title: string; readonly question: string; readonly conclusion: string }
    >
  >;
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

/** Loads the words of the simulator in one language only. */
export async function loadSimulationWords(lang: Lang): Promise<SimulationWords> {
  return lang === 'ko' ? loadKoreanSimulation() : loadEnglishSimulation();
}

async function loadEnglishSimulation(): Promise<SimulationWords> {
  const [{ terminalWords: terminal }, { scenarioWords: scenarios }, { findings: why }] =
    await Promise.all([
      import('../../content/en/nat/terminal'),
      import('../../content/en/nat/scenarios'),
      import('../../content/en/nat/why'),
    ]);
  return { terminal, scenarios, why };
}

async function loadKoreanSimulation(): Promise<SimulationWords> {
  const [{ terminalWords: terminal }, { scenarioWords: scenarios }, { findings: why }] =
    await Promise.all([
      import('../../content/ko/nat/terminal'),
      import('../../content/ko/nat/scenarios'),
      import('../../content/ko/nat/why'),
    ]);
  return { terminal, scenarios, why };
}

/** What the ladder of messages says, as a picture of its own. */
export type LadderWords = LadderPictureWords;

/** Loads the words of the ladder in one language only. */
export async function loadLadderWords(lang: Lang): Promise<LadderWords> {
  const [{ ladderWords }, { ladderPictureWords }] =
    lang === 'ko'
      ? await Promise.all([
          import('../../content/ko/nat/ladder'),
          import('../../content/ko/nat/ladder-picture'),
        ])
      : await Promise.all([
          import('../../content/en/nat/ladder'),
          import('../../content/en/nat/ladder-picture'),
        ]);
  return { ...ladderWords, picture: ladderPictureWords.picture };
}

import type { BothPairs, PairOutcome } from '../simulator/outcome';
import type { ScenarioId } from '../simulator/scenarios/catalogue';
import type { Run } from '../simulator/simulate';
import { timeText } from '../time-text';
import { endpointText } from '../transport-address';
import type { SimulationWords, TerminalWords } from './words';

/** The prepared scenario of a run, and whether options made another network of it. */
export interface Lesson {
  readonly id: ScenarioId;
  readonly isEdited: boolean;
}

/** A run as a text for people, ending in a new line. */
export function simulationText(
  { scenario, outcome }: Run,
  lesson: Lesson | undefined,
  why: readonly string[],
  words: SimulationWords,
): string {
  const { terminal } = words;
  const isCall = scenario.callAt !== undefined;
  return [
    ...(lesson === undefined ? [] : [...headLines(lesson, words), '']),
    ...(isCall ? callLines(outcome, terminal) : [terminal.noCall]),
    '',
    `-- ${terminal.why}`,
    ...why,
    '',
    ...dropLines(outcome, terminal),
    '',
    ...(lesson === undefined || lesson.isEdited
      ? []
      : [`${terminal.conclusion}: ${words.scenarios[lesson.id].conclusion}`, '']),
    terminal.modelled,
    '',
  ].join('\n');
}

function headLines(
  { id, isEdited }: Lesson,
  { terminal, scenarios }: SimulationWords,
): readonly string[] {
  const { title, question } = scenarios[id];
  return [`== ${title}`, isEdited ? terminal.edited : `${terminal.question}: ${question}`];
}

function callLines(
  { connected, at, ended, states, first, selected }: Run['outcome'],
  words: TerminalWords,
): readonly string[] {
  const gaveUp = states.a === 'failed' || states.b === 'failed';
  const verdict = connected
    ? words.connected(timeText(at ?? ended))
    : (gaveUp ? words.notConnected : words.stillTrying)(timeText(ended));
  const pairs = connected
    ? [...pairLines(words.first, first, words), ...pairLines(words.selected, selected, words)]
    : [];
  return [verdict, ...pairs];
}

function pairLines(
  label: string,
  pairs: BothPairs | undefined,
  { noPair }: TerminalWords,
): readonly string[] {
  if (pairs === undefined) return [`${label}: ${noPair}`];
  return [`${label}:`, `  A  ${pairText(pairs.a)}`, `  B  ${pairText(pairs.b)}`];
}

function pairText({ local, remote, protocol, localAddress, remoteAddress }: PairOutcome): string {
  const here = `${local} ${endpointText(localAddress)}`;
  return `${here} → ${remote} ${endpointText(remoteAddress)}, ${protocol.toUpperCase()}`;
}

function dropLines({ drops, packets }: Run['outcome'], words: TerminalWords): readonly string[] {
  const counts = Object.entries(drops).toSorted(([, left], [, right]) => right - left);
  if (counts.length === 0) return [`${words.packets(packets)}. ${words.nothingDropped}`];
  return [
    `${words.packets(packets)}. ${words.dropped}:`,
    ...counts.map(([code, count]) => `${String(count).padStart(6)}  ${dropName(code, words)}`),
  ];
}

/** The words for a code, with the code; the code alone where nobody has words for it. */
export function dropName(code: string, { drops }: TerminalWords): string {
  const words: Readonly<Record<string, string>> = drops;
  const said = words[code];
  return said === undefined ? code : `${said} (${code})`;
}

import type { AgentName } from '@/lib/simulator/scenario';
import type { Measure, MeasureRow } from './measure';
import { runBundled } from './page-bundle';
import type { Simulating } from './pages/simulating';
import { median } from './quantile';

const RUNS = 5;
const VERDICTS_AT_MOST = 2000;

const AGENTS: Readonly<Record<AgentName, string>> = {
  libwebrtc: 'like Chrome',
  rfc8445: 'RFC 8445',
};

/*
 * Simulated calls in one thread, bundled as the page's worker gets them. The first time counts with
 * what just-in-time compilation costs: it is what a visitor waits for.
 */
export const measure: Measure = {
  name: 'Simulating, in Node',
  aim: '',
  async run() {
    const rows: MeasureRow[] = [];
    for (const agent of ['libwebrtc', 'rfc8445'] as const) {
      rows.push(verdictRow(await freshSimulating(), agent));
    }
    return [...rows, matrixRow(await freshSimulating()), scenarioRow(await freshSimulating())];
  },
};

async function freshSimulating(): Promise<Simulating> {
  return (await runBundled('simulating')) as Simulating;
}

function verdictRow({ verdicts }: Simulating, agent: AgentName): MeasureRow {
  const work = () => verdicts({ agent, turn: [] }) + verdicts({ agent, turn: ['udp'] });
  const { first, usual, result } = timesOf(work);
  return {
    of: `${result} calls to their verdict, ${AGENTS[agent]}: ten places against ten, TURN off and over UDP`,
    value: `median ${milliseconds(usual)}, the first time ${milliseconds(first)}`,
    aim: `≤ ${milliseconds(VERDICTS_AT_MOST)}`,
    met: usual <= VERDICTS_AT_MOST,
  };
}

function matrixRow({ matrix }: Simulating): MeasureRow {
  const { first, usual, result } = timesOf(() => matrix({ agent: 'libwebrtc', turn: [] }));
  return {
    of: `the matrix of the page, ${result} calls, like Chrome, TURN off`,
    value: `median ${milliseconds(usual)}, the first time ${milliseconds(first)}`,
  };
}

function scenarioRow({ scenarios }: Simulating): MeasureRow {
  const { usual, result } = timesOf(scenarios);
  const perSecond = Math.round((1000 * result.events) / usual).toLocaleString('en');
  const faster = Math.round(result.virtual / usual).toLocaleString('en');
  return {
    of: 'all scenarios, recorded',
    value: `${perSecond} events a second; ${faster} virtual seconds a second`,
  };
}

/** In milliseconds; `usual` is the median of the later times. */
function timesOf<Result>(work: () => Result) {
  const begin = performance.now();
  const result = work();
  const first = performance.now() - begin;
  const later = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return { first, usual: median(later), result };
}

function milliseconds(time: number): string {
  return `${Math.round(time).toLocaleString('en')} ms`;
}

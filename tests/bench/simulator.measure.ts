import type { AgentName } from '@/lib/simulator/scenario';
import type { Measure, MeasureRow } from './measure';
import { runBundled } from './page-bundle';
import type { Simulating } from './pages/simulating';
import { median } from './quantile';

const RUNS = 5;
const VERDICTS_AT_MOST = 2000;
const SECURE_CALL_AT_MOST = 60;
const SECURE_CALLS = 15;

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
    return [
      ...rows,
      matrixRow(await freshSimulating()),
      scenarioRow(await freshSimulating()),
      ...secureRows(await freshSimulating()),
    ];
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

/** The aim is that of a call with X25519; the hybrid is told beside it. */
function secureRows({ secureCall }: Simulating): readonly MeasureRow[] {
  return (['x25519', 'X25519MLKEM768'] as const).map((group) => {
    const { first, usual } = timesOf(() => secureCall(group), SECURE_CALLS);
    const row = {
      of: `one call: ICE, DTLS 1.3 with ${group}, SRTP keys at both ends`,
      value: `median ${milliseconds(usual)}, the first time ${milliseconds(first)}`,
    };
    if (group !== 'x25519') return row;
    const met = usual <= SECURE_CALL_AT_MOST;
    return { ...row, aim: `≤ ${milliseconds(SECURE_CALL_AT_MOST)}`, met };
  });
}

/** In milliseconds; `usual` is the median of the later times. */
function timesOf<Result>(work: () => Result, runs = RUNS) {
  const begin = performance.now();
  const result = work();
  const first = performance.now() - begin;
  const later = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return { first, usual: median(later), result };
}

function milliseconds(time: number): string {
  return `${Math.round(time).toLocaleString('en')} ms`;
}

import { spawnSync } from 'node:child_process';
import type { BothPairs } from '@/lib/simulator/outcome';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { setupOf } from '@/lib/simulator/setup/defaults';
import { simulateOutcome } from '@/lib/simulator/simulate';
import { findChromium } from '../browsers/find-browsers.mjs';
import { findTurnServer } from '../turn/find-turn-server.mjs';
import { makeCall, type RealPairs } from './call';
import { CASES, type NatCase, simulatedSide } from './cases';
import { buildNetwork } from './network';

// `npx tsx tests/nat/run.ts [PATTERN]`: real pairs beside simulated ones, see the README.

const browser = findChromium()?.path;
const turnServer = findTurnServer();
const missing = whatIsMissing();
if (missing !== undefined || browser === undefined || turnServer === undefined) {
  print(`NATs: skipped, ${missing ?? 'Chromium or coturn is missing'}.`);
} else {
  const pattern = new RegExp(process.argv[2] ?? '');
  const chosen = CASES.filter(({ name }) => pattern.test(name));
  let same = 0;
  for (const natCase of chosen) same += (await compare(natCase, browser, turnServer)) ? 1 : 0;
  print(`${same} of ${chosen.length} cases end on the simulated pairs.`);
  process.exitCode = same === chosen.length ? 0 : 1;
}

async function compare(natCase: NatCase, chromium: string, turn: string): Promise<boolean> {
  const network = await buildNetwork(natCase, turn);
  try {
    const real = await makeCall(natCase, chromium);
    const simulated = simulate(natCase);
    const isSame = text(real.final) === text(simulated.final);
    print(`${isSame ? ' ' : '!'} ${natCase.name}`);
    print(`    real       ${text(real.first)}  →  ${text(real.final)}`);
    print(`    simulated  ${text(simulated.first)}  →  ${text(simulated.final)}`);
    return isSame;
  } finally {
    await network.remove();
  }
}

function simulate({ a, b, turn }: NatCase) {
  const side = (place: NatCase['a']) => ({ ...simulatedSide(place), turn: [...turn] });
  const { connected, first, selected } = simulateOutcome(
    scenarioOf(setupOf({ a: side(a), b: side(b) })),
  );
  return { first, final: connected ? selected : undefined };
}

function text(pairs: RealPairs | BothPairs | undefined): string {
  if (pairs === undefined) return 'no connection';
  const { a, b } = pairs;
  return [a, b].map((pair) => `${pair.local}/${pair.remote} (${pair.protocol})`).join('  ');
}

function whatIsMissing(): string | undefined {
  if (process.platform !== 'linux') return 'Linux is needed for network namespaces';
  if (process.getuid?.() !== 0) return 'network namespaces need root';
  const absent = ['ip', 'nft', 'sysctl', 'python3'].find(
    (name) => spawnSync(name, ['--version']).error,
  );
  return (
    absent && `"${absent}" was not found (Debian: apt install iproute2 nftables procps python3)`
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

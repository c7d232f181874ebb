import { scenarioEntry } from '../simulator/scenarios/catalogue';
import { scenarioOf } from '../simulator/setup/build-scenario';
import { DEFAULT_SETUP } from '../simulator/setup/defaults';
import type { Setup, SideSetup } from '../simulator/setup/setup';
import { type Run, simulate } from '../simulator/simulate';
import type { Form } from './arguments';
import { runWhy } from './run-why';
import type { SidePlace, SimulateCommand } from './simulation-arguments';
import { jsonLine, simulationDocument } from './simulation-document';
import { simulationText } from './simulation-text';
import type { SimulationWords } from './words';

/** Runs what the command asks for. */
export function simulateFor(command: SimulateCommand, { scenarios }: SimulationWords): Run {
  const { scenario: id } = command;
  const title = id === undefined ? '' : scenarios[id].title;
  return simulate(scenarioOf(setupFor(command), title));
}

/** What the command prints. */
export function simulationReport(
  run: Run,
  { scenario: id, json }: SimulateCommand & Form,
  words: SimulationWords,
): string {
  const why = runWhy(run, words);
  return json ? jsonLine(simulationDocument(run, why)) : simulationText(run, id, why, words);
}

/** The network that a command line means: its scenario, changed by its options. */
export function setupFor({ scenario, a, b, turn, agent, seed }: SimulateCommand): Setup {
  const base = scenario === undefined ? DEFAULT_SETUP : scenarioEntry(scenario).setup;
  const side = (own: SideSetup, place: SidePlace | undefined): SideSetup => ({
    ...own,
    // A carrier's NAT around it would make it another place.
    ...(place === undefined ? {} : { ...place, carrier: undefined }),
    ...(turn === undefined ? {} : { turn: [...turn] }),
    ...(agent === undefined ? {} : { agent }),
  });
  return { ...base, a: side(base.a, a), b: side(base.b, b), seed: seed ?? base.seed };
}

import { scenarioEntry } from '../simulator/scenarios/catalogue';
import { scenarioOf } from '../simulator/setup/build-scenario';
import { DEFAULT_SETUP } from '../simulator/setup/defaults';
import type { Setup, SideSetup } from '../simulator/setup/setup';
import { simulate } from '../simulator/simulate';
import type { Form } from './arguments';
import { outcomeWhy } from './outcome-why';
import type { SidePlace, SimulateCommand } from './simulation-arguments';
import { jsonLine, simulationDocument } from './simulation-document';
import { simulationText } from './simulation-text';
import type { SimulationWords } from './words';

/** What the command prints. */
export function simulateReport(command: SimulateCommand & Form, words: SimulationWords): string {
  const { scenario: id, json } = command;
  const title = id === undefined ? '' : words.scenarios[id].title;
  const run = simulate(scenarioOf(setupFor(command), title));
  const isCall = run.scenario.callAt !== undefined;
  const why = isCall ? outcomeWhy(run.outcome, words.terminal) : [words.terminal.noCall];
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

import { type ScenarioId, scenarioEntry } from '../simulator/scenarios/catalogue';
import { scenarioOf } from '../simulator/setup/build-scenario';
import { DEFAULT_SECURE, DEFAULT_SETUP } from '../simulator/setup/defaults';
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
  command: SimulateCommand & Form,
  words: SimulationWords,
): string {
  const why = runWhy(run, words);
  if (command.json) return jsonLine(simulationDocument(run, why));
  const { scenario: id } = command;
  const lesson = id === undefined ? undefined : { id, isEdited: isEdited(command, id) };
  return simulationText(run, lesson, why, words);
}

/** Whether the options made another network of a scenario: then its texts need not fit any more. */
function isEdited(command: SimulateCommand, id: ScenarioId): boolean {
  return sorted(setupFor(command)) !== sorted(scenarioEntry(id).setup);
}

/** Equal for equal data, in whatever order its keys were written. */
function sorted(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** The network that a command line means: its scenario, changed by its options. */
export function setupFor(command: SimulateCommand): Setup {
  const { scenario, a, b, turn, agent, seed, secure } = command;
  const base = scenario === undefined ? DEFAULT_SETUP : scenarioEntry(scenario).setup;
  const side = (own: SideSetup, place: SidePlace | undefined): SideSetup => ({
    ...own,
    // A carrier's NAT around it would make it another place.
    ...(place === undefined ? {} : { ...place, carrier: undefined }),
    ...(turn === undefined ? {} : { turn: [...turn] }),
    ...(agent === undefined ? {} : { agent }),
  });
  const sides = { a: side(base.a, a), b: side(base.b, b), seed: seed ?? base.seed };
  if (secure === undefined) return { ...base, ...sides };
  // Whoever attacks a scenario's call attacks it over the other version, too.
  return { ...base, ...sides, secure: { ...(base.secure ?? DEFAULT_SECURE), ...secure } };
}

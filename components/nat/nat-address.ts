import { DEFAULT_MATRIX, type MatrixView, TURN_MODES } from '@/components/nat/matrix/matrix-view';
import { isScenarioId, type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { DEFAULT_SETUP } from '@/lib/simulator/setup/defaults';
import { AGENTS, type Setup } from '@/lib/simulator/setup/setup';
import { setupFromParameters, setupParameters } from '@/lib/simulator/setup/setup-text';

/*
 * All of the page in its address: the scenario, what was changed of it, the seed with it, and the
 * moment that is shown.
 *
 *   /en/nat/?scenario=home-routers&b.nat.preset=symmetric-office&seed=7&at=207
 */

const SCENARIO = 'scenario';
const MOMENT = 'at';
const VIEW = 'view';
const MATRIX_TURN = 'matrix.turn';
const MATRIX_AGENT = 'matrix.agent';

/** What the page shows besides one run: nothing, or the matrix. */
export type NatView = 'scenario' | 'matrix';

export interface NatAddress {
  readonly view: NatView;
  readonly matrix: MatrixView;
  /** Undefined for a network of the visitor's own. */
  readonly scenario: ScenarioId | undefined;
  readonly setup: Setup;
  /** Milliseconds; undefined before anything was played. */
  readonly at: number | undefined;
}

export interface AddressProblem {
  readonly path: string;
  readonly found: string;
}

/** The setup that a scenario begins with; the default one without a scenario. */
export function baseSetup(scenario: ScenarioId | undefined): Setup {
  return scenario === undefined ? DEFAULT_SETUP : scenarioEntry(scenario).setup;
}

/** What an address names. What does not fit is told, and the scenario stands as it is prepared. */
export function readNatAddress(
  search: string,
): NatAddress & { readonly problem: AddressProblem | undefined } {
  const parameters = new URLSearchParams(search);
  const named = parameters.get(SCENARIO);
  const scenario = named !== null && isScenarioId(named) ? named : undefined;
  const base = baseSetup(scenario);
  const result = setupFromParameters(parameters, base);
  const unknown =
    named !== null && scenario === undefined ? { path: SCENARIO, found: named } : undefined;
  const moment = Number(parameters.get(MOMENT) ?? Number.NaN);
  return {
    view: parameters.get(VIEW) === 'matrix' ? 'matrix' : 'scenario',
    matrix: {
      turn: TURN_MODES.find((mode) => mode === parameters.get(MATRIX_TURN)) ?? DEFAULT_MATRIX.turn,
      agent: AGENTS.find((name) => name === parameters.get(MATRIX_AGENT)) ?? DEFAULT_MATRIX.agent,
    },
    scenario,
    // Unchanged, it is the base itself: the page tells a prepared scenario by that.
    setup:
      result.kind === 'setup' && setupParameters(result.setup, base).length > 0
        ? result.setup
        : base,
    at: Number.isFinite(moment) && moment >= 0 ? moment : undefined,
    problem: result.kind === 'problem' ? { path: result.path, found: result.found } : unknown,
  };
}

/** The query that names it, with its question mark; empty for the default. */
export function natSearch({ view, matrix, scenario, setup, at }: NatAddress): string {
  const parameters = new URLSearchParams();
  if (view === 'matrix') parameters.set(VIEW, view);
  if (scenario !== undefined) parameters.set(SCENARIO, scenario);
  for (const [path, text] of setupParameters(setup, baseSetup(scenario)))
    parameters.set(path, text);
  if (at !== undefined) parameters.set(MOMENT, String(Math.round(at * 1000) / 1000));
  if (matrix.turn !== DEFAULT_MATRIX.turn) parameters.set(MATRIX_TURN, matrix.turn);
  if (matrix.agent !== DEFAULT_MATRIX.agent) parameters.set(MATRIX_AGENT, matrix.agent);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

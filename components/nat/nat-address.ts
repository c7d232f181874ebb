import {
  FIELD,
  LAYER,
  PACKET,
  type PacketPlace,
  type PlaceProblem,
  placeIn,
  setPlace,
} from '@/components/bytes/packet-place';
import { DEFAULT_MATRIX, type MatrixView, TURN_MODES } from '@/components/nat/matrix/matrix-view';
import { isScenarioId, type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { DEFAULT_SETUP } from '@/lib/simulator/setup/defaults';
import { AGENTS, type Setup } from '@/lib/simulator/setup/setup';
import {
  isSetupParameter,
  type SetupProblem,
  setupFromParameters,
  setupParameters,
} from '@/lib/simulator/setup/setup-text';

/*
 * All of the page in its address: the scenario, what was changed of it, the seed with it, and the
 * moment that is shown.
 *
 *   /en/nat/?scenario=home-routers&b.nat.preset=symmetric-office&seed=7&at=207
 *
 * Where two runs are compared, the other one stands there too, as what was changed of the scenario
 * for it, and whether it came before the one that is shown or after:
 *
 *   … &changes.0.kind=restart-ice&changes.0.at=90&changes.0.peer=a&at=90&against=before
 *   … &at=90&against=after&against.a.agent=rfc8445&against.b.agent=rfc8445
 *
 * A link to a packet names it, and a field of it (`components/bytes/packet-place.ts`):
 *
 *   … &at=90&packet=a/12&layer=1&field=0.3
 */

const SCENARIO = 'scenario';
const MOMENT = 'at';
const VIEW = 'view';
const MATRIX_TURN = 'matrix.turn';
const MATRIX_AGENT = 'matrix.agent';
const AGAINST = 'against';
/** Before the parameters of the setup that is held against the one that is shown. */
const AGAINST_SETUP = 'against.';

/** What the page shows besides one run: nothing, or the matrix. */
export type NatView = 'scenario' | 'matrix';

const VIEWS = ['scenario', 'matrix'] as const satisfies readonly NatView[];

/** What the run that is shown is held against. */
export interface Against {
  readonly setup: Setup;
  /** It came after the one that is shown: the visitor went back to that. */
  readonly isLater: boolean;
}

export interface NatAddress {
  readonly view: NatView;
  readonly matrix: MatrixView;
  /** Undefined for a network of the visitor's own. */
  readonly scenario: ScenarioId | undefined;
  readonly setup: Setup;
  /** Milliseconds; undefined before anything was played. */
  readonly at: number | undefined;
  readonly against: Against | undefined;
  /** The packet to open, once the run is there. */
  readonly packet: PacketPlace | undefined;
}

/** A parameter that could not be read. */
export type AddressProblem =
  | SetupProblem
  | PlaceProblem
  | { readonly kind: 'unknown-packet'; readonly path: string; readonly found: string }
  | { readonly kind: 'unknown-scenario'; readonly path: string; readonly found: string }
  | { readonly kind: 'unfit-moment'; readonly path: string; readonly found: string };

export interface ReadAddress extends NatAddress {
  /** Nothing in the address is the page's: it may show what it likes. */
  readonly isBare: boolean;
  readonly problems: readonly AddressProblem[];
}

/** The setup that a scenario begins with; the default one without a scenario. */
export function baseSetup(scenario: ScenarioId | undefined): Setup {
  return scenario === undefined ? DEFAULT_SETUP : scenarioEntry(scenario).setup;
}

/** What an address names. What does not fit is told, and all else is as the address says. */
export function readNatAddress(search: string): ReadAddress {
  const parameters = new URLSearchParams(search);
  const named = parameters.get(SCENARIO);
  const scenario = named !== null && isScenarioId(named) ? named : undefined;
  const base = baseSetup(scenario);
  const { setup, problems } = setupFromParameters(parameters, base);
  const text = parameters.get(MOMENT);
  const moment = text === null || text.trim() === '' ? Number.NaN : Number(text);
  const isMoment = Number.isFinite(moment) && moment >= 0;
  const view = choiceIn(parameters, VIEW, VIEWS, 'scenario');
  const turn = choiceIn(parameters, MATRIX_TURN, TURN_MODES, DEFAULT_MATRIX.turn);
  const agent = choiceIn(parameters, MATRIX_AGENT, AGENTS, DEFAULT_MATRIX.agent);
  const against = againstIn(parameters, base);
  const packet = placeIn(parameters);
  const strangers = [...parameters].filter(([path]) => !isOwn(path, parameters));
  return {
    view: view.value,
    matrix: { turn: turn.value, agent: agent.value },
    scenario,
    // Unchanged, it is the base itself: the page tells a prepared scenario by that.
    setup: setupParameters(setup, base).length > 0 ? setup : base,
    at: isMoment ? moment : undefined,
    against: against.value,
    packet: packet.place,
    isBare: strangers.length === [...parameters].length,
    problems: [
      ...(named !== null && scenario === undefined
        ? [{ kind: 'unknown-scenario', path: SCENARIO, found: named } as const]
        : []),
      ...view.problems,
      ...problems,
      ...(text !== null && !isMoment
        ? [{ kind: 'unfit-moment', path: MOMENT, found: text } as const]
        : []),
      ...turn.problems,
      ...agent.problems,
      ...against.problems,
      ...packet.problems,
      ...strangers.map(([path, found]) => ({ kind: 'unknown-setting', path, found }) as const),
    ],
  };
}

const OWN = [SCENARIO, MOMENT, VIEW, MATRIX_TURN, MATRIX_AGENT, AGAINST, PACKET, LAYER, FIELD];

function isOwn(path: string, parameters: URLSearchParams): boolean {
  return (
    OWN.includes(path) ||
    isSetupParameter(path) ||
    (parameters.has(AGAINST) && isAgainstParameter(path))
  );
}

function isAgainstParameter(path: string): boolean {
  return path.startsWith(AGAINST_SETUP) && isSetupParameter(path.slice(AGAINST_SETUP.length));
}

/** The other one of two runs; what does not fit in it is told under its own names. */
function againstIn(
  parameters: URLSearchParams,
  base: Setup,
): { readonly value: Against | undefined; readonly problems: readonly AddressProblem[] } {
  const found = parameters.get(AGAINST);
  if (found === null) return { value: undefined, problems: [] };
  if (found !== 'before' && found !== 'after') {
    const problem = { kind: 'unfit-value', path: AGAINST, found, instead: undefined } as const;
    return { value: undefined, problems: [problem] };
  }
  const own = [...parameters]
    .filter(([path]) => isAgainstParameter(path))
    .map(([path, text]) => [path.slice(AGAINST_SETUP.length), text] as const);
  const { setup, problems } = setupFromParameters(own, base);
  return {
    value: {
      setup: setupParameters(setup, base).length > 0 ? setup : base,
      isLater: found === 'after',
    },
    problems: problems.map((problem) => ({ ...problem, path: `${AGAINST_SETUP}${problem.path}` })),
  };
}

/** One of a few words; `instead` where the address says nothing, or something else. */
function choiceIn<Choice extends string>(
  parameters: URLSearchParams,
  path: string,
  choices: readonly Choice[],
  instead: Choice,
): { readonly value: Choice; readonly problems: readonly AddressProblem[] } {
  const found = parameters.get(path);
  const value = choices.find((choice) => choice === found);
  if (found === null || value !== undefined) return { value: value ?? instead, problems: [] };
  return { value: instead, problems: [{ kind: 'unfit-value', path, found, instead }] };
}

/** The query that names it, with its question mark; empty for the default. */
export function natSearch(address: NatAddress): string {
  const { view, matrix, scenario, setup, at, against, packet } = address;
  const parameters = new URLSearchParams();
  const base = baseSetup(scenario);
  if (view === 'matrix') parameters.set(VIEW, view);
  if (scenario !== undefined) parameters.set(SCENARIO, scenario);
  for (const [path, text] of setupParameters(setup, base)) parameters.set(path, text);
  if (at !== undefined) parameters.set(MOMENT, String(Math.round(at * 1000) / 1000));
  if (matrix.turn !== DEFAULT_MATRIX.turn) parameters.set(MATRIX_TURN, matrix.turn);
  if (matrix.agent !== DEFAULT_MATRIX.agent) parameters.set(MATRIX_AGENT, matrix.agent);
  if (against !== undefined) {
    parameters.set(AGAINST, against.isLater ? 'after' : 'before');
    for (const [path, text] of setupParameters(against.setup, base)) {
      parameters.set(`${AGAINST_SETUP}${path}`, text);
    }
  }
  if (packet !== undefined) setPlace(parameters, packet);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

import { isPlace, PLACES, sideAt } from '../simulator/matrix-places';
import type { AgentName } from '../simulator/scenario';
import { isScenarioId, SCENARIO_IDS, type ScenarioId } from '../simulator/scenarios/catalogue';
import { PRESET_NAMES } from '../simulator/setup/choices';
import { type SecureChoice, type SideSetup, TURN_TRANSPORTS } from '../simulator/setup/setup';
import type { TurnTransport } from '../turn/packet';
import { type Output, type OutputPaths, readOutputs } from './output-paths';
import { readSecure, type SecureOptions } from './secure-arguments';
import { UsageError } from './usage-error';

/** What a place on the command line says of a side. */
export type SidePlace = Pick<SideSetup, 'behind' | 'nat' | 'blocks'>;

export interface SimulateCommand extends OutputPaths {
  readonly name: 'simulate';
  /** Undefined: two home routers, and whatever the options make of them. */
  readonly scenario: ScenarioId | undefined;
  readonly a: SidePlace | undefined;
  readonly b: SidePlace | undefined;
  /** Undefined: as the scenario has it, and no TURN without one. */
  readonly turn: readonly TurnTransport[] | undefined;
  readonly agent: AgentName | undefined;
  readonly seed: number | undefined;
  /**
   * What follows ICE, as far as it was said; undefined: as the scenario has it, and nothing without
   * one.
   */
  readonly secure: Partial<SecureChoice> | undefined;
}

export interface MatrixCommand {
  readonly name: 'matrix';
  readonly turn: readonly TurnTransport[];
  readonly agent: AgentName;
}

/** The options as they were written. */
export interface SimulationOptions extends SecureOptions, Partial<Record<Output, string>> {
  readonly a?: string;
  readonly b?: string;
  readonly turn?: string;
  readonly agent?: string;
  readonly seed?: string;
}

/** Behind the word `simulate`. @throws UsageError with what is known instead. */
export function readSimulate(
  { a, b, turn, agent, seed, ...others }: SimulationOptions,
  [scenario, another]: readonly string[],
): SimulateCommand {
  if (another !== undefined) throw new UsageError('another scenario', another);
  return {
    name: 'simulate',
    scenario: scenario === undefined ? undefined : readScenario(scenario),
    a: a === undefined ? undefined : readPlace(a),
    b: b === undefined ? undefined : readPlace(b),
    turn: turn === undefined ? undefined : readTurn(turn),
    agent: agent === undefined ? undefined : readAgent(agent),
    seed: seed === undefined ? undefined : readSeed(seed),
    secure: readSecure(others, scenario),
    ...readOutputs(others),
  };
}

/** Behind the word `matrix`. @throws UsageError with what is known instead. */
export function readMatrix(
  { turn, agent }: SimulationOptions,
  [other]: readonly string[],
): MatrixCommand {
  if (other !== undefined) throw new UsageError('matrix of something', other);
  return { name: 'matrix', turn: readTurn(turn ?? NO_TURN), agent: readAgent(agent ?? 'chrome') };
}

function readScenario(text: string): ScenarioId {
  if (!isScenarioId(text)) throw new UsageError('scenario', text, SCENARIO_IDS);
  return text;
}

function readPlace(text: string): SidePlace {
  const wanted = text.toLowerCase();
  if (isPlace(wanted)) return sideAt(wanted);
  const preset = PRESET_NAMES.find((name) => name === wanted);
  if (preset === undefined) throw new UsageError('place', text, [...PLACES, ...PRESET_NAMES]);
  return { behind: 'nat', nat: { preset }, blocks: 'nothing' };
}

const NO_TURN = 'none';

function readTurn(text: string): readonly TurnTransport[] {
  if (text === NO_TURN) return [];
  const wanted = new Set(text.split(','));
  const known = TURN_TRANSPORTS.filter((transport) => wanted.has(transport));
  if (known.length < wanted.size) throw new UsageError('turn', text, [NO_TURN, ...TURN_TRANSPORTS]);
  return known;
}

/** The agents as the command line names them. */
const AGENTS = { rfc8445: 'rfc8445', chrome: 'libwebrtc' } as const satisfies Record<
  string,
  AgentName
>;

function readAgent(text: string): AgentName {
  if (!isAgent(text)) throw new UsageError('agent', text, Object.keys(AGENTS));
  return AGENTS[text];
}

/** An agent as the command line names it. */
export function agentOption(agent: AgentName): keyof typeof AGENTS {
  return agent === 'libwebrtc' ? 'chrome' : agent;
}

function isAgent(text: string): text is keyof typeof AGENTS {
  return Object.hasOwn(AGENTS, text);
}

const LARGEST_SEED = 0xffff_ffff;

function readSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed > LARGEST_SEED) throw new UsageError('seed', text);
  return seed;
}

import { AGENT_LESSONS } from './agent-lessons';
import { NAT_PAIRS } from './nat-pairs';
import { RELAYS } from './relays';
import type { ScenarioEntry } from './scenario-entry';
import { SINGLE_PACKETS } from './single-packets';

/** Every prepared scenario by its name in addresses and on the command line, in teaching order. */
export const SCENARIOS = {
  ...SINGLE_PACKETS,
  ...NAT_PAIRS,
  ...RELAYS,
  ...AGENT_LESSONS,
} as const satisfies Record<string, ScenarioEntry>;

export type ScenarioId = keyof typeof SCENARIOS;

export const SCENARIO_IDS = Object.keys(SCENARIOS) as readonly ScenarioId[];

/** Whether a text from an address or a command line names a scenario. */
export function isScenarioId(text: string): text is ScenarioId {
  return Object.hasOwn(SCENARIOS, text);
}

/** The scenario of a name, as an entry like all others. */
export function scenarioEntry(id: ScenarioId): ScenarioEntry {
  return SCENARIOS[id];
}

import { AFTER_ICE } from './after-ice';
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
  ...AFTER_ICE,
} as const satisfies Record<string, ScenarioEntry>;

export const SCENARIO_GROUPS = ['packets', 'nat-pairs', 'relays', 'agents', 'after-ice'] as const;
export type ScenarioGroup = (typeof SCENARIO_GROUPS)[number];

const GROUPS: Readonly<Record<ScenarioGroup, object>> = {
  packets: SINGLE_PACKETS,
  'nat-pairs': NAT_PAIRS,
  relays: RELAYS,
  agents: AGENT_LESSONS,
  'after-ice': AFTER_ICE,
};

/** What a scenario is about. */
export function groupOf(id: ScenarioId): ScenarioGroup {
  return SCENARIO_GROUPS.find((group) => Object.hasOwn(GROUPS[group], id)) ?? 'packets';
}

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

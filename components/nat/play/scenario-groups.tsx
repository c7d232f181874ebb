'use client';

import type { ReactNode } from 'react';
import { useNatPageWords } from '@/components/nat/nat-words';
import styles from '@/components/nat/play/play.module.css';
import {
  groupOf,
  SCENARIO_GROUPS,
  SCENARIO_IDS,
  type ScenarioId,
} from '@/lib/simulator/scenarios/catalogue';

/** What there is to study, in sight without opening the list; a press takes a group's first scenario. */
export function ScenarioGroups({
  scenario,
  onChoose,
}: {
  readonly scenario: ScenarioId | undefined;
  readonly onChoose: (scenario: ScenarioId) => void;
}): ReactNode {
  const { chooser } = useNatPageWords();
  const chosen = scenario && groupOf(scenario);
  return (
    <ul className={styles['groups']} aria-label={chooser.groupsLabel}>
      {SCENARIO_GROUPS.map((group) => {
        const [first] = SCENARIO_IDS.filter((id) => groupOf(id) === group);
        return (
          <li key={group}>
            <button
              type="button"
              aria-pressed={group === chosen}
              onClick={() => {
                if (first !== undefined && group !== chosen) onChoose(first);
              }}
            >
              {chooser.groups[group]}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

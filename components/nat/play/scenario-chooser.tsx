'use client';

import type { ReactNode } from 'react';
import { Select } from '@/components/controls/select';
import { useNatPageWords } from '@/components/nat/nat-words';
import { groupOf, SCENARIO_IDS, type ScenarioId } from '@/lib/simulator/scenarios/catalogue';

const OWN = 'own';

/** The prepared scenarios in teaching order; a network of one's own is among them once there is one. */
export function ScenarioChooser({
  scenario,
  hasOwn,
  onChoose,
}: {
  readonly scenario: ScenarioId | undefined;
  readonly hasOwn: boolean;
  readonly onChoose: (scenario: ScenarioId | undefined) => void;
}): ReactNode {
  const { chooser, scenarios } = useNatPageWords();
  const own = hasOwn ? [{ value: OWN, label: chooser.own } as const] : [];
  return (
    <Select
      label={chooser.label}
      options={[
        ...own,
        ...SCENARIO_IDS.map((value) => ({
          value,
          label: scenarios[value].title,
          group: chooser.groups[groupOf(value)],
        })),
      ]}
      value={scenario ?? OWN}
      onChange={(value) => onChoose(value === OWN ? undefined : value)}
    />
  );
}

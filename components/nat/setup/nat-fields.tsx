'use client';

import type { ReactNode } from 'react';
import { Select } from '@/components/controls/select';
import { useNatPageWords } from '@/components/nat/nat-words';
import { NumberField } from '@/components/nat/setup/number-field';
import styles from '@/components/nat/setup/setup.module.css';
import { FILTERING_BEHAVIOURS, MAPPING_BEHAVIOURS } from '@/lib/nat/behaviour';
import { type NatChoice, PORT_ORDERS, PRESET_NAMES } from '@/lib/simulator/setup/choices';
import { natOf } from '@/lib/simulator/setup/nat-of-choice';

const OWN = 'own';
const AS_PRESET = 'as-preset';

/** Which NAT: a named one or a combination, and the single choices that it is changed by. */
export function NatFields({
  label,
  choice,
  onChange,
}: {
  readonly label: string;
  readonly choice: NatChoice;
  readonly onChange: (choice: NatChoice) => void;
}): ReactNode {
  const { setup: words, presetFacts } = useNatPageWords();
  const nat = natOf(choice);
  const behaviours = <Value extends keyof typeof words.behaviours>(values: readonly Value[]) =>
    values.map((value) => ({ value, label: words.behaviours[value] }));
  const choosePreset = (value: (typeof PRESET_NAMES)[number] | typeof OWN) => {
    if (value !== OWN) onChange({ preset: value });
    else onChange({ mapping: nat.mapping, filtering: nat.filtering });
  };
  return (
    <>
      <Select
        label={label}
        hint={choice.preset && presetFacts[choice.preset]}
        options={[
          ...PRESET_NAMES.map((value) => ({ value, label: words.presets[value] })),
          { value: OWN, label: words.ownNat },
        ]}
        value={choice.preset ?? OWN}
        onChange={choosePreset}
      />
      <div className={styles['behaviours']}>
        <Select
          label={words.mapping}
          options={behaviours(MAPPING_BEHAVIOURS)}
          value={nat.mapping}
          onChange={(mapping) => onChange({ ...choice, mapping })}
        />
        <Select
          label={words.filtering}
          options={behaviours(FILTERING_BEHAVIOURS)}
          value={nat.filtering}
          onChange={(filtering) => onChange({ ...choice, filtering })}
        />
      </div>
      <div className={styles['pair']}>
        <PortsField choice={choice} onChange={onChange} />
        <Select
          label={words.hairpinning}
          options={[
            { value: 'on', label: words.on },
            { value: 'off', label: words.off },
          ]}
          value={nat.hairpinning === 'off' ? 'off' : 'on'}
          onChange={(value) => onChange({ ...choice, hairpinning: value === 'on' })}
        />
        <Select
          label={words.filtersPer.label}
          options={(['mapping', 'internal-endpoint'] as const).map((value) => ({
            value,
            label: words.filtersPer[value],
          }))}
          value={nat.filtersPer}
          onChange={(filtersPer) => onChange({ ...choice, filtersPer })}
        />
        <NumberField
          label={words.lifetime}
          value={nat.udp.unreplied / 1000}
          min={1}
          max={86_400}
          problem={words.outOfRange}
          onChange={(lifetime) => onChange({ ...choice, lifetime })}
        />
      </div>
    </>
  );
}

function PortsField({
  choice,
  onChange,
}: {
  readonly choice: NatChoice;
  readonly onChange: (choice: NatChoice) => void;
}): ReactNode {
  const words = useNatPageWords().setup;
  const { ports: _, ...rest } = choice;
  return (
    <Select
      label={words.ports.label}
      options={[
        { value: AS_PRESET, label: words.asPreset },
        ...PORT_ORDERS.map((value) => ({ value, label: words.ports[value] })),
      ]}
      value={choice.ports ?? AS_PRESET}
      onChange={(value) => onChange(value === AS_PRESET ? rest : { ...rest, ports: value })}
    />
  );
}

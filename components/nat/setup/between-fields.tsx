'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '@/components/controls/checkbox';
import { Select } from '@/components/controls/select';
import { useNatPageWords } from '@/components/nat/nat-words';
import { NumberField } from '@/components/nat/setup/number-field';
import styles from '@/components/nat/setup/setup.module.css';
import { type Setup, SHAPES } from '@/lib/simulator/setup/setup';

/** What concerns both peers: how they stand to each other, signaling, payload, chance. */
export function BetweenFields({
  setup,
  onChange,
}: {
  readonly setup: Setup;
  readonly onChange: (setup: Setup) => void;
}): ReactNode {
  const words = useNatPageWords().setup;
  const set = (changed: Partial<Setup>) => onChange({ ...setup, ...changed });
  return (
    <fieldset className={styles['side']}>
      <legend className={styles['name']}>{words.between}</legend>
      <div className={styles['pair']}>
        <Select
          label={words.shape}
          options={SHAPES.map((value) => ({ value, label: words.shapes[value] }))}
          value={setup.shape}
          onChange={(shape) => set({ shape })}
        />
        <Select
          label={words.offerer}
          options={(['A', 'B'] as const).map((value) => ({ value, label: words.side(value) }))}
          value={setup.offerer}
          onChange={(offerer) => set({ offerer })}
        />
        <NumberField
          label={words.signalingDelay}
          value={setup.signalingDelay}
          min={0}
          max={10_000}
          problem={words.outOfRange}
          onChange={(signalingDelay) => set({ signalingDelay })}
        />
        <NumberField
          label={words.traffic}
          value={setup.traffic}
          min={0}
          max={1_000}
          problem={words.outOfRange}
          onChange={(traffic) => set({ traffic })}
        />
        <NumberField
          label={words.seed}
          hint={words.seedHint}
          value={setup.seed}
          min={0}
          max={0xffff_ffff}
          whole
          problem={words.outOfRange}
          onChange={(seed) => set({ seed })}
        />
      </div>
      <Checkbox
        label={words.trickle}
        checked={setup.trickle}
        onChange={(trickle) => set({ trickle })}
      />
    </fieldset>
  );
}

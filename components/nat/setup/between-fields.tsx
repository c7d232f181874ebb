'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '@/components/controls/checkbox';
import { Select } from '@/components/controls/select';
import { useNatPageWords } from '@/components/nat/nat-words';
import { NumberField } from '@/components/nat/setup/number-field';
import { SecureFields } from '@/components/nat/setup/secure-fields';
import styles from '@/components/nat/setup/setup.module.css';
import { type Setup, SHAPES } from '@/lib/simulator/setup/setup';

interface Props {
  readonly setup: Setup;
  readonly onChange: (setup: Setup) => void;
}

/** What concerns both peers: how they stand to each other, signaling, payload, chance. */
export function BetweenFields({ setup, onChange }: Props): ReactNode {
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
        {setup.calls ? <CallFields setup={setup} onChange={onChange} /> : undefined}
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
      {setup.calls ? (
        <Checkbox
          label={words.trickle}
          checked={setup.trickle}
          onChange={(trickle) => set({ trickle })}
        />
      ) : (
        <p className={styles['reason']}>{words.noCall}</p>
      )}
    </fieldset>
  );
}

/** Signaling and payload, which only a call has. */
function CallFields({ setup, onChange }: Props): ReactNode {
  const words = useNatPageWords().setup;
  const set = (changed: Partial<Setup>) => onChange({ ...setup, ...changed });
  return (
    <>
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
      {setup.secure ? undefined : (
        <NumberField
          label={words.traffic}
          value={setup.traffic}
          min={0}
          max={1_000}
          problem={words.outOfRange}
          onChange={(traffic) => set({ traffic })}
        />
      )}
      <SecureFields
        setup={setup}
        onChange={(secure) => {
          const { secure: _, ...rest } = setup;
          onChange(secure === undefined ? rest : { ...rest, secure });
        }}
      />
    </>
  );
}

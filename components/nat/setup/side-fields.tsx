'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '@/components/controls/checkbox';
import { Select } from '@/components/controls/select';
import { useNatPageWords } from '@/components/nat/nat-words';
import { NatFields } from '@/components/nat/setup/nat-fields';
import { NumberField } from '@/components/nat/setup/number-field';
import styles from '@/components/nat/setup/setup.module.css';
import { BLOCKS } from '@/lib/simulator/setup/choices';
import {
  AGENTS,
  BEHIND,
  hasIPv4,
  IPV6_PLACES,
  type SideSetup,
  TURN_TRANSPORTS,
} from '@/lib/simulator/setup/setup';

type Props = {
  readonly side: SideSetup;
  readonly onChange: (side: SideSetup) => void;
};

/** Everything that one peer has and stands behind. */
export function SideFields({
  name,
  side,
  calls,
  onChange,
}: Props & {
  readonly name: 'A' | 'B';
  /** Without a call nothing of ICE matters. */
  readonly calls: boolean;
}): ReactNode {
  const words = useNatPageWords().setup;
  const set = (changed: Partial<SideSetup>) => onChange({ ...side, ...changed });
  return (
    <fieldset className={styles['side']}>
      <legend className={styles['name']}>{words.side(name)}</legend>
      <Select
        label={words.behind.label}
        options={BEHIND.map((value) => ({ value, label: words.behind[value] }))}
        value={side.behind}
        onChange={(behind) => set({ behind })}
      />
      {side.behind === 'nat' ? (
        <NatFields label={words.nat} choice={side.nat} onChange={(nat) => set({ nat })} />
      ) : undefined}
      <CarrierFields side={side} onChange={onChange} />
      <div className={styles['pair']}>
        <Select
          label={words.blocks.label}
          options={BLOCKS.map((value) => ({ value, label: words.blocks[value] }))}
          value={side.blocks}
          onChange={(blocks) => set({ blocks })}
        />
        <Select
          label={words.ipv6.label}
          hint={side.behind === 'nat' && !hasIPv4(side) ? words.ipv6OnlyHint : undefined}
          options={IPV6_PLACES.map((value) => ({ value, label: words.ipv6[value] }))}
          value={side.ipv6}
          onChange={(ipv6) => set({ ipv6 })}
        />
        {calls ? (
          <Select
            label={words.agent.label}
            options={AGENTS.map((value) => ({ value, label: words.agent[value] }))}
            value={side.agent}
            onChange={(agent) => set({ agent })}
          />
        ) : undefined}
      </div>
      {calls ? <ServerFields side={side} onChange={onChange} /> : undefined}
      <LinkFields side={side} onChange={onChange} />
    </fieldset>
  );
}

function CarrierFields({ side, onChange }: Props): ReactNode {
  const words = useNatPageWords().setup;
  const { carrier, ...rest } = side;
  return (
    <>
      <Checkbox
        label={words.carrier}
        hint={words.carrierHint}
        checked={carrier !== undefined}
        onChange={(on) => onChange(on ? { ...rest, carrier: { preset: 'mobile-carrier' } } : rest)}
      />
      {carrier === undefined ? undefined : (
        <NatFields
          label={words.carrier}
          choice={carrier}
          onChange={(changed) => onChange({ ...rest, carrier: changed })}
        />
      )}
    </>
  );
}

function ServerFields({ side, onChange }: Props): ReactNode {
  const words = useNatPageWords().setup;
  const set = (changed: Partial<SideSetup>) => onChange({ ...side, ...changed });
  const turn = (transport: (typeof TURN_TRANSPORTS)[number], on: boolean) =>
    set({
      turn: TURN_TRANSPORTS.filter((one) => (one === transport ? on : side.turn.includes(one))),
    });
  return (
    <div className={styles['choices']}>
      <Checkbox label={words.stun} checked={side.stun} onChange={(stun) => set({ stun })} />
      <fieldset className={styles['row']}>
        <legend className={styles['legend']}>{words.turn}</legend>
        {TURN_TRANSPORTS.map((transport) => (
          <Checkbox
            key={transport}
            label={words.turnTransports[transport]}
            checked={side.turn.includes(transport)}
            onChange={(on) => turn(transport, on)}
          />
        ))}
      </fieldset>
      <Checkbox
        label={words.wrongPassword}
        checked={side.turnPassword === 'wrong'}
        onChange={(wrong) => set({ turnPassword: wrong ? 'wrong' : 'right' })}
      />
      <Checkbox
        label={words.relayOnly}
        checked={side.transportPolicy === 'relay'}
        onChange={(only) => set({ transportPolicy: only ? 'relay' : 'all' })}
      />
      <Checkbox
        label={words.hides}
        checked={side.hidesAddresses}
        onChange={(hidesAddresses) => set({ hidesAddresses })}
      />
      <Checkbox label={words.lite} checked={side.lite} onChange={(lite) => set({ lite })} />
    </div>
  );
}

function LinkFields({ side, onChange }: Props): ReactNode {
  const words = useNatPageWords().setup;
  const set = (changed: Partial<SideSetup>) => onChange({ ...side, ...changed });
  return (
    <div className={styles['pair']}>
      <NumberField
        label={words.delay}
        value={side.delay}
        min={0}
        max={10_000}
        problem={words.outOfRange}
        onChange={(delay) => set({ delay })}
      />
      <NumberField
        label={words.jitter}
        value={side.jitter}
        min={0}
        max={10_000}
        problem={words.outOfRange}
        onChange={(jitter) => set({ jitter })}
      />
      <NumberField
        label={words.loss}
        value={Math.round(side.loss * 1e6) / 1e4}
        min={0}
        max={100}
        problem={words.outOfRange}
        onChange={(percent) => set({ loss: percent / 100 })}
      />
    </div>
  );
}

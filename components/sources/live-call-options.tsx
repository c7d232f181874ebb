'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '@/components/controls/checkbox';
import { RangeField } from '@/components/controls/range-field';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { useWords } from '@/components/site/words';
import { IceServersFields } from '@/components/sources/ice-servers-fields';
import styles from '@/components/sources/sources.module.css';
import { type CallForm, readCallForm } from '@/lib/call/call-form';
import { LONGEST_SIGNALING_DELAY, readSignalingDelay } from '@/lib/call/options';

/** The options of a call; every one says in a line what it does. They hold for the next start. */
export function LiveCallOptions({
  form,
  onChange,
  disabled = false,
}: {
  readonly form: CallForm;
  readonly onChange: (form: CallForm) => void;
  /** While a call runs. */
  readonly disabled?: boolean | undefined;
}): ReactNode {
  const words = useWords().call.options;
  const reading = readCallForm(form);
  const change = (part: Partial<CallForm>): void => onChange({ ...form, ...part });
  return (
    <fieldset className={styles['group']} disabled={disabled}>
      <legend>
        <VisuallyHidden>{words.heading}</VisuallyHidden>
      </legend>
      <div className={styles['columns']}>
        <MediaChoices
          form={form}
          change={change}
          nothingChosen={reading.kind === 'faulty' && reading.nothingChosen}
        />
        <TransportChoices form={form} change={change} />
      </div>
      <IceServersFields
        servers={form.iceServers}
        problems={reading.kind === 'faulty' ? reading.iceServers : []}
        onChange={(iceServers) => change({ iceServers })}
      />
    </fieldset>
  );
}

interface ChoicesProps {
  readonly form: CallForm;
  readonly change: (part: Partial<CallForm>) => void;
}

function MediaChoices({
  form,
  change,
  nothingChosen,
}: ChoicesProps & { readonly nothingChosen: boolean }): ReactNode {
  const words = useWords().call.options;
  return (
    <div className={styles['stack']}>
      <fieldset className={styles['group']}>
        <legend className={styles['legend']}>{words.what}</legend>
        {(['audio', 'video', 'data'] as const).map((kind) => (
          <Checkbox
            key={kind}
            label={words[kind].label}
            hint={words[kind].hint}
            checked={form[kind]}
            onChange={(checked) => change({ [kind]: checked })}
          />
        ))}
        <p className={styles['error']} aria-live="polite">
          {nothingChosen ? words.nothing : ''}
        </p>
      </fieldset>
      <div className={styles['tight']}>
        <SegmentedControl
          legend={words.source.legend}
          options={[
            { value: 'test', label: words.source.test },
            { value: 'devices', label: words.source.devices },
          ]}
          value={form.source}
          onChange={(source) => change({ source })}
        />
        <p className={styles['hint']}>{words.source.hint}</p>
      </div>
    </div>
  );
}

function TransportChoices({ form, change }: ChoicesProps): ReactNode {
  const words = useWords().call.options;
  return (
    <div className={styles['stack']}>
      <div className={styles['tight']}>
        <SegmentedControl
          legend={words.policy.legend}
          options={[
            { value: 'all', label: words.policy.all },
            { value: 'relay', label: words.policy.relay },
          ]}
          value={form.iceTransportPolicy}
          onChange={(iceTransportPolicy) => change({ iceTransportPolicy })}
        />
        <p className={styles['hint']}>{words.policy.hint}</p>
      </div>
      <RangeField
        label={words.delay.label}
        hint={words.delay.hint}
        value={form.signalingDelay}
        min={0}
        max={LONGEST_SIGNALING_DELAY}
        step={100}
        format={(delay) => words.delay.format((delay / 1000).toFixed(1))}
        onChange={(delay) => change({ signalingDelay: readSignalingDelay(delay) })}
      />
      <div className={styles['tight']}>
        <SegmentedControl
          legend={words.negotiation.legend}
          options={[
            { value: 'simple', label: words.negotiation.simple },
            { value: 'perfect', label: words.negotiation.perfect },
          ]}
          value={form.negotiation}
          onChange={(negotiation) => change({ negotiation })}
        />
        <p className={styles['hint']}>{words.negotiation.hint}</p>
      </div>
    </div>
  );
}

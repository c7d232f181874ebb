'use client';

import type { ReactNode } from 'react';
import { Notice } from '@/components/controls/notice';
import { useWords } from '@/components/site/words';
import { ConditionNotice, EnvironmentNotice, StartNotice } from '@/components/sources/call-notices';
import type { CallPlan, CallRefusal, useLiveCall } from '@/components/workbench/use-live-call';
import { type CallForm, readCallForm } from '@/lib/call/call-form';

interface Props {
  readonly live: ReturnType<typeof useLiveCall>;
  readonly form: CallForm;
  readonly onChange: (form: CallForm) => void;
  readonly onRun: (plan: CallPlan) => void;
}

/** Why no call could be made, and what the browser keeps silent about while one runs. */
export function CallProblems({ live, form, onChange, onRun }: Props): ReactNode {
  const { state, conditions } = live;
  const useTestSource = () => {
    const changed: CallForm = { ...form, source: 'test' };
    onChange(changed);
    const reading = readCallForm(changed);
    if (reading.kind === 'ready') onRun({ kind: 'call', options: reading.options });
  };
  return (
    <>
      {state.kind === 'refused' ? (
        <RefusalNotice refusal={state.refusal} onUseTestSource={useTestSource} />
      ) : undefined}
      {conditions.map((condition) => (
        <ConditionNotice
          key={`${condition.kind}-${condition.peer}-${conditions.indexOf(condition)}`}
          condition={condition}
          policy={policyOf(live)}
        />
      ))}
    </>
  );
}

function policyOf({ state }: Props['live']): RTCIceTransportPolicy {
  if (!('plan' in state)) return 'all';
  if (state.plan.kind === 'experiment') {
    return state.plan.experiment === 'relay-only' ? 'relay' : 'all';
  }
  return state.plan.options.iceTransportPolicy;
}

function RefusalNotice({
  refusal,
  onUseTestSource,
}: {
  readonly refusal: CallRefusal;
  readonly onUseTestSource: () => void;
}): ReactNode {
  const { failed } = useWords().workbench;
  switch (refusal.kind) {
    case 'no-devices':
      return <StartNotice start={refusal} onUseTestSource={onUseTestSource} />;
    case 'configuration-rejected':
      return (
        <StartNotice
          start={{ ...refusal, kind: 'configuration-rejected' }}
          onUseTestSource={onUseTestSource}
        />
      );
    case 'failed':
      return (
        <Notice tone="error" heading={failed.heading}>
          <p>{failed.text(refusal.name, refusal.message)}</p>
        </Notice>
      );
    default:
      return <EnvironmentNotice check={refusal} />;
  }
}

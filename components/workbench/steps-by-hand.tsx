'use client';

import { PhoneOff, Play } from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Button } from '@/components/controls/button';
import { useWords } from '@/components/site/words';
import { StepPanel } from '@/components/sources/step-panel';
import styles from '@/components/workbench/live-call.module.css';
import type { CallPlan, LiveCallState, useLiveCall } from '@/components/workbench/use-live-call';
import type { CallFormReading } from '@/lib/call/call-form';
import type { Step } from '@/lib/call/steps';

/** The exchange by hand: begin, then one step after the other. */
export function StepsByHand({
  live,
  reading,
  onRun,
}: {
  readonly live: ReturnType<typeof useLiveCall>;
  readonly reading: CallFormReading;
  readonly onRun: (plan: CallPlan) => void;
}): ReactNode {
  const { call } = useWords();
  const stepped = steppedCall(live.state);
  const steps = useSyncExternalStore(
    stepped?.subscribe ?? neverChanges,
    stepped?.steps ?? noSteps,
    noSteps,
  );
  if (!stepped) {
    return (
      <div className={styles['actions']}>
        <Button
          variant="primary"
          size="large"
          icon={<Play size={20} aria-hidden />}
          disabled={reading.kind === 'faulty'}
          onClick={() =>
            reading.kind === 'ready' && onRun({ kind: 'steps', options: reading.options })
          }
        >
          {call.steps.begin}
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className={styles['actions']}>
        <Button
          icon={<PhoneOff size={16} aria-hidden />}
          aria-disabled={live.justStarted}
          onClick={live.hangUp}
        >
          {call.stop}
        </Button>
      </div>
      <StepPanel steps={steps} onRun={(id) => void stepped.run(id)} />
    </>
  );
}

function steppedCall(state: LiveCallState) {
  if (state.kind !== 'running') return undefined;
  const { steps, run, subscribe } = state.call;
  return steps && run && subscribe ? { steps, run, subscribe } : undefined;
}

const NO_STEPS: readonly Step[] = [];
const noSteps = () => NO_STEPS;
const neverChanges = () => () => undefined;

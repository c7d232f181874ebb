'use client';

import { Play } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/components/controls/button';
import { useWords } from '@/components/site/words';
import sources from '@/components/sources/sources.module.css';
import styles from '@/components/sources/step-panel.module.css';
import { type NamedStep, useNamedSteps } from '@/components/sources/step-words';
import { nextStep, type Step, type StepId } from '@/lib/call/steps';

/** The exchange by hand: every step with its code and what it changes; the next one stands out. */
export function StepPanel({
  steps,
  onRun,
}: {
  /** `call.steps()`. */
  readonly steps: readonly Step[];
  readonly onRun: (id: StepId) => void;
}): ReactNode {
  const words = useWords().call.steps;
  const named = useNamedSteps(steps);
  const next = nextStep(steps);
  // The button that was pressed to come here is gone; this is the one to press now.
  const nextButton = useRef<HTMLButtonElement>(null);
  useEffect(() => nextButton.current?.focus(), []);
  const nextName = named.find(({ step }) => step.id === next?.id)?.name;
  const rest = steps.filter((step) => step.kind === 'candidate' && step.state.kind === 'ready');
  const passRest = (): void => {
    for (const step of rest) onRun(step.id);
  };
  const isDone = steps.every((step) => step.state.kind === 'done');
  return (
    <section className={sources['stack']} aria-label={words.heading}>
      <p className={sources['hint']}>{words.lead}</p>
      <div className={sources['actions']}>
        <Button
          ref={nextButton}
          variant="primary"
          aria-disabled={next === undefined}
          icon={<Play size={16} aria-hidden />}
          onClick={() => next && onRun(next.id)}
        >
          {words.next}
        </Button>
        {rest.length > 1 ? (
          <Button onClick={passRest}>{words.passRest(rest.length)}</Button>
        ) : undefined}
        <p className={sources['hint']} aria-live="polite">
          {isDone ? words.allDone : nextName}
        </p>
      </div>
      <ol className={styles['steps']}>
        {named.map((each) => (
          <StepRow
            key={each.step.id}
            named={each}
            isNext={each.step.id === next?.id}
            onRun={onRun}
          />
        ))}
      </ol>
    </section>
  );
}

function StepRow({
  named: { step, name, change },
  isNext,
  onRun,
}: {
  readonly named: NamedStep;
  readonly isNext: boolean;
  readonly onRun: (id: StepId) => void;
}): ReactNode {
  const words = useWords().call.steps;
  const { state } = step;
  const canRun = state.kind === 'ready' || state.kind === 'failed';
  const label = state.kind === 'failed' ? words.retry(name) : words.run(name);
  return (
    <li
      className={styles['step']}
      data-state={state.kind}
      data-step={step.id}
      data-next={isNext ? '' : undefined}
      aria-current={isNext ? 'step' : undefined}
    >
      <FoldedOver name={name} state={state}>
        <p className={sources['hint']}>{change}</p>
        <pre className={sources['code']}>{step.code}</pre>
        <StepNote step={step} />
        {canRun ? (
          <div className={sources['actions']}>
            <Button size="small" onClick={() => onRun(step.id)}>
              {label}
            </Button>
          </div>
        ) : undefined}
      </FoldedOver>
    </li>
  );
}

/** What is done or not yet possible takes one line, so that the next step stays in sight. */
function FoldedOver({
  name,
  state,
  children,
}: {
  readonly name: string;
  readonly state: Step['state'];
  readonly children: ReactNode;
}): ReactNode {
  const words = useWords().call.steps;
  const head = (
    <>
      <span className={styles['name']}>{name}</span>
      <span className={styles['state']}>{words.states[state.kind]}</span>
    </>
  );
  if (state.kind !== 'done' && state.kind !== 'waiting') {
    return (
      <>
        <div className={styles['head']}>{head}</div>
        {children}
      </>
    );
  }
  return (
    <details>
      <summary className={styles['head']}>{head}</summary>
      <div className={sources['tight']}>{children}</div>
    </details>
  );
}

/** Why it waits or is held, what it gave, or how it was rejected. */
function StepNote({ step: { state } }: { readonly step: Step }): ReactNode {
  const words = useWords().call.steps;
  switch (state.kind) {
    case 'waiting':
      return <p className={sources['hint']}>{words.waiting[state.reason]}</p>;
    case 'held':
      return <p className={sources['prose']}>{words.held}</p>;
    case 'failed':
      return (
        <p className={sources['error']}>
          {state.name}: {state.message}
        </p>
      );
    case 'done':
      return state.result === '' ? undefined : (
        <details>
          <summary className={styles['state']}>{words.result}</summary>
          <pre className={styles['result']}>{state.result}</pre>
        </details>
      );
    default:
      return undefined;
  }
}

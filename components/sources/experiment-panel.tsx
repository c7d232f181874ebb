'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import { Select } from '@/components/controls/select';
import { useWords } from '@/components/site/words';
import styles from '@/components/sources/sources.module.css';
import {
  EXPECTED_ENDS,
  type ExperimentOutcome,
  type MeasuredBrowser,
  PREDICTIONS,
} from '@/lib/call/experiment-ends';
import { EXPERIMENT_IDS, type ExperimentId } from '@/lib/call/experiments';

export type ExperimentRun =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'ended'; readonly outcome: ExperimentOutcome };

interface Props {
  readonly experiment: ExperimentId;
  readonly onChoose: (experiment: ExperimentId) => void;
  readonly prediction: ExperimentOutcome | undefined;
  readonly onPredict: (outcome: ExperimentOutcome) => void;
  readonly run: ExperimentRun;
  readonly onRun: () => void;
  readonly onStop: () => void;
  /** A press so soon after the start is not meant to stop. */
  readonly justStarted: boolean;
  /** Whose measured end to show beside this one; undefined for any other browser. */
  readonly browser: MeasuredBrowser | undefined;
}

/** Choose a fault, predict, run, compare. */
export function ExperimentPanel(props: Props): ReactNode {
  const { experiment, prediction, run } = props;
  const words = useWords().experiments;
  const isRunning = run.kind === 'running';
  return (
    <section className={styles['stack']} aria-label={words.heading}>
      <p className={styles['hint']}>{words.lead}</p>
      <Select
        label={words.choose}
        hint={words.experiments[experiment].fault}
        options={EXPERIMENT_IDS.map((id) => ({ value: id, label: words.experiments[id].name }))}
        value={experiment}
        disabled={isRunning}
        onChange={props.onChoose}
      />
      <Predictions {...props} disabled={run.kind !== 'idle'} />
      <div className={styles['actions']}>
        {isRunning ? (
          <Button aria-disabled={props.justStarted} onClick={props.onStop}>
            {words.stop}
          </Button>
        ) : (
          <Button variant="primary" disabled={prediction === undefined} onClick={props.onRun}>
            {run.kind === 'ended' ? words.again : words.run}
          </Button>
        )}
        <p className={styles['hint']} aria-live="polite">
          {isRunning ? words.running : prediction === undefined ? words.predictFirst : ''}
        </p>
      </div>
      {run.kind === 'ended' ? <Comparison {...props} outcome={run.outcome} /> : undefined}
    </section>
  );
}

function Predictions({
  experiment,
  prediction,
  onPredict,
  disabled,
}: Pick<Props, 'experiment' | 'prediction' | 'onPredict'> & {
  readonly disabled: boolean;
}): ReactNode {
  const words = useWords().experiments;
  return (
    <fieldset className={styles['group']} disabled={disabled}>
      <legend className={styles['legend']}>{words.predict}</legend>
      {PREDICTIONS[experiment].map((outcome) => (
        <label key={outcome} className={styles['choice']}>
          <input
            type="radio"
            name="prediction"
            value={outcome}
            checked={outcome === prediction}
            onChange={() => onPredict(outcome)}
          />
          {words.outcomes[outcome]}
        </label>
      ))}
    </fieldset>
  );
}

function Comparison({
  experiment,
  prediction,
  outcome,
  browser,
}: Pick<Props, 'experiment' | 'prediction' | 'browser'> & {
  readonly outcome: ExperimentOutcome;
}): ReactNode {
  const words = useWords().experiments;
  const text = words.experiments[experiment];
  const measured = browser === undefined ? (['chromium', 'firefox'] as const) : [browser];
  const isExpected =
    browser === undefined || EXPECTED_ENDS[experiment][browser].outcome === outcome;
  return (
    <div className={styles['stack']}>
      <Notice tone="information" heading={outcome === prediction ? words.right : words.wrong}>
        <p>
          {words.happened}: {words.outcomes[outcome]}
        </p>
        {prediction === undefined || prediction === outcome ? undefined : (
          <p>
            {words.predicted}: {words.outcomes[prediction]}
          </p>
        )}
      </Notice>
      {isExpected ? undefined : <Notice tone="warning">{words.unexpected}</Notice>}
      <dl className={styles['facts']}>
        <Fact name={words.why}>{text.why}</Fact>
        {measured.map((each) => (
          <Fact key={each} name={`${words.measured} (${words.browsers[each]})`}>
            {text[each]}
          </Fact>
        ))}
        <Fact name={words.inPractice}>{text.inPractice}</Fact>
      </dl>
      {browser === undefined ? <p className={styles['hint']}>{words.otherBrowser}</p> : undefined}
    </div>
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

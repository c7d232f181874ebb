'use client';

import { Play, Square } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import { useNatPageWords } from '@/components/nat/nat-words';
import styles from '@/components/nat/play/play.module.css';
import type { SimulationState } from '@/components/nat/use-simulation';
import { ANSWERS, type Answer, type Question } from '@/lib/simulator/scenarios/scenario-entry';

/** Predict, then play. Once it was played only the question stays: the answer stands below it. */
export function Predict({
  question,
  asked,
  prediction,
  hasPlayed,
  state,
  onPredict,
  onPlay,
  onStop,
}: {
  readonly question: Question;
  /** The question in words. */
  readonly asked: string;
  readonly prediction: Answer | undefined;
  readonly hasPlayed: boolean;
  readonly state: SimulationState;
  readonly onPredict: (answer: Answer) => void;
  readonly onPlay: () => void;
  readonly onStop: () => void;
}): ReactNode {
  const words = useNatPageWords();
  const name = useId();
  const isRunning = state.kind === 'running';
  const idle = prediction === undefined ? words.predict.skip : words.predict.play;
  return (
    <div className={styles['predict']}>
      {hasPlayed ? (
        <p className={styles['asked']}>{asked}</p>
      ) : (
        <fieldset className={styles['question']}>
          <legend className={styles['asked']}>{asked}</legend>
          {ANSWERS[question].map((answer) => (
            <label key={answer} className={styles['answer']}>
              <input
                type="radio"
                name={name}
                value={answer}
                checked={prediction === answer}
                onChange={() => onPredict(answer)}
              />
              {words.answers[answer]}
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles['actions']}>
        {isRunning ? (
          <Button icon={<Square size={16} aria-hidden />} onClick={onStop}>
            {words.predict.stop}
          </Button>
        ) : (
          <Button
            variant={hasPlayed ? 'secondary' : 'primary'}
            size={hasPlayed ? 'medium' : 'large'}
            icon={<Play size={hasPlayed ? 16 : 20} aria-hidden />}
            onClick={onPlay}
          >
            {hasPlayed ? words.predict.again : idle}
          </Button>
        )}
        {hasPlayed || isRunning || prediction !== undefined ? undefined : (
          <p className={styles['status']}>{words.predict.hint}</p>
        )}
        <p role="status" className={styles['status']}>
          {isRunning ? words.predict.running : undefined}
        </p>
      </div>
      {state.kind === 'failed' ? (
        <Notice tone="error">{words.predict.failed(state.message)}</Notice>
      ) : undefined}
    </div>
  );
}

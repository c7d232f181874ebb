'use client';

import type { ReactNode } from 'react';
import { useNatPageWords } from '@/components/nat/nat-words';
import { CallEnd } from '@/components/nat/play/call-end';
import styles from '@/components/nat/play/play.module.css';
import type { SimulatedRun } from '@/components/nat/simulation-api';
import { answerOf } from '@/lib/simulator/scenarios/answer';
import type { Answer, Question } from '@/lib/simulator/scenarios/scenario-entry';

/** What came of it, held against what was predicted. */
export function AnswerCard({
  shown,
  question,
  prediction,
  conclusion,
}: {
  readonly shown: SimulatedRun;
  readonly question: Question;
  readonly prediction: Answer | undefined;
  /** What the scenario shows, as it was prepared; undefined for another network. */
  readonly conclusion: string | undefined;
}): ReactNode {
  const { predict, shortAnswers } = useNatPageWords();
  const answer = answerOf(question, shown.run);
  const name = shortAnswers[answer];
  const verdict =
    prediction === undefined
      ? predict.was(name)
      : prediction === answer
        ? predict.right(name)
        : predict.wrong(shortAnswers[prediction], name);
  return (
    <div className={styles['card']}>
      <p className={styles['verdict']} data-right={prediction === answer ? '' : undefined}>
        {verdict} <CallEnd shown={shown} />
      </p>
      {conclusion === undefined ? undefined : (
        <p className={styles['conclusion']}>
          <span className={styles['label']}>{predict.conclusion}</span> {conclusion}
        </p>
      )}
    </div>
  );
}

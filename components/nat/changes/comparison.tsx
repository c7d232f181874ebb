'use client';

import { ArrowLeftRight } from 'lucide-react';
import { type ReactNode, Suspense, useMemo } from 'react';
import { Button } from '@/components/controls/button';
import { useExplanations } from '@/components/inspector/use-explanations';
import styles from '@/components/nat/changes/changes.module.css';
import { useNatPageWords } from '@/components/nat/nat-words';
import { CallEnd } from '@/components/nat/play/call-end';
import type { SimulatedRun } from '@/components/nat/simulation-api';
import type { OtherRun } from '@/components/nat/use-nat';
import { briefly } from '@/lib/selectors/brief-call';
import { type Difference, firstDifference, type Parting } from '@/lib/selectors/first-difference';
import { explainEvent } from '@/lib/selectors/inspect-explain';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { happened } from '@/lib/selectors/inspect-values';
import { answerOf } from '@/lib/simulator/scenarios/answer';
import type { Question } from '@/lib/simulator/scenarios/scenario-entry';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { Trace } from '@/lib/trace/trace';

/** The run that is shown beside the one before the last change: both ends, and where they part. */
export function Comparison({
  other,
  shown,
  question,
  onSwap,
  onSeek,
}: {
  readonly other: OtherRun;
  readonly shown: SimulatedRun;
  readonly question: Question;
  readonly onSwap: () => void;
  readonly onSeek: (at: Milliseconds) => void;
}): ReactNode {
  const { changes, shortAnswers } = useNatPageWords();
  const words = changes.compare;
  const difference = useMemo(
    () => firstDifference(other.run.run.trace, shown.run.trace),
    [other, shown],
  );
  const rows = [
    {
      label: other.isLater ? words.after : words.before,
      run: other.run,
      parting: difference?.before,
      isShown: false,
    },
    {
      label: other.isLater ? words.before : words.after,
      run: shown,
      parting: difference?.after,
      isShown: true,
    },
  ];
  if (other.isLater) rows.reverse();
  return (
    <div className={styles['comparison']}>
      <h3 className={styles['heading']}>{words.heading}</h3>
      <dl className={styles['runs']}>
        {rows.map(({ label, run, parting, isShown }) => (
          <div key={label} className={styles['run']}>
            <dt>{isShown ? words.onScreen(label) : label}</dt>
            <dd>
              <strong>{shortAnswers[answerOf(question, run.run)]}</strong> <CallEnd shown={run} />
              {difference === undefined ? undefined : (
                <Suspense>
                  <Deed trace={run.run.trace} parting={parting} difference={difference} />
                </Suspense>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['parting']}>
        {difference === undefined
          ? words.same
          : (difference.kind === 'conduct' ? words.first : words.bytes)(timeText(difference.at))}
        {difference === undefined ? undefined : (
          <Button size="small" onClick={() => onSeek(difference.at)}>
            {words.go}
          </Button>
        )}
        <Button size="small" icon={<ArrowLeftRight size={16} aria-hidden />} onClick={onSwap}>
          {words.showOther}
        </Button>
      </p>
    </div>
  );
}

/** What this run did there, in a sentence; and when, where it did that later than the other one. */
function Deed({
  trace,
  parting,
  difference,
}: {
  readonly trace: Trace;
  readonly parting: Parting | undefined;
  readonly difference: Difference;
}): ReactNode {
  const { compare } = useNatPageWords().changes;
  const { events } = useExplanations();
  if (parting === undefined) return <span className={styles['event']}>{compare.nothing}</span>;
  const { event, useCandidate } = parting;
  const { before, after } = difference;
  const tellsFlag = before?.useCandidate !== after?.useCandidate && useCandidate !== undefined;
  return (
    <span className={styles['event']}>
      {timeText(event.at)}: {happened(events, briefly(explainEvent(indexTrace(trace), event)))}
      {tellsFlag ? ` ${useCandidate ? compare.nominates : compare.nominatesNot}` : undefined}
    </span>
  );
}

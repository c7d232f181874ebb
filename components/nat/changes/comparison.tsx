'use client';

import { ArrowLeftRight } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Button } from '@/components/controls/button';
import styles from '@/components/nat/changes/changes.module.css';
import { useNatPageWords } from '@/components/nat/nat-words';
import { CallEnd } from '@/components/nat/play/call-end';
import type { SimulatedRun } from '@/components/nat/simulation-api';
import type { OtherRun } from '@/components/nat/use-nat';
import { useWords } from '@/components/site/words';
import { firstDifference } from '@/lib/selectors/first-difference';
import { answerOf } from '@/lib/simulator/scenarios/answer';
import type { Question } from '@/lib/simulator/scenarios/scenario-entry';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { TraceEvent } from '@/lib/trace/events/event';

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
      event: difference?.before,
      isShown: false,
    },
    {
      label: other.isLater ? words.before : words.after,
      run: shown,
      event: difference?.after,
      isShown: true,
    },
  ];
  if (other.isLater) rows.reverse();
  return (
    <div className={styles['comparison']}>
      <h3 className={styles['heading']}>{words.heading}</h3>
      <dl className={styles['runs']}>
        {rows.map(({ label, run, event, isShown }) => (
          <div key={label} className={styles['run']}>
            <dt>{isShown ? words.onScreen(label) : label}</dt>
            <dd>
              <strong>{shortAnswers[answerOf(question, run.run)]}</strong> <CallEnd shown={run} />
              {difference === undefined ? undefined : <EventName event={event} />}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['parting']}>
        {difference === undefined ? words.same : words.first(timeText(difference.at))}
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

function EventName({ event }: { readonly event: TraceEvent | undefined }): ReactNode {
  const { changes } = useNatPageWords();
  const { events } = useWords().timeline;
  const name = event === undefined ? changes.compare.nothing : events[event.kind];
  const where = event === undefined || !('node' in event) ? '' : ` (${event.node})`;
  return (
    <span className={styles['event']}>
      {name}
      {where}
    </span>
  );
}

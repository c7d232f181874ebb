'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { OriginBadge } from '@/components/controls/origin-badge';
import { useWords } from '@/components/site/words';
import { eventIndexOf } from '@/lib/selectors/event-index';
import type { Selection } from '@/lib/selectors/selection';
import { eventDetail } from '@/lib/selectors/timeline/marks';
import type { Milliseconds } from '@/lib/time';
import { momentText } from '@/lib/time-text';
import { countUntil, type InstanceHistory, type Transition } from '@/lib/trace/history';
import { originOf, type Trace } from '@/lib/trace/trace';
import styles from './charts.module.css';

/** The step taken last at the cursor, with its cause, its time and its origin. */
export function LastStep({
  instance,
  cursor,
  trace,
  onSelect,
  onSeek,
}: {
  readonly instance: InstanceHistory;
  readonly cursor: Milliseconds;
  readonly trace: Trace;
  readonly onSelect: (selection: Selection) => void;
  readonly onSeek: (at: Milliseconds) => void;
}): ReactNode {
  const words = useWords();
  const step = lastStep(instance, cursor);
  if (!step) {
    return (
      <p className={styles['last']}>
        {words.charts.last}: {words.charts.noneTaken}
      </p>
    );
  }
  const cause = eventIndexOf(trace).get(step.cause)?.event;
  const show = () => {
    onSeek(step.at);
    onSelect({ kind: 'transition', instance: instance.id, cause: step.cause });
  };
  return (
    <dl className={styles['last']}>
      <dt>{words.charts.last}</dt>
      <dd className={styles['code']}>{words.charts.took(step.from, step.to)}</dd>
      {cause && (
        <>
          <dt>{words.charts.cause}</dt>
          <dd>
            {words.timeline.events[cause.kind]}{' '}
            <span className={styles['code']}>{eventDetail(cause)}</span>
          </dd>
        </>
      )}
      <dt>{words.charts.time}</dt>
      <dd className={styles['code']}>{momentText(step.at, step.since)}</dd>
      {cause && (
        <dd>
          <OriginBadge origin={originOf(trace.header, cause)} />
        </dd>
      )}
      <dd>
        <Button size="small" onClick={show}>
          {words.charts.goTo}
        </Button>
      </dd>
    </dl>
  );
}

function lastStep({ transitions }: InstanceHistory, cursor: Milliseconds): Transition | undefined {
  return transitions[countUntil(transitions, cursor) - 1];
}

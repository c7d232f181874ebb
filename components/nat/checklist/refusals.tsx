'use client';

import type { ReactNode } from 'react';
import styles from '@/components/nat/checklist/checklist.module.css';
import { EventMoment } from '@/components/nat/checklist/event-moment';
import { useChecklistWords } from '@/components/nat/checklist/use-checklist-words';
import type { TurnRefusal } from '@/lib/diagnosis/turn-refusals';
import type { Tell } from '@/lib/diagnosis/why-findings';

/** What a TURN server refused this peer by the cursor: no pair comes of it, or one that fails. */
export function Refusals({
  refusals,
  tell,
  onShow,
}: {
  readonly refusals: readonly TurnRefusal[];
  readonly tell: Tell;
  readonly onShow: (event: string) => void;
}): ReactNode {
  const { checklist } = useChecklistWords();
  return (
    <>
      <h4 className={styles['heading']}>{checklist.refusedHeading}</h4>
      <ul className={styles['rows']} aria-label={checklist.refusedHeading}>
        {refusals.map((refusal) => (
          <li key={refusal.event} className={styles['row']}>
            <p>
              {checklist.refusal(refusal, tell.name(refusal.node), tell.name(refusal.peer))}.{' '}
              <EventMoment at={refusal.at} onShow={() => onShow(refusal.event)} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

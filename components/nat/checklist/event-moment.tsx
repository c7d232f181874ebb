'use client';

import type { ReactNode } from 'react';
import styles from '@/components/nat/checklist/checklist.module.css';
import { useChecklistWords } from '@/components/nat/checklist/use-checklist-words';
import { timeText } from '@/lib/time-text';

/** The moment of an event as a button that shows it. */
export function EventMoment({
  at,
  onShow,
}: {
  readonly at: number;
  readonly onShow: () => void;
}): ReactNode {
  const { checklist } = useChecklistWords();
  const moment = timeText(at);
  return (
    <button
      type="button"
      className={styles['moment']}
      title={checklist.show}
      aria-label={`${moment}, ${checklist.show}`}
      onClick={onShow}
    >
      {moment}
    </button>
  );
}

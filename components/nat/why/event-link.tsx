'use client';

import type { ReactNode } from 'react';
import { useWhyWords } from '@/components/nat/why/use-why-words';
import styles from '@/components/nat/why/why.module.css';
import { timeText } from '@/lib/time-text';

/** Shows an event in the workbench, named by its moment. */
export function EventLink({
  at,
  what,
  onShow,
}: {
  readonly at: number;
  /** What the event is the proof of, for those who hear the button alone. */
  readonly what: string;
  readonly onShow: () => void;
}): ReactNode {
  const { panel } = useWhyWords();
  const moment = timeText(at);
  return (
    <button
      type="button"
      className={styles['link']}
      title={panel.show}
      aria-label={`${moment}, ${panel.showEvent(what)}`}
      onClick={onShow}
    >
      {moment}
    </button>
  );
}

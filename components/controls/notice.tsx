'use client';

import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '@/components/controls/notice.module.css';
import { useWords } from '@/components/site/words';

export type NoticeTone = 'information' | 'warning' | 'error';

const icons = { information: Info, warning: TriangleAlert, error: CircleAlert } as const;

/** A message about the page or the call: what is so, and what to do. Errors interrupt a reader. */
export function Notice({
  tone,
  heading,
  children,
  actions,
}: {
  readonly tone: NoticeTone;
  readonly heading?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}): ReactNode {
  const { controls } = useWords().interface;
  const Icon = icons[tone];
  return (
    <div className={styles['notice']} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon className={styles['icon']} size={18} aria-label={controls[tone]} role="img" />
      <div className={styles['text']}>
        {heading ? <p className={styles['heading']}>{heading}</p> : undefined}
        {children}
        {actions ? <div className={styles['actions']}>{actions}</div> : undefined}
      </div>
    </div>
  );
}

'use client';

import type { ReactNode } from 'react';
import styles from '@/components/controls/origin-badge.module.css';
import { useWords } from '@/components/site/words';

export type Origin = 'measured' | 'bounded' | 'modelled';

/** Where a datum comes from: a word and a line (solid, dashed, dotted), never a colour alone. */
export function OriginBadge({ origin }: { readonly origin: Origin }): ReactNode {
  const { name, meaning } = useWords().interface.origins[origin];
  return (
    <span className={styles['badge']} data-origin={origin} title={meaning}>
      {name}
    </span>
  );
}

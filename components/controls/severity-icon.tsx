'use client';

import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '@/components/controls/severity-icon.module.css';
import { useWords } from '@/components/site/words';

export type Severity = 'information' | 'warning' | 'error';

const icons = { information: Info, warning: TriangleAlert, error: CircleAlert } as const;

/** How grave something is, by shape and by name. @param size side in CSS pixels, 16 by default */
export function SeverityIcon({
  severity,
  size = 16,
}: {
  readonly severity: Severity;
  readonly size?: number | undefined;
}): ReactNode {
  const { controls } = useWords().interface;
  const Icon = icons[severity];
  return (
    <Icon
      className={styles['icon']}
      data-severity={severity}
      size={size}
      aria-label={controls[severity]}
      role="img"
    />
  );
}

'use client';

import type { ReactNode } from 'react';
import { useWords } from '@/components/site/words';
import styles from '@/components/statistics/known-value.module.css';
import type { Known } from '@/lib/selectors/sample-lookup';

/**
 * A statistic, or why there is none. `brief` is for cells of figures: a short word that has the
 * reason as its title.
 */
export function KnownValue<Value>({
  field,
  brief = false,
  children,
}: {
  readonly field: Known<Value>;
  readonly brief?: boolean | undefined;
  readonly children: (value: Value) => ReactNode;
}): ReactNode {
  const words = useWords().statistics;
  if (field.kind === 'value') return children(field.value);
  const reasons = {
    'not-exposed': words.notExposed,
    'not-yet': words.notYet,
    'no-more': words.noMore,
  };
  const reason = reasons[field.kind];
  if (!brief) return <span className={styles['missing']}>{reason}</span>;
  return (
    <span className={styles['missing']} title={reason}>
      {field.kind === 'not-exposed' ? words.notExposedShort : '–'}
    </span>
  );
}

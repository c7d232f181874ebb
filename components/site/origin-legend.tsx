import type { ReactNode } from 'react';
import { OriginBadge } from '@/components/controls/origin-badge';
import styles from '@/components/site/origin-legend.module.css';
import { catalogue } from '@/content/catalogue';
import type { Locale } from '@/content/locale';

/** The three origins with their line and their meaning. */
export function OriginLegend({ locale }: { readonly locale: Locale }): ReactNode {
  const { origins } = catalogue(locale).interface;
  return (
    <dl className={styles['legend']}>
      {(['measured', 'bounded', 'modelled'] as const).map((origin) => (
        <div key={origin}>
          <dt>
            <OriginBadge origin={origin} />
          </dt>
          <dd>{origins[origin].meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { ReactNode } from 'react';
import { PhaseGlyph, type PhaseName } from '@/components/controls/phase-glyph';
import styles from '@/components/site/phase-legend.module.css';
import { catalogue } from '@/content/catalogue';
import type { Locale } from '@/content/locale';

const phases: readonly PhaseName[] = ['signaling', 'ice', 'dtls', 'media'];

/** The four phases with the question that each answers: the key to every picture of the site. */
export function PhaseLegend({ locale }: { readonly locale: Locale }): ReactNode {
  const words = catalogue(locale).interface.phases;
  return (
    <dl className={styles['legend']}>
      {phases.map((phase) => (
        <div key={phase} className={styles['phase']} data-phase={phase}>
          <dt className={styles['name']}>
            <PhaseGlyph phase={phase} size={24} />
            {words[phase].name}
          </dt>
          <dd className={styles['question']}>{words[phase].question}</dd>
        </div>
      ))}
    </dl>
  );
}

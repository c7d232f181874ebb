import type { ReactNode } from 'react';
import { ExternalReference } from '@/components/controls/external-reference';
import styles from '@/components/inspector/inspector.module.css';
import type { Explanations } from '@/components/inspector/use-explanations';
import type { Citation } from '@/lib/selectors/inspect-reference';

/** The sections of the specifications, each with what stands there. */
export function References({
  references,
  words,
}: {
  readonly references: readonly Citation[];
  readonly words: Explanations;
}): ReactNode {
  return (
    <section className={styles['section']}>
      <h4 className={styles['label']}>{words.inspector.reference}</h4>
      <ul className={styles['references']}>
        {references.map(({ id, label, href }) => (
          <li key={id}>
            <ExternalReference label={label} href={href} />: {words.references[id]}
          </li>
        ))}
      </ul>
    </section>
  );
}

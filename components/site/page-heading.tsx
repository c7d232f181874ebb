import type { ReactNode } from 'react';
import styles from '@/components/site/page-heading.module.css';

/** The heading of a tool page: one line and a sentence, so that the tool comes at once. */
export function PageHeading({
  heading,
  lead,
}: {
  readonly heading: string;
  readonly lead: string;
}): ReactNode {
  return (
    <div className={styles['heading']}>
      <h1>{heading}</h1>
      <p>{lead}</p>
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from '@/components/site/skip-link.module.css';

/** The first stop of the Tab key: past the header, to the content. */
export function SkipLink({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <a className={styles['link']} href="#content">
      {children}
    </a>
  );
}

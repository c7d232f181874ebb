import type { ReactNode } from 'react';
import styles from '@/components/site/page-body.module.css';

/** What stands below the heading of a tool page, within the page's margins. */
export function PageBody({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles['body']}>{children}</div>;
}

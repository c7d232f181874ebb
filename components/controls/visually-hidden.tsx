import type { ReactNode } from 'react';
import styles from '@/components/controls/visually-hidden.module.css';

/** Text for screen readers where the eye has a sign. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles['hidden']}>{children}</span>;
}

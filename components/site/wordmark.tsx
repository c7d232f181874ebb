import type { ReactNode } from 'react';
import styles from '@/components/site/wordmark.module.css';

/** Two lanes and the messages between them, beside the name. */
export function Wordmark(): ReactNode {
  return (
    <span className={styles['wordmark']}>
      <svg className={styles['mark']} viewBox="0 0 28 20" aria-hidden="true">
        <path d="M1 4h26M1 16h26M8 4l5.5 12M20 4l-5.5 12" />
        <circle cx="8" cy="4" r="2.5" />
        <circle cx="20" cy="4" r="2.5" />
      </svg>
      Peerscope
    </span>
  );
}

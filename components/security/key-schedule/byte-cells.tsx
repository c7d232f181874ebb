import type { ReactNode } from 'react';
import styles from '@/components/security/key-schedule/srtp-derivation.module.css';
import { hexText } from '@/lib/bytes/hex';

/** Sixteen bytes in a row, one of them marked, those that are not taken faint. */
export function ByteCells({
  bytes,
  marked,
  taken,
}: {
  readonly bytes: Uint8Array;
  readonly marked: number | undefined;
  readonly taken: number;
}): ReactNode {
  const part = (start: number, end: number) =>
    hexText(bytes.subarray(start, end)).replace(/(..)(?=.)/g, '$1 ');
  if (marked === undefined) {
    return (
      <code className={styles['block']}>
        {part(0, taken)} <span className={styles['left']}>{part(taken, bytes.length)}</span>
      </code>
    );
  }
  return (
    <code className={styles['block']}>
      {part(0, marked)} <mark>{part(marked, marked + 1)}</mark> {part(marked + 1, bytes.length)}
    </code>
  );
}

'use client';

import type { ReactNode } from 'react';
import styles from '@/components/security/key-schedule/key-detail.module.css';
import { keyText, useKeyScheduleWords } from '@/components/security/key-schedule/key-words';

/** Parents or children of a value, each a button that leads there. */
export function Relatives({
  heading,
  ids,
  none,
  onChoose,
}: {
  readonly heading: string;
  readonly ids: readonly string[];
  /** Said where there are none; undefined: the heading is left out, too. */
  readonly none: string | undefined;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const words = useKeyScheduleWords();
  if (ids.length === 0 && none === undefined) return undefined;
  return (
    <div className={styles['part']}>
      <h5>{heading}</h5>
      {ids.length === 0 ? (
        <p className={styles['note']}>{none}</p>
      ) : (
        <ul className={styles['relatives']}>
          {ids.map((id) => (
            <li key={id}>
              <button type="button" onClick={() => onChoose(id)}>
                {words.capital(keyText(id, words))}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

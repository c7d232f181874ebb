'use client';

import type { ReactNode } from 'react';
import styles from '@/components/security/key-schedule/key-graph.module.css';
import { useKeyScheduleWords } from '@/components/security/key-schedule/key-words';
import { SecrecySign } from '@/components/security/key-schedule/secrecy-sign';

const KINDS = ['secret', 'encrypted', 'public'] as const;

/** What the signs mean, and what is left out. */
export function KeyLegend(): ReactNode {
  const words = useKeyScheduleWords();
  return (
    <div className={styles['legend']}>
      <ul>
        {KINDS.map((secrecy) => (
          <li key={secrecy}>
            <SecrecySign secrecy={secrecy} /> {words.secrecy[secrecy]}
          </li>
        ))}
      </ul>
      <p>
        {words.mainNote} {words.keys}
      </p>
    </div>
  );
}

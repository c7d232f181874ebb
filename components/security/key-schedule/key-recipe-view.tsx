'use client';

import type { ReactNode } from 'react';
import { CopyButton } from '@/components/controls/copy-button';
import styles from '@/components/security/key-schedule/key-detail.module.css';
import { recipeOf } from '@/components/security/key-schedule/key-recipe';
import { useKeyScheduleWords } from '@/components/security/key-schedule/key-words';
import type { KeySchedule, KeyValue } from '@/lib/selectors/key-schedule';

/** It scrolls by itself, so a keyboard must be able to reach it (WCAG 2.2, 2.1.1). */
const reachable = { tabIndex: 0 } as const;

/** Commands that print the chosen value. */
export function KeyRecipe({
  schedule,
  value: { derivation },
}: {
  readonly schedule: KeySchedule;
  readonly value: KeyValue;
}): ReactNode {
  const words = useKeyScheduleWords();
  const bytesOf = (id: string) => schedule.values.get(id)?.bytes ?? new Uint8Array();
  const recipe = recipeOf(derivation, bytesOf);
  const reason = derivation.function === 'given' ? words.recipeGiven : words.recipeNone;
  return (
    <div className={styles['part']}>
      <div className={styles['partHead']}>
        <h5>{words.recipe}</h5>
        {recipe === undefined ? undefined : <CopyButton text={recipe} what={words.copyRecipe} />}
      </div>
      {recipe === undefined ? (
        <p className={styles['note']}>{reason}</p>
      ) : (
        <>
          <section className={styles['recipe']} aria-label={words.recipe} {...reachable}>
            <pre>{recipe}</pre>
          </section>
          <p className={styles['note']}>{words.recipeNote}</p>
        </>
      )}
    </div>
  );
}

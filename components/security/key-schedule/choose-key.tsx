import type { ReactNode } from 'react';
import styles from '@/components/security/key-schedule/choose-key.module.css';
import { keyText, useKeyScheduleWords } from '@/components/security/key-schedule/key-words';

/** The name of a value, at the head of a table's row: it chooses the value. */
export function ChooseKey({
  id,
  isChosen,
  onChoose,
}: {
  readonly id: string;
  /** Undefined where the table does not show which one is chosen. */
  readonly isChosen?: boolean | undefined;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const words = useKeyScheduleWords();
  return (
    <button
      type="button"
      className={styles['choose']}
      aria-pressed={isChosen}
      onClick={() => onChoose(id)}
    >
      {words.capital(keyText(id, words))}
    </button>
  );
}

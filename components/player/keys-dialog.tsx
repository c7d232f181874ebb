'use client';

import type { ReactNode } from 'react';
import { Switch } from '@/components/controls/checkbox';
import { Dialog } from '@/components/controls/dialog';
import styles from '@/components/player/keys-dialog.module.css';
import { useWords } from '@/components/site/words';

/** The list of keys, and the switch for those that are a single letter. */
export function KeysDialog({
  open,
  lettersEnabled,
  onLettersEnabled,
  onClose,
}: {
  readonly open: boolean;
  readonly lettersEnabled: boolean;
  readonly onLettersEnabled: (enabled: boolean) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { keys } = useWords().workbench;
  const rows: readonly (readonly [readonly string[], string])[] = [
    [[keys.space], keys.list.toggle],
    [['←', '→'], keys.list.step],
    [['⇧ ←', '⇧ →'], keys.list.phase],
    [['Home', 'End'], keys.list.ends],
    [['F'], keys.list.follow],
    [['Esc'], keys.list.release],
    [['/'], keys.list.search],
    [['+', '−'], keys.list.zoom],
    [['?'], keys.list.help],
  ];
  return (
    <Dialog open={open} onClose={onClose} heading={keys.heading}>
      <dl className={styles['keys']}>
        {rows.map(([names, meaning]) => (
          <div key={meaning} className={styles['row']}>
            <dt>
              {names.map((name, index) => (
                <span key={name}>
                  {index > 0 ? <span className={styles['or']}> {keys.or} </span> : undefined}
                  <kbd className={styles['key']}>{name}</kbd>
                </span>
              ))}
            </dt>
            <dd className={styles['meaning']}>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label={keys.enabled}
        hint={keys.enabledHint}
        checked={lettersEnabled}
        onChange={onLettersEnabled}
      />
    </Dialog>
  );
}

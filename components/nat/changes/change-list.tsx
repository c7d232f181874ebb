'use client';

import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '@/components/nat/changes/changes.module.css';
import { takesEffect } from '@/components/nat/changes/takes-effect';
import { useNatPageWords } from '@/components/nat/nat-words';
import { VanishingButton } from '@/components/nat/vanishing-button';
import type { Change } from '@/lib/simulator/setup/changes';
import { milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { Trace } from '@/lib/trace/trace';

/** What is done to the run, in the order in which it was added; each can be taken back. */
export function ChangeList({
  changes,
  trace,
  heir,
  onUndo,
}: {
  readonly changes: readonly Change[];
  /** Of the run with all of them. */
  readonly trace: Trace;
  /** Has the focus when a change is taken back, and its line is gone. */
  readonly heir: () => HTMLElement | null;
  readonly onUndo: (index: number) => void;
}): ReactNode {
  const words = useNatPageWords().changes;
  const textOf = (change: Change) =>
    words.at(words.kinds[change.kind], placeOf(change), timeText(milliseconds(change.at)));
  return (
    <ol className={styles['list']}>
      {changes.map((change, index) => (
        <li key={keyOf(change, index)} className={styles['change']}>
          {textOf(change)}
          {takesEffect(change, trace) ? undefined : (
            <span className={styles['noEffect']}>{words.noEffect}</span>
          )}
          <VanishingButton
            heir={heir}
            size="small"
            variant="quiet"
            icon={<Undo2 size={16} aria-hidden />}
            aria-label={words.remove(textOf(change))}
            onClick={() => onUndo(index)}
          />
        </li>
      ))}
    </ol>
  );
}

/** The same change may be made twice: its place tells them apart. */
function keyOf(change: Change, index: number): string {
  return `${index} ${JSON.stringify(change)}`;
}

function placeOf(change: Change): string {
  switch (change.kind) {
    case 'drop-packet':
    case 'flip-bit':
    case 'replay-packet':
      return `${change.packet}, ${change.node}`;
    case 'expire-mapping':
      return `${change.nat} #${change.mapping}`;
    case 'change-nat':
      return change.nat;
    case 'change-external-addresses':
      return `${change.nat}, ${change.addresses.join(', ')}`;
    case 'lose-network':
      return change.node;
    case 'go-mobile':
    case 'restart-ice':
    case 'silence-peer':
      return change.peer.toUpperCase();
  }
}

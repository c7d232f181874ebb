import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFork } from '@/components/nat/fork-context';
import { VanishingButton } from '@/components/nat/vanishing-button';
import styles from '@/components/topology/fork-button.module.css';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import type { Change } from '@/lib/simulator/setup/changes';

/**
 * Does something to the run that is shown, and takes it back; nothing where the recording cannot be
 * forked. Where the button vanishes by that, the line or list around it has the focus (`data-heir`).
 */
export function ForkButton({
  name,
  change,
  done,
  words: { fork: texts },
  children,
}: {
  /** The whole name, told apart from those of its like. */
  readonly name: string;
  readonly change: Change;
  /** What is said of it once it is done. */
  readonly done: string;
  readonly words: TopologyWords;
  readonly children: string;
}): ReactNode {
  const fork = useFork();
  if (fork === undefined) return undefined;
  const isDone = fork.has(change);
  return (
    <span className={styles['fork']}>
      {isDone ? <span className={styles['done']}>{done}</span> : undefined}
      <VanishingButton
        heir={(button) => button.closest<HTMLElement>('[data-heir]')}
        size="small"
        variant="quiet"
        icon={isDone ? <Undo2 size={14} aria-hidden /> : undefined}
        aria-label={isDone ? texts.takeBackNamed(name) : name}
        onClick={() => (isDone ? fork.takeBack(change) : fork.apply(change))}
      >
        {isDone ? texts.takeBack : children}
      </VanishingButton>
    </span>
  );
}

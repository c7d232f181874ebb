import { Binary, CopyPlus, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '@/components/ladder/ladder.module.css';
import { replayed, vulnerableBit } from '@/components/ladder/tampering';
import type { LadderWords } from '@/components/ladder/use-ladder-words';
import { useFork } from '@/components/nat/fork-context';
import { VanishingButton } from '@/components/nat/vanishing-button';
import type { LadderMessage } from '@/lib/selectors/ladder-message';
import type { Change } from '@/lib/simulator/setup/changes';
import { milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { Trace } from '@/lib/trace/trace';

/** What somebody on the way could do to protected bytes: change one of them, or send them again. */
export function TamperButtons({
  trace,
  message,
  words,
}: {
  readonly trace: Trace;
  readonly message: LadderMessage;
  readonly words: LadderWords;
}): ReactNode {
  const { id: packet, at, hops } = message;
  const node = hops[0]?.to;
  const place = vulnerableBit(trace, message);
  if (place === undefined || node === undefined) return undefined;
  const { byte, bit } = place;
  const copy = replayed(message);
  const after = copy && timeText(milliseconds(copy.after));
  return (
    <>
      <ToggleButton
        change={{ kind: 'flip-bit', at, node, packet, bit: byte * 8 + bit }}
        icon={<Binary size={14} aria-hidden />}
        label={words.flip}
        hint={words.flipHint(byte, bit)}
        done={words.willBeFlipped(byte, bit)}
        words={words}
      />
      {copy === undefined || after === undefined ? undefined : (
        <ToggleButton
          change={copy}
          icon={<CopyPlus size={14} aria-hidden />}
          label={words.replay}
          hint={words.replayHint(after)}
          done={words.willBeReplayed(after)}
          words={words}
        />
      )}
    </>
  );
}

function ToggleButton({
  change,
  icon,
  label,
  hint,
  done,
  words,
}: {
  readonly change: Change;
  readonly icon: ReactNode;
  readonly label: string;
  readonly hint: string;
  /** What stands there once it was done. */
  readonly done: string;
  readonly words: LadderWords;
}): ReactNode {
  const fork = useFork();
  if (fork === undefined) return undefined;
  const isDone = fork.has(change);
  return (
    <>
      {isDone ? <span className={styles['taken']}>{done}</span> : undefined}
      <VanishingButton
        heir={(button) => button.closest<HTMLElement>('[data-heir]')}
        variant="secondary"
        size="small"
        icon={isDone ? <Undo2 size={14} aria-hidden /> : icon}
        title={isDone ? undefined : hint}
        aria-label={isDone ? `${words.takeBack}: ${label}` : undefined}
        onClick={() => (isDone ? fork.takeBack(change) : fork.apply(change))}
      >
        {isDone ? words.takeBack : label}
      </VanishingButton>
    </>
  );
}

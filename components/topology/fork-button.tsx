import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { useFork } from '@/components/nat/fork-context';
import type { Change } from '@/lib/simulator/setup/changes';

/** Does something to the run that is shown; nothing where the recording cannot be forked. */
export function ForkButton({
  name,
  change,
  children,
}: {
  /** The whole name, told apart from those of its like. */
  readonly name: string;
  readonly change: Change;
  readonly children: string;
}): ReactNode {
  const fork = useFork();
  if (fork === undefined) return undefined;
  return (
    <Button size="small" variant="quiet" aria-label={name} onClick={() => fork.apply(change)}>
      {children}
    </Button>
  );
}

import type { PlayerCommand } from '@/components/player/use-player-keys';
import type { WorkbenchControls } from '@/components/workbench/use-workbench';
import { phaseEnds } from '@/lib/selectors/phase-ends';
import { START } from '@/lib/time';

/** What a key asks of the player. Answers false where there is nothing to do it with. */
export function runPlayerCommand(
  command: Exclude<PlayerCommand, 'help' | 'search'>,
  controls: WorkbenchControls,
): boolean {
  const { recording, selection } = controls.bench;
  if (!recording || (command === 'release' && !selection)) return false;
  const { cursor, end } = controls.clock;
  const jump = (direction: 'next' | 'previous') => {
    const target = phaseEnds(recording.trace, recording.history);
    const found =
      direction === 'next'
        ? target.find((phase) => phase.at > cursor)
        : target.findLast((phase) => phase.at < cursor);
    if (found) controls.select({ kind: 'event', event: found.cause });
  };
  const commands: Readonly<Record<typeof command, () => void>> = {
    toggle: controls.toggle,
    next: () => controls.step('next'),
    previous: () => controls.step('previous'),
    first: () => controls.seek(START),
    last: () => controls.seek(end),
    'next-phase': () => jump('next'),
    'previous-phase': () => jump('previous'),
    follow: controls.follow,
    release: () => controls.select(undefined),
  };
  commands[command]();
  return true;
}

import type { Milliseconds } from '../../time';
import { PHASES } from '../phase';
import type { PhaseRuns } from '../phases';

/** How far the story of the set-up is. */
export type Stage =
  /** A phase of an observed peer has not ended yet. */
  | 'under way'
  /** Every phase ended once, and none was opened again. */
  | 'over'
  /** A phase failed, whatever came after: browsers may try again for minutes. */
  | 'failed'
  /** Every phase ended, then one began again: a renegotiation, a restart, a lost path. */
  | 'reopened';

type RunsOfPeers = ReadonlyMap<string, PhaseRuns>;

export function stageOf(runs: RunsOfPeers): Stage {
  const phases = [...runs.values()]
    .filter((ofPeer) => PHASES.some((phase) => ofPeer[phase].length > 0))
    .flatMap((ofPeer) => PHASES.map((phase) => ofPeer[phase]));
  if (phases.flat().some(({ outcome }) => outcome === 'failed')) return 'failed';
  if (phases.length === 0 || phases.some(([first]) => !first?.end)) return 'under way';
  return phases.every(({ length }) => length === 1) ? 'over' : 'reopened';
}

/** When the last phase of the set-up first ended; undefined while none has. */
export function setupEndOf(runs: RunsOfPeers): Milliseconds | undefined {
  const ends = [...runs.values()].flatMap((ofPeer) =>
    PHASES.flatMap((phase) => ofPeer[phase][0]?.end?.at ?? []),
  );
  return ends.length === 0 ? undefined : (Math.max(...ends) as Milliseconds);
}

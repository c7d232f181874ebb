import type { Milliseconds } from '../time';
import type { EventId } from '../trace/events/event';
import type { History } from '../trace/history';
import { peersOf, type Trace } from '../trace/trace';
import { PHASES, type Phase } from './phase';
import { phaseRuns } from './phases';

export interface PhaseEnd {
  readonly phase: Phase;
  readonly peer: string;
  readonly at: Milliseconds;
  readonly cause: EventId;
}

/** The moments at which phases ended, of all peers, in the order of time. */
export function phaseEnds(trace: Trace, history: History): readonly PhaseEnd[] {
  return peersOf(trace.header)
    .filter((peer) => peer.observed)
    .flatMap((peer) => {
      const runs = phaseRuns(trace, history, peer.id);
      return PHASES.flatMap((phase) =>
        runs[phase].flatMap((run) =>
          run.end ? [{ phase, peer: peer.id, at: run.end.at, cause: run.end.cause }] : [],
        ),
      );
    })
    .toSorted((left, right) => left.at - right.at);
}

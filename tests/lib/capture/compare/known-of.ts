import type { Known, KnownTransport } from '@/lib/capture/compare/known';
import { followStreams } from '@/lib/capture/compare/streams';
import { nameTransports } from '@/lib/capture/compare/transport-names';
import { milliseconds, START } from '@/lib/time';
import type { StatsEntry, StatsSample } from '@/lib/trace/samples';
import type { Trace } from '@/lib/trace/trace';

/** An open transport of which no event told anything but its fragments. */
export function transport(id: string, fields: Partial<KnownTransport> = {}): KnownTransport {
  return {
    id,
    mids: [id],
    open: true,
    generations: { local: ['aaaa'], remote: ['rrrr'], since: [START], current: 0 },
    ice: { state: 'new', at: undefined },
    dtls: { state: 'new', at: undefined },
    unselectedAt: undefined,
    selected: undefined,
    ...fields,
  };
}

export function known(...transports: readonly KnownTransport[]): Known {
  return { begin: START, transports, names: new Map(), moved: new Map() };
}

/** What the sampler remembers after a sample. */
export function after(before: Known, previous: StatsSample | undefined, next: StatsSample): Known {
  return {
    ...before,
    names: new Map([...before.names, ...nameTransports(next, before)]),
    moved: followStreams(before.moved, previous, next),
  };
}

/** A sample of A, taken 2 ms before it arrived. */
export function sample(at: number, ...stats: readonly StatsEntry[]): StatsSample {
  return { peer: 'A', at: milliseconds(at), taken: milliseconds(Math.max(0, at - 2)), stats };
}

/** What the events of a recorded call tell of one peer's bundled transport. */
export function knownOf(trace: Trace, peer: string): Known {
  const fragments = trace.events.flatMap((event) =>
    event.kind === 'candidate-gathered' && event.peer === peer && event.usernameFragment
      ? [event.usernameFragment]
      : [],
  );
  const mids = trace.events.find(
    (event) => event.kind === 'transport-opened' && event.peer === peer,
  );
  const local = [...new Set(fragments)];
  const since = local.map(() => START);
  const generations = { local, remote: [], since, current: 0 };
  const carried = mids?.kind === 'transport-opened' ? mids.mids : [];
  return known(transport('0', { mids: ['0', ...carried], generations }));
}

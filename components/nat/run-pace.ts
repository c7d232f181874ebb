import type { SimulatedRun } from '@/components/nat/simulation-api';
import type { Milliseconds } from '@/lib/time';
import type { Speed } from '@/machines/player';

/** When the run has shown what came of it. */
export function decisiveMoment({ run }: SimulatedRun): Milliseconds {
  const { at, ended } = run.outcome;
  if (at === undefined) return ended;
  return run.scenario.secure === undefined ? at : (momentOfTrust(run) ?? ended);
}

/** When the last side knew about keys: it had them, or refused; undefined: neither ever did. */
function momentOfTrust({ trace }: SimulatedRun['run']): Milliseconds | undefined {
  return trace.events.findLast(({ kind }) => kind === 'dtls-finished' || kind === 'dtls-error')?.at;
}

/** Slow enough to follow what decides: connecting takes a tenth of a second or a minute. */
export function speedFor(shown: SimulatedRun): Speed {
  const decisive = decisiveMoment(shown);
  if (decisive <= 1_000) return '1/50';
  return decisive <= 6_000 ? '1/10' : '1×';
}

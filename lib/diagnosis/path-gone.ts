import type { Milliseconds } from '../time';
import { type InstanceHistory, stateAt } from '../trace/history';

/** In Firefox 153 DTLS fails 1 ms before ICE does (measured); a busy page may stretch that. */
const TOGETHER = 50;

/**
 * Whether ICE had lost the path at a moment, or gave it up together with what happened then. A DTLS
 * transport that fails so only repeats what ICE found. `instances` are the `iceConnection`s of a
 * peer; nothing after `until` is looked at.
 */
export function isPathGone(
  instances: readonly InstanceHistory[],
  at: Milliseconds,
  until: Milliseconds,
): boolean {
  return instances.some((instance) => {
    const state = stateAt(instance, at);
    if (state === 'disconnected' || state === 'failed') return true;
    return instance.transitions.some(
      (next) => next.to === 'failed' && next.at <= until && Math.abs(next.at - at) <= TOGETHER,
    );
  });
}

import { MAIN_REGION } from '../../lib/trace/history';
import { DTLS_STATES, ICE_STATES, type IceState } from '../../lib/trace/states';
import { connectionOf, type Part } from '../protocol/aggregate';
import { type Agent, iceConnectionFor } from './agent';
import type { Instance } from './ledger';
import type { PeerEntry, TransportEntry } from './roster';

/*
 * The two aggregates of a peer have two sources: the sum of the parts, and the browser's own word.
 * They agree in the end, but not at every moment: Chromium's word comes late (connectionState says
 * `connecting` when DTLS is already up), Firefox says `checking` while the old path still carries
 * media. So:
 *
 * 1. The sum speaks only when it changes; it never contradicts a report merely by being computed
 *    again.
 * 2. A report wins, except that one naming a state which the sum has passed since the last report
 *    is old news: it confirms that state and moves nothing back.
 */

const AGGREGATES = ['iceConnection', 'connection'] as const;
type Aggregate = (typeof AGGREGATES)[number];

/** Keeps one peer's sum and what of it the browser has not yet confirmed. */
export interface Whole {
  /** Recomputes the sum; gives the aggregates that it newly leads to a state. */
  sum(peer: PeerEntry): readonly { readonly machine: Aggregate; readonly state: string }[];
  /** Whether a report is news. */
  hear(machine: Aggregate, state: string): boolean;
}

/** The whole of a peer with no parts yet. */
export function createWhole(agent: Agent): Whole {
  const last: Record<Aggregate, string> = { iceConnection: 'new', connection: 'new' };
  const unconfirmed: Record<Aggregate, readonly string[]> = { iceConnection: [], connection: [] };

  return {
    sum(peer) {
      const parts = partsOf(peer);
      const sums = {
        iceConnection: iceConnectionFor(agent, parts),
        connection: connectionOf(parts),
      };
      return AGGREGATES.flatMap((machine) => {
        const state = sums[machine];
        if (state === undefined || state === last[machine]) return [];
        last[machine] = state;
        unconfirmed[machine] = [...unconfirmed[machine], state].slice(-UNCONFIRMED_KEPT);
        return [{ machine, state }];
      });
    },
    hear(machine, state) {
      const waiting = unconfirmed[machine];
      const index = waiting.indexOf(state);
      unconfirmed[machine] = index < 0 ? [] : waiting.slice(index + 1);
      return unconfirmed[machine].length === 0;
    },
  };
}

/** More than a browser ever lags behind; a source that reports nothing must not fill memory. */
const UNCONFIRMED_KEPT = 8;

/** The open transports of a peer whose ICE is known; a DTLS transport not heard of is `new`. */
function partsOf(peer: PeerEntry): readonly Part[] {
  return [...peer.transports.values()].flatMap((transport) => {
    const ice = iceOf(transport);
    if (ice === undefined || ice === 'closed') return [];
    return [{ ice, dtls: stateIn(DTLS_STATES, transport.dtls) ?? 'new' }];
  });
}

/**
 * The newest generation speaks for the transport once it checks pairs; but where an older one still
 * carries media, that one does until the newest has a pair of its own (RFC 8445 §9).
 */
function iceOf({ ice }: TransportEntry): IceState | undefined {
  const states = ice.flatMap((instance) => stateIn(ICE_STATES, instance) ?? []);
  const newest = states.at(-1);
  if (newest !== 'new' && newest !== 'checking') return newest;
  const carrying = states.findLast((state) => state === 'connected' || state === 'completed');
  if (carrying) return carrying;
  return states.findLast((state) => state !== 'new' && state !== 'closed') ?? newest;
}

function stateIn<State extends string>(
  states: readonly State[],
  instance: Instance | undefined,
): State | undefined {
  const name = instance?.place.regions[MAIN_REGION];
  return states.find((state) => state === name);
}

import type { Random } from '@/lib/random';
import {
  LIBWEBRTC_SCHEDULE,
  type RetransmissionSchedule,
  unreliableSchedule,
} from '@/lib/stun/retransmission';
import type { HostNetwork } from '../agent/local-candidate';
import { checksumFoundations, type FoundationRule, numberedFoundations } from '../foundation';
import { anyAddressNetworks } from './any-address';
import { chromiumPriorities } from './chromium-priorities';
import type { PriorityRule } from './priority-rule';
import { rfc8445Priorities } from './rfc8445-priorities';

/** How an agent gathers, as data. All times in milliseconds. */
export interface GatheringProfile {
  readonly name: 'rfc8445' | 'libwebrtc';
  /**
   * When, after the start, a request for a candidate leaves: the `index`th of all, from 0; those
   * for server-reflexive candidates come before those for relayed ones.
   */
  readonly startOffset: (wanted: 'srflx' | 'relay', index: number) => number;
  /** Gathering does not end before. */
  readonly leastDuration: number;
  /** Of requests to servers over UDP, given how many are to be made. */
  readonly schedule: (requests: number) => RetransmissionSchedule;
  /**
   * Where a TURN server over UDP shows the host's mapped address: in answer to a Binding request of
   * its own, or along with the allocation.
   */
  readonly mappedByTurn: 'binding' | 'allocation';
  /** Whether Binding requests leave even where only relayed candidates may be used. */
  readonly asksWithRelayPolicy: boolean;
  /** How often a Binding request keeps a server-reflexive candidate's mapping open. */
  readonly keepAliveInterval: number;
  /** Whether it goes on doing so once the agent has stopped gathering. */
  readonly keepsAliveAfterStop: boolean;
  /** The networks that candidates are gathered on. */
  readonly networks: (
    networks: readonly HostNetwork[],
    hidesAddresses: boolean,
  ) => readonly HostNetwork[];
  readonly priorities: (networks: readonly HostNetwork[], turnServers: number) => PriorityRule;
  readonly foundations: (random: Random) => FoundationRule;
}

/** The pace of new transactions (RFC 8445 §14.2). */
export const TA = 50;

/**
 * One request every Ta (RFC 8445 §14.2), RTO = MAX(500 ms, Ta × requests) (§14.3), mappings kept
 * open every Tr = 15 s until ICE is concluded (§5.1.1.4, §11).
 */
export const RFC8445_GATHERING: GatheringProfile = {
  name: 'rfc8445',
  startOffset: (_, index) => TA * index,
  leastDuration: 0,
  schedule: (requests) => unreliableSchedule({ rto: Math.max(500, TA * requests) }),
  mappedByTurn: 'allocation',
  asksWithRelayPolicy: false,
  keepAliveInterval: 15_000,
  keepsAliveAfterStop: false,
  networks: (networks) => networks,
  priorities: rfc8445Priorities,
  foundations: numberedFoundations,
};

/**
 * libwebrtc's phases on every network: a UDP port with its Binding requests at once, allocations
 * after 50 ms, TCP ports after 100 ms, then it may end. Bindings are repeated every 10 s.
 */
export const LIBWEBRTC_GATHERING: GatheringProfile = {
  name: 'libwebrtc',
  startOffset: (wanted) => (wanted === 'srflx' ? 0 : 50),
  leastDuration: 100,
  schedule: () => LIBWEBRTC_SCHEDULE,
  mappedByTurn: 'binding',
  // Its candidate filter works on what was found, not on what is asked.
  asksWithRelayPolicy: true,
  keepAliveInterval: 10_000,
  keepsAliveAfterStop: true,
  networks: (networks, hidesAddresses) =>
    hidesAddresses ? anyAddressNetworks(networks) : networks,
  priorities: chromiumPriorities,
  foundations: checksumFoundations,
};

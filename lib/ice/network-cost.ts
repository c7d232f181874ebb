import type { HostNetwork } from './agent/local-candidate';

/**
 * What libwebrtc reckons a network costs (`network-cost`, GOOG-NETWORK-INFO): 0 is free, 999 the
 * most. Generations of mobile networks (250 to 980) are not told apart: 900 is an unknown one.
 */
export function networkCostOf({ kind }: HostNetwork): number {
  return COSTS[kind];
}

const COSTS: Readonly<Record<HostNetwork['kind'], number>> = {
  ethernet: 0,
  // A cost of its own network, which nobody knows, and 1 for the tunnel.
  vpn: 51,
  wifi: 10,
  unknown: 50,
  cellular: 900,
  'any-address': 999,
};

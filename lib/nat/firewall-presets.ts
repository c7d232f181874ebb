import { EVERYTHING, NO_UDP, ONLY_TCP_443 } from './admission';
import type { FirewallBehaviour } from './behaviour';
import { NAT_PRESETS } from './presets';

/**
 * A stateful firewall: what has been sent to may answer, for as long as connection tracking on
 * Linux keeps a flow (numbers and sources at the preset of Linux masquerade). RFC 6092 recommends
 * wider filters for IPv6 homes; the strict one is our choice.
 */
const STATEFUL: FirewallBehaviour = {
  filtering: 'address-and-port-dependent',
  udp: NAT_PRESETS['linux-masquerade'].udp,
  tcp: NAT_PRESETS['linux-masquerade'].tcp,
  refresh: 'both',
  admission: EVERYTHING,
};

/** Firewalls to choose by name. A NAT blocks the same by its own `admission`. */
export const FIREWALL_PRESETS = {
  stateful: STATEFUL,
  'udp-blocked': { ...STATEFUL, admission: NO_UDP },
  'only-tcp-443': { ...STATEFUL, admission: ONLY_TCP_443 },
} as const satisfies Record<string, FirewallBehaviour>;

export type FirewallPreset = keyof typeof FIREWALL_PRESETS;

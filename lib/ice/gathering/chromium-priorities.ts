import { parseIPv6 } from '@/lib/address';
import type { CandidateType } from '@/lib/sdp/candidate';
import { priorityOf } from '@/lib/sdp/candidate-priority';
import type { TurnTransport } from '@/lib/turn/packet';
import type { HostNetwork } from '../agent/local-candidate';
import { COMPONENT, type PriorityRule } from './priority-rule';

/*
 * local preference = 2^8 × network preference + address precedence + relay preference
 *   network preference  127 for the best network, one less for each further one, 0 when the socket
 *                       is bound to any address
 *   relay preference    the number of TURN servers minus the server's position; 0 without a server
 */

/** Priorities as Chromium 156 sends them. libwebrtc M145 has 2 where this has 3 (relay over UDP). */
export function chromiumPriorities(
  networks: readonly HostNetwork[],
  turnServers: number,
): PriorityRule {
  const order = byPreference(networks);
  return ({ type, address, network, server, relayProtocol }) => {
    const rank = order.indexOf(network.address);
    const isRanked = network.kind !== 'any-address' && rank >= 0;
    const relay = relayProtocol === undefined ? 0 : turnServers - server;
    const networkPreference = isRanked ? Math.max(0, BEST_NETWORK - rank) : 0;
    return priorityOf({
      type: relayProtocol === undefined ? TYPE_PREFERENCES[type] : RELAY_PREFERENCES[relayProtocol],
      local: networkPreference * 256 + addressPrecedence(address) + relay,
      component: COMPONENT,
    });
  };
}

const BEST_NETWORK = 127;

const TYPE_PREFERENCES: Readonly<Record<CandidateType, number>> = {
  host: 126,
  prflx: 110,
  srflx: 100,
  relay: 0,
};

const RELAY_PREFERENCES: Readonly<Record<TurnTransport, number>> = { udp: 3, tcp: 1, tls: 0 };

/** By kind of adapter, then by precedence of the address, then in the host's own order. */
function byPreference(networks: readonly HostNetwork[]): readonly string[] {
  const ranked = [...networks].sort(
    (left, right) =>
      KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind) ||
      addressPrecedence(right.address) - addressPrecedence(left.address),
  );
  return ranked.map(({ address }) => address);
}

const KINDS: readonly HostNetwork['kind'][] = [
  'unknown',
  'ethernet',
  'wifi',
  'cellular',
  'vpn',
  'any-address',
];

/** libwebrtc's reading of the policy table of RFC 6724 (then RFC 3484bis). */
function addressPrecedence(address: string): number {
  const groups = parseIPv6(address);
  if (groups === undefined) return 30;
  const [first = 0, second = 0] = groups;
  const isZero = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0);
  if (isZero(0, 7) && groups[7] === 1) return 60;
  if (isZero(0, 5) && groups[5] === 0xffff) return 30;
  if ((first & 0xfe00) === 0xfc00) return 50;
  if (first === 0x2002) return 20;
  return first === 0x2001 && second === 0 ? 10 : 40;
}

import type { CandidateType } from '@/lib/sdp/candidate';
import { priorityOf } from '@/lib/sdp/candidate-priority';
import { familyOf } from '@/lib/transport-address';
import type { HostNetwork } from '../agent/local-candidate';
import { COMPONENT, type PriorityRule } from './priority-rule';

/**
 * Priorities with the recommended type preferences (RFC 8445 §5.1.2.2). The local preference is
 * 65535 for the best address, and less for every further one and every further server, so that no
 * two candidates of a generation have the same (§5.1.2.1). With both families the addresses take
 * turns, IPv6 first (RFC 8421 §4); up to 256 addresses and 256 servers.
 */
export function rfc8445Priorities(networks: readonly HostNetwork[]): PriorityRule {
  const order = interleaved(networks);
  return ({ type, network, server }) => {
    const rank = Math.max(0, order.indexOf(network.address));
    return priorityOf({
      type: TYPE_PREFERENCES[type],
      local: 65_535 - 256 * rank - server,
      component: COMPONENT,
    });
  };
}

const TYPE_PREFERENCES: Readonly<Record<CandidateType, number>> = {
  host: 126,
  prflx: 110,
  srflx: 100,
  relay: 0,
};

/** The first IPv6 address, the first IPv4 address, the second IPv6 address … */
function interleaved(networks: readonly HostNetwork[]): readonly string[] {
  const addresses = networks.map(({ address }) => address);
  const v6 = addresses.filter((address) => familyOf(address) === 'IPv6');
  const v4 = addresses.filter((address) => familyOf(address) !== 'IPv6');
  return addresses.flatMap((_, index) => [
    ...v6.slice(index, index + 1),
    ...v4.slice(index, index + 1),
  ]);
}

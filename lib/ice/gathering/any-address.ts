import { familyOf, type IPFamily } from '@/lib/transport-address';
import type { HostNetwork } from '../agent/local-candidate';

/**
 * What is left of a host's networks for a page without permission to know them: a socket a family
 * that is bound to no address, so that the first network, the default route, carries it.
 */
export function anyAddressNetworks(networks: readonly HostNetwork[]): readonly HostNetwork[] {
  return FAMILIES.flatMap((family) => {
    const first = networks.find(({ address }) => familyOf(address) === family);
    return first === undefined ? [] : [{ address: first.address, id: 0, kind: 'any-address' }];
  });
}

const FAMILIES: readonly IPFamily[] = ['IPv4', 'IPv6'];

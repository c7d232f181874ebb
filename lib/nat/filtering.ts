import { sameEndpoint, type TransportAddress } from '../transport-address';
import type { FilteringBehaviour } from './behaviour';

/** Whether a filter that knows these remote endpoints lets a packet from `source` in (RFC 4787 §5). */
export function accepts(
  filtering: FilteringBehaviour,
  known: readonly TransportAddress[],
  source: TransportAddress,
): boolean {
  switch (filtering) {
    case 'endpoint-independent':
      return true;
    case 'address-dependent':
      return known.some(({ address }) => address === source.address);
    case 'address-and-port-dependent':
      return known.some((remote) => sameEndpoint(remote, source));
  }
}

import { parseIPv6 } from '@/lib/address';
import { familyOf } from '@/lib/transport-address';
import type { UnpairedReason } from '../agent/agent-events';
import type { LocalCandidate, RemoteCandidate } from '../agent/local-candidate';

/**
 * Why these two are no pair (RFC 8445 §6.1.2.2): not of one family, link-local with another scope,
 * or a relay that would learn the address that a name hides.
 */
export function unpairedReason(
  local: LocalCandidate,
  remote: RemoteCandidate,
): UnpairedReason | undefined {
  const [ours, theirs] = [local.address.address, remote.address.address];
  if (familyOf(ours) !== familyOf(theirs)) return 'other-family';
  if (isLinkLocal(ours) !== isLinkLocal(theirs)) return 'other-family';
  if (local.type === 'relay' && remote.name !== undefined) return 'mdns-over-relay';
  return undefined;
}

function isLinkLocal(address: string): boolean {
  const first = parseIPv6(address)?.[0];
  return first !== undefined && (first & 0xffc0) === 0xfe80;
}

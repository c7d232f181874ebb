import { bestByNetwork, type Channel } from './channel';
import type { Connection } from './connection';
import { compareCandidates } from './ranking';

/**
 * The pairs that are not worth a ping any more: those that rank no higher than the best pair of
 * their network while that one is strong. Those that rank higher may still come up; those of other
 * networks are kept as backups, except where a socket is bound to no network at all.
 *
 * The controlled side prunes only once the selected pair was nominated, for until then the other
 * side may choose what would be pruned.
 */
export function connectionsToPrune(channel: Channel): readonly Connection[] {
  const { connections, selected, role } = channel;
  const isAllowed = role === 'controlling' || selected?.isRemoteNominated === true;
  const isAnyStrong = connections.some(({ isWeak }) => !isWeak);
  if (!isAllowed || !isAnyStrong) return [];
  const best = bestByNetwork(channel);
  return connections.filter((connection) => {
    const isUnbound = connection.port.network.kind === 'any-address';
    const rival = isUnbound ? selected : best.get(connection.networkKey);
    if (rival === undefined || rival === connection || rival.isWeak) return false;
    return compareCandidates(rival, connection, role) <= 0;
  });
}

import type { IceRole } from '../pair-priority';
import type { Connection, WriteState } from './connection';

/*
 * Which of two pairs is better: below zero for the left one, above zero for the right one, as
 * `Array.sort` wants it. The first difference decides:
 *
 *   usable (writable or presumed) > write state > receiving          what the network showed
 *   > [controlled side: nominated by the peer > latest data]         what the peer wants
 *   > network cost > pair priority > generation                      what the candidates are
 *   > round trip                                                     by the caller
 */

/** A relay of ours towards a relay of theirs cannot be blocked by NATs, so it counts before it is proved. */
export function isPresumedWritable({ writeState, port, remote }: Connection): boolean {
  const isRelayed = remote.type === 'relay' || remote.type === 'prflx';
  return writeState === 'init' && port.type === 'relay' && isRelayed;
}

/** Payload may be sent: also by an unreliable pair, which may only have been unlucky. */
export function isReadyToSend(connection: Connection): boolean {
  const { isWritable, writeState } = connection;
  return isWritable || writeState === 'unreliable' || isPresumedWritable(connection);
}

/** What the network showed. `receivingDecides` may veto the comparison of receiving states. */
export function compareStates(
  left: Connection,
  right: Connection,
  receivingDecides: () => boolean = () => true,
): number {
  const usable = usability(left) - usability(right);
  if (usable !== 0) return usable;
  if (left.isReceiving === right.isReceiving) return 0;
  // A veto protects the left pair, the one in use, only.
  if (left.isReceiving) return -1;
  return receivingDecides() ? 1 : 0;
}

/** What the candidates are, whatever the network showed. */
export function compareCandidates(left: Connection, right: Connection, role: IceRole): number {
  const cost = left.networkCost - right.networkCost;
  if (cost !== 0) return cost;
  const [mine, yours] = [left.priorityAs(role), right.priorityAs(role)];
  if (mine !== yours) return mine > yours ? -1 : 1;
  return right.generation + right.remote.generation - (left.generation + left.remote.generation);
}

export function compareConnections(
  left: Connection,
  right: Connection,
  role: IceRole,
  receivingDecides?: () => boolean,
): number {
  return (
    compareStates(left, right, receivingDecides) ||
    (role === 'controlled' ? comparePeersWish(left, right) : 0) ||
    compareCandidates(left, right, role)
  );
}

/** Best first; equal ones by round trip, then as they stood. */
export function ranked(connections: readonly Connection[], role: IceRole): Connection[] {
  return connections.toSorted(
    (left, right) => compareConnections(left, right, role) || left.roundTrip - right.roundTrip,
  );
}

/** The lower the better: writable, presumed writable, and then by write state. */
function usability(connection: Connection): number {
  const { writeState } = connection;
  return writeState === 'init' && isPresumedWritable(connection) ? 1 : USABILITY[writeState];
}

const USABILITY: Readonly<Record<WriteState, number>> = {
  writable: 0,
  unreliable: 2,
  init: 3,
  timeout: 4,
};

function comparePeersWish(left: Connection, right: Connection): number {
  const nominated = Number(right.isRemoteNominated) - Number(left.isRemoteNominated);
  if (nominated !== 0) return nominated;
  return left.lastData === right.lastData ? 0 : right.lastData - left.lastData;
}

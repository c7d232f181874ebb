import type { IceRole } from '../pair-priority';
import type { Connection, WriteState } from './connection';

/*
 * Which of two pairs is better: below zero for the left one, above zero for the right one, as
 * `Array.sort` wants it. The first difference decides:
 *
 *   write state > receiving                                          what the network showed
 *   > [controlled side: nominated by the peer > latest data]         what the peer wants
 *   > network cost > pair priority > generation                      what the candidates are
 *   > round trip                                                     by the caller
 *
 * libwebrtc can also presume that a relay of ours towards a relay of theirs is writable before any
 * answer (`presume_writable_when_fully_relayed`). Chromium 156 does not ask for it: behind real
 * NATs, no pair was selected before an answer came, nor was relay to relay checked first.
 */

/** Payload may be sent: also by an unreliable pair, which may only have been unlucky. */
export function isReadyToSend({ isWritable, writeState }: Connection): boolean {
  return isWritable || writeState === 'unreliable';
}

/** What the network showed. `receivingDecides` may veto the comparison of receiving states. */
export function compareStates(
  left: Connection,
  right: Connection,
  receivingDecides: () => boolean = () => true,
): number {
  const usable = USABILITY[left.writeState] - USABILITY[right.writeState];
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

/**
 * Best first; equal ones by round trip, then as they stood. Nearly always the pairs are in order
 * already but for one or two, so each is put where it belongs from behind (insertion sort); pairs
 * that are all in order are given back as they are.
 */
export function ranked(connections: readonly Connection[], role: IceRole): readonly Connection[] {
  let sorted: Connection[] | undefined;
  for (let at = 1; at < connections.length; at += 1) {
    const list = sorted ?? connections;
    const connection = list[at];
    let place = at;
    while (place > 0 && isBehind(list[place - 1], connection, role)) place -= 1;
    if (place === at || connection === undefined) continue;
    sorted ??= [...connections];
    sorted.copyWithin(place + 1, place, at);
    sorted[place] = connection;
  }
  return sorted ?? connections;
}

function isBehind(
  left: Connection | undefined,
  right: Connection | undefined,
  role: IceRole,
): boolean {
  if (left === undefined || right === undefined) return false;
  return (compareConnections(left, right, role) || left.roundTrip - right.roundTrip) > 0;
}

/** The lower the better. */
const USABILITY: Readonly<Record<WriteState, number>> = {
  writable: 0,
  unreliable: 1,
  init: 2,
  timeout: 3,
};

function comparePeersWish(left: Connection, right: Connection): number {
  const nominated = Number(right.isRemoteNominated) - Number(left.isRemoteNominated);
  if (nominated !== 0) return nominated;
  return left.lastData === right.lastData ? 0 : right.lastData - left.lastData;
}

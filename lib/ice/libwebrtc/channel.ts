import type { IceRole } from '../pair-priority';
import type { Connection } from './connection';

/** What the choices of libwebrtc look at: all pairs, best first, and the one in use. */
export interface Channel {
  readonly connections: readonly Connection[];
  readonly selected: Connection | undefined;
  readonly role: IceRole;
  /** The other side is lite (RFC 8445 §2.5). */
  readonly isRemoteLite: boolean;
}

/** Nothing is selected, or what is selected does not carry packets both ways. */
export function isWeak({ selected }: Channel): boolean {
  return selected === undefined || selected.isWeak;
}

/** At most one active pair on each network is left, and one at least. */
export function isCompleted({ connections }: Channel): boolean {
  const networks = connections
    .filter(({ isActive }) => isActive)
    .map(({ networkKey }) => networkKey);
  return networks.length > 0 && new Set(networks).size === networks.length;
}

/** The best pair of each network; the selected one is that of its own. */
export function bestByNetwork({ connections, selected }: Channel): Map<string, Connection> {
  const best = new Map<string, Connection>();
  if (selected !== undefined) best.set(selected.networkKey, selected);
  for (const connection of connections) {
    if (!best.has(connection.networkKey)) best.set(connection.networkKey, connection);
  }
  return best;
}

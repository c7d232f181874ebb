import type { Channel } from './channel';
import type { Connection } from './connection';
import { compareCandidates } from './ranking';

/**
 * Whether a ping carries USE-CANDIDATE. libwebrtc nominates "semi-aggressively": what it uses, or
 * would rather use, and everything while it uses nothing; so the very first ping carries it. A
 * lite agent answers everything, so it is told only what is in use already.
 */
export function isNominating(channel: Channel, connection: Connection): boolean {
  const { role, selected, isRemoteLite } = channel;
  if (role === 'controlled') return false;
  if (isRemoteLite) return connection === selected && connection.isWritable;
  if (selected === undefined || connection === selected || !selected.isWritable) return true;
  return compareCandidates(selected, connection, role) > 0;
}

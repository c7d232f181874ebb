import type { EventOf } from '../trace/events/event';
import { type Facts, otherPeer, type PeerFacts } from './facts';

/** What `a=setup` makes of a side: the active one is the DTLS client (RFC 8842 §5). */
export type SetupRole = 'active' | 'passive';

export interface SameSetup {
  readonly role: SetupRole;
  /** The descriptions that say so. */
  readonly evidence: readonly string[];
}

/**
 * Whether by the descriptions both sides have the same role, so that no handshake can begin.
 * Undefined where the roles differ, or one is not known.
 */
export function sameSetup(facts: Facts, peer: PeerFacts): SameSetup | undefined {
  const own = roleOf(peer);
  const other = otherPeer(facts, peer);
  const others = other ? roleOf(other) : announced(peer.description('remote'));
  if (own === undefined || own.role !== others?.role) return undefined;
  return { role: own.role, evidence: [...new Set([...own.evidence, ...others.evidence])] };
}

/** An offer leaves the choice open, so the answer that came decides for the offerer. */
function roleOf(peer: PeerFacts): SameSetup | undefined {
  const own = announced(peer.description('local'));
  if (own !== undefined) return own;
  const answer = announced(peer.description('remote'));
  return answer && { ...answer, role: answer.role === 'active' ? 'passive' : 'active' };
}

/** Undefined for `actpass`, and where there is none. */
function announced(description: EventOf<'description-applied'> | undefined): SameSetup | undefined {
  const role = description?.sdp.match(/^a=setup:(active|passive)\s*$/im)?.[1]?.toLowerCase();
  if (description === undefined || (role !== 'active' && role !== 'passive')) return undefined;
  return { role, evidence: [description.id] };
}

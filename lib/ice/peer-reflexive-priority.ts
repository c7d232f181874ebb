import { partsOfPriority, priorityOf } from '@/lib/sdp/candidate-priority';

/**
 * PRIORITY of a check: that of a peer-reflexive candidate which it may bring to light, made of the
 * sending candidate's local preference (RFC 8445 §7.1.1); libwebrtc does the same over UDP.
 */
export function peerReflexivePriority(priority: number): number {
  return priorityOf({ ...partsOfPriority(priority), type: PEER_REFLEXIVE_TYPE });
}

const PEER_REFLEXIVE_TYPE = 110;

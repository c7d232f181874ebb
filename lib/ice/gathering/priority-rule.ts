import type { CandidateType } from '@/lib/sdp/candidate';
import type { TurnTransport } from '@/lib/turn/packet';
import type { HostNetwork } from '../agent/local-candidate';

/** What an agent makes a candidate's priority of. */
export interface PrioritySubject {
  readonly type: CandidateType;
  /** The candidate's own IP address. */
  readonly address: string;
  readonly network: HostNetwork;
  /** The position of the STUN or TURN server in its list, from 0; 0 for a host candidate. */
  readonly server: number;
  readonly relayProtocol: TurnTransport | undefined;
}

/** A priority of 1 to 2^31 − 1 (RFC 8445 §5.1.2). */
export type PriorityRule = (subject: PrioritySubject) => number;

/** One component, because everything is multiplexed. */
export const COMPONENT = 1;

import type { IceParameters } from '../agent/agent';
import type { LocalCandidate } from '../agent/local-candidate';
import type { Gathering } from '../gathering/contract';

/** Everything that an ICE restart makes anew. */
export interface Generation {
  /** From 0. */
  readonly number: number;
  readonly parameters: IceParameters;
  /** Undefined until the agent is told to gather. */
  gathering: Gathering | undefined;
  /** Undefined until they are signaled. */
  remote: IceParameters | undefined;
  isRemoteLite: boolean;
  /** Our addresses that answers brought to light, as libwebrtc's ports remember them. */
  readonly reflexive: LocalCandidate[];
}

/** Candidates with a socket or an allocation of their own: what libwebrtc calls ports. */
export function portsOf({ gathering }: Generation): readonly LocalCandidate[] {
  return (gathering?.candidates ?? []).filter(isPort);
}

/** Server-reflexive candidates send from their base, so they make no pairs of their own. */
export function isPort({ type }: LocalCandidate): boolean {
  return type === 'host' || type === 'relay';
}

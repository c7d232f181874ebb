import type { IceAgentEvent } from '../agent/agent-events';

export type TransportState = Extract<IceAgentEvent, { readonly kind: 'state' }>['state'];

/** What RTCIceTransport.state is made of (webrtc-pc §5.6.4). */
export interface TransportFacts {
  readonly isClosed: boolean;
  readonly hasFailed: boolean;
  /** The selected pair; while a restart is under way, that of the generation before. */
  readonly path: 'none' | 'alive' | 'silent';
  /** Of the current generation; false while the path is that of the one before. */
  readonly isConcluded: boolean;
  /** Something can be checked, or was once. */
  readonly hasBegun: boolean;
}

export function transportState(facts: TransportFacts): TransportState {
  const { isClosed, hasFailed, path, isConcluded, hasBegun } = facts;
  if (isClosed) return 'closed';
  if (path === 'silent') return 'disconnected';
  if (path === 'alive') return isConcluded ? 'completed' : 'connected';
  if (hasFailed) return 'failed';
  return hasBegun ? 'checking' : 'new';
}

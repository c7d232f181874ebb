import type { IceAgentEvent } from '../agent/agent-events';
import type { Channel } from './channel';

export type TransportState = Extract<IceAgentEvent, { readonly kind: 'state' }>['state'];

/** What the state depends on besides the pairs of the moment. */
export interface TransportHistory {
  readonly hadConnection: boolean;
  readonly wasConnected: boolean;
}

/**
 * `RTCIceTransport.state` as libwebrtc computes it: the first that holds. There is no way to
 * `completed`, as in every run of Chromium 156 that was watched, and no consent: failed is what
 * remains when 15 s of unanswered pings took the last active pair.
 */
export function transportState(
  { connections, selected }: Channel,
  { hadConnection, wasConnected }: TransportHistory,
): TransportState {
  if (!hadConnection) return 'new';
  if (!connections.some(({ isActive }) => isActive)) return 'failed';
  if (selected?.isWritable) return 'connected';
  return wasConnected ? 'disconnected' : 'checking';
}

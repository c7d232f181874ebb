import type {
  ConnectionState,
  DtlsState,
  IceConnectionState,
  IceState,
} from '../../lib/trace/states';

/** One open transport, as it counts towards the whole. */
export interface Part {
  readonly ice: IceState;
  readonly dtls: DtlsState;
}

export type DerivedIceConnectionState = Exclude<IceConnectionState, 'closed'>;
export type DerivedConnectionState = Exclude<ConnectionState, 'closed'>;

/**
 * iceConnectionState of the parts, first match (webrtc-pc §4.3.4). `closed` is not derived: it is
 * a method call, not a sum. Undefined without a part: then nothing is known.
 */
export function iceConnectionOf(parts: readonly Part[]): DerivedIceConnectionState | undefined {
  if (parts.length === 0) return undefined;
  const states = parts.map((part) => part.ice);
  if (states.includes('failed')) return 'failed';
  if (states.includes('disconnected')) return 'disconnected';
  if (every(states, 'new', 'closed')) return 'new';
  if (states.includes('new') || states.includes('checking')) return 'checking';
  return every(states, 'completed', 'closed') ? 'completed' : 'connected';
}

/** connectionState of the parts, first match (webrtc-pc §4.3.3). */
export function connectionOf(parts: readonly Part[]): DerivedConnectionState | undefined {
  if (parts.length === 0) return undefined;
  const ice = parts.map((part) => part.ice);
  const dtls = parts.map((part) => part.dtls);
  if (ice.includes('failed') || dtls.includes('failed')) return 'failed';
  if (ice.includes('disconnected')) return 'disconnected';
  if (every(ice, 'new', 'closed') && every(dtls, 'new', 'closed')) return 'new';
  const iceStands = every(ice, 'connected', 'completed', 'closed');
  return iceStands && every(dtls, 'connected', 'closed') ? 'connected' : 'connecting';
}

function every<State>(states: readonly State[], ...allowed: readonly State[]): boolean {
  return states.every((state) => allowed.includes(state));
}

import type { ModelledGroup, ModelledHandshake } from '@/lib/simulator/modelled-handshake';
import type { History } from '@/lib/trace/history';
import type { Trace } from '@/lib/trace/trace';

/** A modelled call: what happened in it, and what the machines make of that. */
export interface ModelledCall {
  readonly trace: Trace;
  readonly history: History;
}

/** What the dialog asks its worker for. */
export interface HandshakeApi {
  run(handshake: ModelledHandshake, group: ModelledGroup): ModelledCall;
}

import type { AgentName } from '@/lib/simulator/scenario';

export const TURN_MODES = ['none', 'udp', 'tcp', 'tls'] as const;
export type TurnMode = (typeof TURN_MODES)[number];

/** What all calls of the matrix have in common. */
export interface MatrixView {
  readonly agent: AgentName;
  /** How both sides may reach a TURN server. */
  readonly turn: TurnMode;
}

export const DEFAULT_MATRIX: MatrixView = { agent: 'libwebrtc', turn: 'none' };

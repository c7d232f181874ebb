import type { IceAgent, IceAgentOptions } from '@/lib/ice/agent/agent';
import { createLibwebrtcAgent } from '@/lib/ice/libwebrtc/agent';
import { createRfc8445Agent } from '@/lib/ice/rfc8445/agent';
import type { AgentName } from '../scenario';

/** The algorithms that a peer can run; a third one is one more line. */
export const AGENTS: Readonly<Record<AgentName, (options: IceAgentOptions) => IceAgent>> = {
  rfc8445: createRfc8445Agent,
  libwebrtc: createLibwebrtcAgent,
};

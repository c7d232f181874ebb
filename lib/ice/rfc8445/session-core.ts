import type { Random } from '@/lib/random';
import type { IceParameters } from '../agent/agent';
import type { IceAgentEvent } from '../agent/agent-events';
import type { Gathering } from '../gathering/contract';
import type { AgentRole } from './agent-role';
import type { Pairs } from './pairs';
import type { RemoteCandidates } from './remote-candidates';

/** Of RFC 8445 §6.1.2.1; there is one checklist, so this is the state of ICE as a whole. */
export type ChecklistState = 'running' | 'completed' | 'failed';

/** What the other side said of itself. */
export interface RemoteSide {
  readonly parameters: IceParameters;
  readonly lite: boolean;
}

/** What all parts of one generation (an ICE session, RFC 8445 §4) work on. */
export interface SessionCore {
  readonly generation: number;
  readonly lite: boolean;
  readonly own: IceParameters;
  readonly gathering: Gathering;
  readonly role: AgentRole;
  readonly random: Random;
  readonly emit: (event: IceAgentEvent) => void;
  readonly pairs: Pairs;
  readonly remotes: RemoteCandidates;
  remote: RemoteSide | undefined;
}

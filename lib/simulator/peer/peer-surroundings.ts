import type { IceRole } from '@/lib/ice/pair-priority';
import type { NewEvent } from '@/lib/trace/events/event';
import type { StatsSample } from '@/lib/trace/samples';
import type { World } from '../world';
import type { NameRegistry } from './name-registry';
import type { SignalMessage } from './signaling';

/** What a peer has around it. */
export interface PeerSurroundings {
  readonly world: World;
  readonly names: NameRegistry;
  readonly trickle: boolean;
  /** The other peer's node. */
  readonly other: string;
  readonly forcedRole: IceRole | undefined;
  /** Undefined where nobody listens: nothing is composed then. */
  readonly record: ((event: NewEvent) => void) | undefined;
  /** Likewise for what is counted of the media, once a second. */
  readonly sample?: ((sample: StatsSample) => void) | undefined;
  /** Whether what the agent holds of its pairs is recorded, too: reports beside the facts. */
  readonly reportsPairs: boolean;
  readonly send: (message: SignalMessage) => void;
  /** After everything that the agent said. */
  readonly changed: () => void;
}

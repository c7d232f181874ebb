import type { Random } from '@/lib/random';
import type { Clock } from './clock';
import type { NetworkTap } from './network-tap';

/** What every part of a world works with. */
export interface Engine {
  readonly clock: Clock;
  readonly tap: NetworkTap;
  /** The root of the seed: name a stream by node and purpose, never draw from it. */
  readonly random: Random;
}

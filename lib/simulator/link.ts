import type { Random } from '@/lib/random';
import { type Milliseconds, milliseconds, START } from '@/lib/time';
import type { NetworkDrop } from './drop';
import type { ScenarioNodeId } from './node-id';
import { type Packet, packetSize } from './packet';
import type { Link } from './scenario';

/** `up` leaves the node for its network, `down` comes from there. */
export type Leg = 'up' | 'down';

/** What a link does with a packet: when it comes out, and when its copy does; or why it does not. */
export type Fate =
  | {
      readonly kind: 'passed';
      readonly at: Milliseconds;
      readonly copyAt: Milliseconds | undefined;
    }
  | { readonly kind: 'dropped'; readonly drop: NetworkDrop };

/**
 * A link between a node and its network, both directions. What it does with a packet by chance
 * depends on the seed, the link and the packet's name alone: dropping one packet by hand changes
 * nothing for the others.
 */
export class LinkState {
  readonly #chance: Random;
  /** When the last packet that keeps the order comes out. */
  readonly #last = { up: START, down: START };
  readonly #isPlain: boolean;
  #downUntil = START;

  constructor(
    readonly owner: ScenarioNodeId,
    readonly link: Link,
    random: Random,
    /** Whether it may go down, so that every packet must be looked at when it enters. */
    private readonly mayGoDown: boolean,
  ) {
    const { jitter, loss, duplication, reordering } = link;
    this.#chance = random.stream(owner).stream('link');
    this.#isPlain = jitter === 0 && loss === 0 && duplication === 0 && reordering === 0;
  }

  /** Nothing passes before this moment. */
  goDown(until: Milliseconds): void {
    this.#downUntil = milliseconds(Math.max(this.#downUntil, until));
  }

  /** Whether all that the link will do with the packet is known before it enters: its delay. */
  isCertainFor(packet: Packet): boolean {
    return this.#isPlain && !this.mayGoDown && packetSize(packet) <= this.link.sizeLimit;
  }

  /** What becomes of a packet that enters now. */
  enter(now: Milliseconds, leg: Leg, packet: Packet): Fate {
    const { delay, sizeLimit: limit } = this.link;
    if (now < this.#downUntil) return dropped({ reason: 'network-down', link: this.owner });
    const size = packetSize(packet);
    if (size > limit) return dropped({ reason: 'too-large', link: this.owner, size, limit });
    if (this.#isPlain) return { kind: 'passed', at: milliseconds(now + delay), copyAt: undefined };
    return this.#try(now, leg, packet);
  }

  #try(now: Milliseconds, leg: Leg, packet: Packet): Fate {
    const { delay, jitter, loss, duplication, reordering, reorderingDelay } = this.link;
    const chance = this.#chance.stream(leg).stream(packet.name);
    // Always the same draws in the same order, so that one number of the link changes one thing.
    const isLost = chance.chance(loss);
    const isCopied = chance.chance(duplication) && packet.copyOf === undefined;
    const isHeldBack = chance.chance(reordering);
    const late = delay + chance.fraction() * jitter;
    const copyLate = delay + chance.fraction() * jitter;
    if (isLost) return dropped({ reason: 'lost', link: this.owner });
    const at = isHeldBack ? now + late + reorderingDelay : this.#inOrder(leg, now + late);
    const copyAt = isCopied ? this.#inOrder(leg, now + copyLate) : undefined;
    return { kind: 'passed', at: milliseconds(at), copyAt };
  }

  #inOrder(leg: Leg, at: number): Milliseconds {
    const last = milliseconds(Math.max(at, this.#last[leg]));
    this.#last[leg] = last;
    return last;
  }
}

function dropped(drop: NetworkDrop): Fate {
  return { kind: 'dropped', drop };
}

import { type Milliseconds, milliseconds, START } from '@/lib/time';
import { EventQueue } from './event-queue';
import type { ScenarioNodeId } from './node-id';

/** Something that may be put off or called off; it happens once for each time that it is set. */
export interface Timer {
  /** At this moment instead of the one that was set before; undefined: not at all. */
  set(at: Milliseconds | undefined): void;
}

/** Who began a packet, as which of its packets, under what name: see {@link EventQueue}. */
export interface PacketOrder {
  readonly origin: ScenarioNodeId;
  readonly count: number;
  readonly name: string;
}

const INTERVENTION_RANK = 0;
const ORDINARY_RANK = 1;

/** Virtual time, and what is going to happen in it. Nothing here waits. */
export class Clock {
  readonly #queue = new EventQueue();
  #now = START;

  /** The moment that everything happens at; it stands still while an event is handled. */
  get now(): Milliseconds {
    return this.#now;
  }

  /** Something happens at a node; of one moment, node and kind there should be one only. */
  schedule(at: Milliseconds, node: ScenarioNodeId, kind: string, act: () => void): void {
    this.#push(at, ORDINARY_RANK, node, kind, NO_PACKET, act);
  }

  /** A packet comes somewhere. */
  schedulePacket(
    at: Milliseconds,
    node: ScenarioNodeId,
    kind: string,
    packet: PacketOrder,
    act: () => void,
  ): void {
    this.#push(at, ORDINARY_RANK, node, kind, packet, act);
  }

  /** Before everything else of its moment; those of one moment in the order of the scenario. */
  scheduleIntervention(at: Milliseconds, index: number, act: () => void): void {
    const order = { origin: '', count: index, name: '' };
    this.#push(at, INTERVENTION_RANK, '', 'intervention', order, act);
  }

  /** A timer of a node; `purpose` tells it from the node's others. */
  timer(node: ScenarioNodeId, purpose: string, act: () => void): Timer {
    let wanted = Number.POSITIVE_INFINITY;
    let queued = Number.POSITIVE_INFINITY;
    // A timer that is put off stays queued where it was, and moves on when that moment comes.
    const enqueue = (at: number) => {
      queued = at;
      this.schedule(milliseconds(at), node, purpose, () => {
        if (queued !== at) return;
        queued = Number.POSITIVE_INFINITY;
        if (wanted > at) {
          if (Number.isFinite(wanted)) enqueue(wanted);
          return;
        }
        wanted = Number.POSITIVE_INFINITY;
        act();
      });
    };
    return {
      set: (at) => {
        wanted = Math.max(at ?? Number.POSITIVE_INFINITY, this.#now);
        if (wanted < queued) enqueue(wanted);
      },
    };
  }

  /** Lets everything happen up to `until`, that moment included, or until `isOver` says so. */
  run(until: Milliseconds, isOver: () => boolean = never): void {
    while (!isOver()) {
      const next = this.#queue.peek();
      if (next === undefined || next.at > until) {
        this.#now = milliseconds(Math.max(this.#now, until));
        return;
      }
      this.#queue.pop();
      this.#now = next.at;
      next.act();
    }
  }

  #push(
    at: Milliseconds,
    rank: number,
    node: ScenarioNodeId,
    kind: string,
    { origin, count, name }: PacketOrder,
    act: () => void,
  ): void {
    const moment = milliseconds(Math.max(at, this.#now));
    this.#queue.push({ at: moment, rank, node, kind, origin, count, tie: name, act });
  }
}

const NO_PACKET: PacketOrder = { origin: '', count: 0, name: '' };

function never(): boolean {
  return false;
}

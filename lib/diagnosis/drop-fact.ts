import type { Milliseconds } from '../time';
import type { EventId } from '../trace/events/event';
import type { NodeId } from '../trace/trace';

/** A packet that went no further, and what stood against it. */
export interface DropFact {
  readonly node: NodeId;
  /** One word for the reason, as the trace has it. */
  readonly code: string;
  /** The trace's own clause, for a code that nobody has words for. */
  readonly reason: string;
  readonly protocol: string;
  /** The addresses in its header at `node`. */
  readonly source: string;
  readonly sourceAddress: string;
  readonly sourcePort: number;
  readonly destination: string;
  readonly destinationAddress: string;
  readonly destinationPort: number;
  /** Of a filter: the remotes that it knew for the destination just then. */
  readonly known: readonly string[];
  /** Of a filter: it knew the address, with another port. */
  readonly knowsAddress: boolean;
  readonly event: EventId;
  readonly at: Milliseconds;
}

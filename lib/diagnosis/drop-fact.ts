import type { Milliseconds } from '../time';
import type { EventId } from '../trace/events/event';
import type { NodeId } from '../trace/trace';

/** What the words for a drop may use; "?" stands for an address that nobody knows. */
export interface DropValues {
  readonly node: NodeId;
  readonly protocol: string;
  /** As the packet's header read when it died at `node`. */
  readonly source: string;
  readonly sourceAddress: string;
  readonly sourcePort: number;
  readonly destination: string;
  readonly destinationAddress: string;
  readonly destinationPort: number;
  /** Of a filter: the remotes that it knew for the destination just then. */
  readonly known: readonly string[];
  /** Of a filter: it knew the address of the source, with another port. */
  readonly knowsAddress: boolean;
  /** In the words of the source, for a reason without words of its own. */
  readonly reason: string;
}

/** A packet that went no further, and what stood against it. */
export interface DropFact extends DropValues {
  /** One word for the reason, as the trace has it. */
  readonly code: string;
  readonly event: EventId;
  readonly at: Milliseconds;
}

import type { Milliseconds } from '../time';
import type { EventId, EventOf } from '../trace/events/event';
import type { NodeId } from '../trace/trace';
import type { TransportAddress } from '../transport-address';

/** What a message is for; the drawing tells them apart by shape and word. */
export const LADDER_KINDS = [
  'check-request',
  'check-response',
  'stun',
  'turn',
  'dtls',
  'media',
  'payload',
  'tcp',
  'tls',
  'signaling',
] as const;
export type LadderKind = (typeof LADDER_KINDS)[number];

/** One stretch of a packet's way, from a node to the next one. */
export interface LadderHop {
  readonly event: EventId;
  readonly from: NodeId;
  /** Undefined where it was sent to nobody: no node has the address. */
  readonly to: NodeId | undefined;
  readonly at: Milliseconds;
  /** Undefined where it never came. */
  readonly arrivedAt: Milliseconds | undefined;
  /** As they stand in the header on this stretch; a signaling message has none. */
  readonly addresses: LadderAddresses | undefined;
  /** What the node that it leaves wrote anew. */
  readonly changed: { readonly source: boolean; readonly destination: boolean };
  /** The line of the NAT's table that it passed by. */
  readonly mapping: number | undefined;
}

export interface LadderAddresses {
  readonly source: TransportAddress;
  readonly destination: TransportAddress;
}

export interface LadderDrop {
  readonly event: EventId;
  readonly node: NodeId;
  readonly at: Milliseconds;
  /** As it was recorded: one clause with the values. */
  readonly reason: string;
  readonly code: string | undefined;
}

/** One row: a packet on its whole way, or a signaling message. */
export interface LadderMessage {
  /** The name of the packet or of the signaling message. */
  readonly id: string;
  readonly kind: LadderKind;
  readonly protocol: 'udp' | 'tcp' | 'signaling';
  /** The event with which it began. */
  readonly event: EventId;
  readonly at: Milliseconds;
  /** The last moment that is known of it. */
  readonly end: Milliseconds;
  readonly hops: readonly LadderHop[];
  readonly drop: LadderDrop | undefined;
  /** The packet of which the network made this one. */
  readonly copyOf: string | undefined;
  /** One line, in the terms of the specifications; empty for a signaling message. */
  readonly summary: string;
  /** What a signaling message carries. */
  readonly content: EventOf<'message-sent'>['content'] | undefined;
}

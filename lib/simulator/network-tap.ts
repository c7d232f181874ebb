import type { TableEvent } from '@/lib/nat/row';
import type { Milliseconds } from '@/lib/time';
import type { TransportAddress } from '@/lib/transport-address';
import type { PacketDrop } from './drop';
import type { Intervention } from './intervention';
import type { ScenarioNodeId } from './node-id';
import type { Packet } from './packet';

/** What a TURN server keeps for a client, and what became of it. */
export interface AllocationChange {
  readonly relayed: TransportAddress;
  readonly subject:
    | { readonly kind: 'allocation'; readonly client: TransportAddress | undefined }
    | { readonly kind: 'permission'; readonly address: string }
    | { readonly kind: 'channel'; readonly channel: number; readonly peer: TransportAddress };
  readonly change: 'installed' | 'refreshed' | 'expired' | 'released';
}

/**
 * Who is told what happens on the network. A world without an audience has a tap that says nothing:
 * nothing is composed for it.
 */
export interface NetworkTap {
  /** A packet leaves a node; the first time it does so is its beginning. */
  sent(
    at: Milliseconds,
    node: ScenarioNodeId,
    packet: Packet,
    next: ScenarioNodeId | undefined,
    mapping: number | undefined,
  ): void;
  /** A link of the node made a copy of a packet. */
  copied(at: Milliseconds, node: ScenarioNodeId, copy: Packet, next: ScenarioNodeId): void;
  received(at: Milliseconds, node: ScenarioNodeId, packet: Packet): void;
  dropped(at: Milliseconds, node: ScenarioNodeId, packet: Packet, drop: PacketDrop): void;
  /** `packet` did it; undefined where time or somebody's hand did. */
  tableChanged(node: ScenarioNodeId, event: TableEvent, packet: string | undefined): void;
  allocationChanged(
    at: Milliseconds,
    node: ScenarioNodeId,
    change: AllocationChange,
    packet: string | undefined,
  ): void;
  /** It took effect just now; one that changes nothing is not told. */
  intervened(at: Milliseconds, intervention: Intervention, isPeer: boolean): void;
}

/** For runs of which only the outcome is asked. */
export const QUIET_TAP: NetworkTap = {
  sent() {},
  copied() {},
  received() {},
  dropped() {},
  tableChanged() {},
  allocationChanged() {},
  intervened() {},
};

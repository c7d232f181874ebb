import type { LinkState } from './link';
import type { ScenarioNodeId } from './node-id';
import type { Packet, PacketFamily } from './packet';
import type { NetworkId } from './scenario';

/** A host or a router, as the network knows it. */
export interface NetworkNode {
  readonly id: ScenarioNodeId;
  /** A packet came; the node says what becomes of it. */
  arrive(packet: Packet, at: Attachment): void;
}

/** Where a node meets a network. */
export interface Attachment {
  readonly node: NetworkNode;
  readonly network: NetworkId;
  /** The inside of a router has no link, it is part of the network that it leads out of. */
  readonly link: LinkState | undefined;
  /** The inside of a router: where packets go whose destination is not on the network. */
  readonly isGateway: boolean;
  /** The addresses of one family that are reached here, as they are now. */
  reaches(family: PacketFamily): readonly string[];
}

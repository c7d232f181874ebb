import { type NodeId, peersOf, type Trace, type TraceNode } from '../trace/trace';
import { indexTrace, nameOf } from './inspect-index';
import type { LadderMessage } from './ladder-message';

/** What a lane stands for. */
export type LaneKind = 'peer' | 'nat' | 'router' | 'attacker' | 'stun' | 'turn' | 'server';

export interface LadderLane {
  readonly node: NodeId;
  readonly kind: LaneKind;
  /** For reading: A and B for the peers. */
  readonly name: string;
}

/**
 * The nodes that messages pass, from A on the left to B on the right: A, the boxes in front of it
 * from the nearest on, servers, the boxes of B, B. The signaling channel has no lane: its messages
 * go from peer to peer.
 */
export function ladderLanes(
  trace: Trace,
  messages: readonly LadderMessage[],
): readonly LadderLane[] {
  const seen = nodesOn(messages);
  const nodes = trace.header.nodes.filter(({ id, kind }) => kind !== 'signaling' && seen.has(id));
  const [left, right] = peersOf(trace.header);
  const depths = [left, right].map((peer) => depthsFrom(peer?.id, messages));
  const index = indexTrace(trace);
  return nodes
    .map((node) => ({ node, place: placeOf(node, [left?.id, right?.id], depths) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ node }) => ({ node: node.id, kind: laneKind(node), name: nameOf(index, node.id) }));
}

function nodesOn(messages: readonly LadderMessage[]): ReadonlySet<NodeId> {
  const nodes = new Set<NodeId>();
  for (const { hops } of messages) {
    for (const { from, to } of hops) {
      nodes.add(from);
      if (to !== undefined) nodes.add(to);
    }
  }
  return nodes;
}

type Depths = ReadonlyMap<NodeId, number>;

/** After how many hops a peer's own packets reach each node, at the least. */
function depthsFrom(peer: NodeId | undefined, messages: readonly LadderMessage[]): Depths {
  const depths = new Map<NodeId, number>();
  for (const { hops, protocol } of messages) {
    if (protocol === 'signaling' || hops[0]?.from !== peer) continue;
    for (const [before, { to }] of hops.entries()) {
      if (to !== undefined) depths.set(to, Math.min(depths.get(to) ?? Infinity, before + 1));
    }
  }
  return depths;
}

/** Wider than any chain of boxes. */
const HALF = 100;
const SERVERS = HALF;

/** Servers stand in the middle; a box that serves both peers alike just before them. */
function placeOf(
  node: TraceNode,
  [left, right]: readonly (NodeId | undefined)[],
  [fromLeft, fromRight]: readonly (Depths | undefined)[],
): number {
  if (node.kind === 'peer') return node.id === right ? 2 * HALF : 0;
  if (node.kind === 'server') return SERVERS;
  const near = fromLeft?.get(node.id) ?? HALF - 2;
  const far = fromRight?.get(node.id) ?? HALF - 2;
  const side = namedSide(node.id, left, right) ?? Math.sign(near - far);
  if (side === 0) return SERVERS - 1;
  return side < 0 ? near : 2 * HALF - far;
}

/** A box that is named after a peer, as the simulator's are (`nat-a`), is that peer's. */
function namedSide(node: NodeId, left: NodeId | undefined, right: NodeId | undefined) {
  if (left !== undefined && node.endsWith(`-${left}`)) return -1;
  return right !== undefined && node.endsWith(`-${right}`) ? 1 : undefined;
}

function laneKind(node: TraceNode): LaneKind {
  if (node.kind === 'server') return node.role === 'other' ? 'server' : node.role;
  return node.kind === 'signaling' ? 'router' : node.kind;
}

import { peerName } from '@/components/site/peer-name';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import type { Catalogue } from '@/content/contract';
import type { NodeId, TraceNode } from '@/lib/trace/trace';

/** "Peer A", and for everything else the name that the trace gives it. */
export function nodeName(node: TraceNode, words: Catalogue['workbench']): string {
  return node.kind === 'peer' ? peerName(node, words) : (node.label ?? node.id);
}

/** The names of all nodes by their id; an unknown id is its own name. */
export function namesOf(
  nodes: readonly TraceNode[],
  words: Catalogue['workbench'],
): (id: NodeId) => string {
  const names = new Map(nodes.map((node) => [node.id, nodeName(node, words)]));
  return (id) => names.get(id) ?? id;
}

/** What a node is, in a word or two. */
export function kindName(node: TraceNode, { kinds }: TopologyWords): string {
  switch (node.kind) {
    case 'server':
      return kinds[node.role];
    case 'signaling':
      return '';
    default:
      return kinds[node.kind];
  }
}

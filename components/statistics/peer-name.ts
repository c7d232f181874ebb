import type { Catalogue } from '@/content/contract';
import type { PeerNode } from '@/lib/trace/trace';

/** "Peer A", or its own label where its side is unknown. */
export function peerName(peer: PeerNode, words: Catalogue['workbench']): string {
  return peer.side === 'unknown' ? (peer.label ?? words.peers.unknown) : words.peers[peer.side];
}

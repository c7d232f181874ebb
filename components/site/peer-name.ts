import type { Catalogue } from '@/content/contract';
import type { PeerNode } from '@/lib/trace/trace';

/** What a peer is called: its own label, else "Peer A". */
export function peerName(
  { side, label }: Pick<PeerNode, 'side' | 'label'>,
  words: Catalogue['workbench'],
): string {
  return label ?? words.peers[side];
}

import type { DecryptedPart } from '../decryption/outcome';
import type { PacketTree } from '../packet/packet-field';
import type { OpenedPacket } from './packet-opened';

/** A packet from outside to inside: as it crossed the network, and each plaintext that was in it. */
export type PacketLayer =
  | { readonly kind: 'wire'; readonly tree: PacketTree }
  | { readonly kind: 'plaintext'; readonly tree: PacketTree; readonly part: DecryptedPart }
  /** A message of which the last missing fragment was in this packet, as if it had never been cut. */
  | {
      readonly kind: 'joined';
      readonly tree: PacketTree;
      /** Undefined where it came in clear. */
      readonly part: DecryptedPart | undefined;
    };

/**
 * The wire first, then the messages in clear that it completed, then every part that was opened,
 * each followed by the messages it completed.
 */
export function packetLayers({ tree, parts, joined }: OpenedPacket): readonly PacketLayer[] {
  const inside = parts.flatMap((part): readonly PacketLayer[] => {
    if (!part.ok || part.tree.bytes.length === 0) return [];
    return [{ kind: 'plaintext', tree: part.tree, part }, ...joinedLayers(part.messages, part)];
  });
  return [{ kind: 'wire', tree }, ...joinedLayers(joined, undefined), ...inside];
}

function joinedLayers(
  messages: readonly PacketTree[],
  part: DecryptedPart | undefined,
): readonly PacketLayer[] {
  return messages.map((tree) => ({ kind: 'joined', tree, part }));
}

/** The part that had to be opened for a layer; of what crossed the network in clear none. */
export function openedPartOf(layer: PacketLayer): DecryptedPart | undefined {
  return layer.kind === 'wire' ? undefined : layer.part;
}

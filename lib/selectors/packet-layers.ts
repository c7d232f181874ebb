import type { DecryptedPart } from '../decryption/outcome';
import type { PacketTree } from '../packet/packet-field';
import type { OpenedPacket } from './packet-opened';

/** A packet from outside to inside: as it crossed the network, and each plaintext that was in it. */
export type PacketLayer =
  | { readonly kind: 'wire'; readonly tree: PacketTree }
  | { readonly kind: 'plaintext'; readonly tree: PacketTree; readonly part: DecryptedPart }
  /** A message of which the last missing fragment was in this packet, as if it had never been cut. */
  | { readonly kind: 'joined'; readonly tree: PacketTree; readonly part: DecryptedPart };

/** The wire first, then every part that was opened, each followed by the messages it completed. */
export function packetLayers({ tree, parts }: OpenedPacket): readonly PacketLayer[] {
  const inside = parts.flatMap((part): readonly PacketLayer[] => {
    if (!part.ok || part.tree.bytes.length === 0) return [];
    const whole = part.messages.map(
      (message) => ({ kind: 'joined', tree: message, part }) as const,
    );
    return [{ kind: 'plaintext', tree: part.tree, part }, ...whole];
  });
  return [{ kind: 'wire', tree }, ...inside];
}

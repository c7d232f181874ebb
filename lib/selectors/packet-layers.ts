import { joined as joinedBytes } from '../bytes/joined';
import type { DecryptedPart } from '../decryption/outcome';
import { movedField } from '../packet/moved-field';
import type { PacketField, PacketTree } from '../packet/packet-field';
import type { OpenedPacket } from './packet-opened';

/** A packet from outside to inside: as it crossed the network, and each plaintext that was in it. */
export type PacketLayer =
  /** The payload of the wire with the header of UDP before it. */
  | { readonly kind: 'datagram'; readonly tree: PacketTree }
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

/** Around all others: the datagram with its header, whose bytes and field come first. */
export function datagramLayer(
  { tree }: OpenedPacket,
  header: { readonly bytes: Uint8Array; readonly field: PacketField },
): PacketLayer {
  const payload = tree.fields.map((field) => movedField(field, header.bytes.length));
  const bytes = joinedBytes([header.bytes, tree.bytes]);
  return { kind: 'datagram', tree: { bytes, fields: [header.field, ...payload] } };
}

function joinedLayers(
  messages: readonly PacketTree[],
  part: DecryptedPart | undefined,
): readonly PacketLayer[] {
  return messages.map((tree) => ({ kind: 'joined', tree, part }));
}

/** The part that had to be opened for a layer; of what crossed the network in clear none. */
export function openedPartOf(layer: PacketLayer): DecryptedPart | undefined {
  return layer.kind === 'plaintext' || layer.kind === 'joined' ? layer.part : undefined;
}

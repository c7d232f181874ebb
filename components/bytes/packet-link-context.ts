'use client';

import { createContext, use } from 'react';
import type { PacketPlace } from '@/components/bytes/packet-place';

/** What the page around a byte view knows of links to a field. */
export interface PacketLinks {
  /** The place that the address names; undefined where it names none. */
  readonly wanted: PacketPlace | undefined;
  /** The visitor went to another place: of the packet that the address names, it names that one. */
  readonly onMove: (place: PacketPlace) => void;
  /** The whole address that leads to a place. */
  readonly linkTo: (place: PacketPlace) => string;
}

/** Undefined where the page cannot be asked for this recording by its address. */
export const PacketLinkContext = createContext<PacketLinks | undefined>(undefined);

export function usePacketLinks(): PacketLinks | undefined {
  return use(PacketLinkContext);
}

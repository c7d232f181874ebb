import type { FieldRange } from '@/lib/bytes/byte-range';
import type { Chunk } from './chunks';
import type { TlvLayout } from './tlv';

/** Both ports of WebRTC's association, though SDP could say others (RFC 8841 §5). */
export const WEBRTC_PORT = 5000;

/** The common header is 12 bytes, the header of a chunk 4. */
export const COMMON_HEADER_LENGTH = 12;
export const CHUNK_HEADER_LENGTH = 4;

/** An SCTP packet as values; its checksum is computed when it is written. */
export interface SctpPacket {
  readonly sourcePort: number;
  readonly destinationPort: number;
  /** What its receiver chose; 0 in a packet with an INIT. */
  readonly verificationTag: number;
  readonly chunks: readonly Chunk[];
}

/** Where everything lies; of a broken packet, what came before the break. */
export interface PacketLayout {
  readonly header: readonly FieldRange[];
  readonly chunks: readonly TlvLayout[];
}

/** Zero is right where both sides said so (RFC 9653), and then nothing was computed. */
export interface Checksum {
  readonly verdict: 'right' | 'zero' | 'wrong';
  /** As it stands in the packet, its bytes read from the low one up. */
  readonly stated: number;
}

/** Why bytes are no packet, and the offset at which that shows. */
export type SctpProblem = { readonly offset: number } & (
  | { readonly kind: 'shorter-than-a-header' }
  | { readonly kind: 'chunk-shorter-than-its-header'; readonly code: number }
  | { readonly kind: 'chunk-past-the-end'; readonly code: number | undefined }
  /** `field` is the one that does not fit or should not be there. */
  | { readonly kind: 'malformed-chunk'; readonly code: number; readonly field: string }
);

export type DecodedPacket =
  | {
      readonly ok: true;
      readonly packet: SctpPacket;
      readonly checksum: Checksum;
      readonly layout: PacketLayout;
    }
  /** The chunks before the fault are in `layout` and in `chunks`. */
  | {
      readonly ok: false;
      readonly problem: SctpProblem;
      readonly chunks: readonly Chunk[];
      readonly layout: PacketLayout;
    };

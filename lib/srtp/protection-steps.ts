import type { ByteRange } from '@/lib/bytes/byte-range';

/** What the tag was computed over. */
export type Authentication =
  /** RFC 3711 §4.2: the message is the packet up to its tag, and for RTP the roll-over counter. */
  | { readonly kind: 'HMAC-SHA1'; readonly message: Uint8Array }
  /** RFC 7714: these data, and whatever is encrypted. */
  | { readonly kind: 'AEAD'; readonly associatedData: Uint8Array };

interface PacketSteps {
  readonly ssrc: number;
  /** First counter block of AES-CM, nonce of AES-GCM. */
  readonly vector: Uint8Array;
  readonly authentication: Authentication;
  /** The tag that the packet should have. Unknown of a packet that AES-GCM did not open. */
  readonly tag: Uint8Array | undefined;
  /** What anybody on the way can read. Ranges count in the protected packet. */
  readonly clearRange: ByteRange;
  readonly encryptedRange: ByteRange;
  readonly tagRange: ByteRange;
}

/** Every value on the way between an RTP packet and its SRTP packet, whichever way it went. */
export interface SrtpSteps extends PacketSteps {
  /** 48 bits. */
  readonly index: bigint;
  readonly rolloverCounter: number;
  readonly sequenceNumber: number;
}

/** The same between RTCP and SRTCP. */
export interface SrtcpSteps extends PacketSteps {
  /** 31 bits. */
  readonly index: bigint;
  /** The bit E: without it, the packet is authenticated only. */
  readonly isEncrypted: boolean;
  /** E and the index: the four bytes that SRTCP adds besides the tag, in clear. */
  readonly indexRange: ByteRange;
}

/** A packet as it goes onto the wire. */
export interface ProtectedPacket<Steps> {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly steps: Steps;
}

/** A packet as its sender had it. */
export interface OpenedPacket<Steps> {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly steps: Steps;
}

/** Why a packet was not opened, and how far it came. */
export type OpeningFailure<Steps> =
  /** No header that SRTP could go by. */
  | { readonly ok: false; readonly problem: 'malformed' }
  /** Not even room for a tag. */
  | { readonly ok: false; readonly problem: 'too-short' }
  /** The tag is another one: wrong keys, wrong roll-over counter, or changed bytes. */
  | { readonly ok: false; readonly problem: 'authentication-failed'; readonly steps: Steps };

import type { ByteRange, FieldRange } from '@/lib/bytes/byte-range';

/** The part of a header that a profile defines (RFC 3550 §5.3.1); RFC 8285 puts elements into it. */
export interface RtpHeaderExtension {
  /** 16 bits: 0xBEDE and 0x1000 to 0x100F are RFC 8285's. */
  readonly profile: number;
  /** A multiple of four bytes. */
  readonly data: Uint8Array;
}

/** RFC 3550 §5.1; version and counts are the codec's. */
export interface RtpHeader {
  readonly marker: boolean;
  /** 0 to 127. */
  readonly payloadType: number;
  /** 16 bits. */
  readonly sequenceNumber: number;
  /** 32 bits, in units of the codec's clock rate. */
  readonly timestamp: number;
  readonly ssrc: number;
  /** At most 15. */
  readonly csrcs: readonly number[];
  readonly extension: RtpHeaderExtension | undefined;
}

export interface RtpPacket extends RtpHeader {
  readonly payload: Uint8Array;
  /** How many bytes of padding follow the payload, the last one being their count; 0 to 255. */
  readonly paddingLength: number;
}

/** Where everything of a header lies. */
export interface RtpHeaderLayout {
  /** The fields in order: the first twelve bytes, CSRCs, and head and data of the extension. */
  readonly fields: readonly FieldRange[];
  /** The extension's data, without the four bytes before them. */
  readonly extensionData: ByteRange | undefined;
}

export interface RtpLayout extends RtpHeaderLayout {
  readonly payload: ByteRange;
  readonly padding: ByteRange;
}

/** Why bytes are no RTP packet, and the offset at which that shows. */
export interface RtpProblem {
  readonly offset: number;
  readonly kind:
    | 'shorter-than-a-header'
    | 'wrong-version'
    | 'sources-past-the-end'
    | 'extension-past-the-end'
    | 'wrong-padding';
}

import type { ByteRange, FieldRange } from '@/lib/bytes/byte-range';
import type { PacketArrival } from './transport-feedback';

/** What a receiver says of one source (RFC 3550 §6.4.1). */
export interface ReportBlock {
  readonly ssrc: number;
  /** Of 256, since the report before. */
  readonly fractionLost: number;
  /** Signed, 24 bits: duplicates can make it negative. */
  readonly cumulativeLost: number;
  /** The wraps of the sequence number in the high 16 bits, the highest number in the low ones. */
  readonly extendedHighestSequenceNumber: number;
  /** In units of the source's clock rate. */
  readonly jitter: number;
  /** The middle 32 bits of the last SR's NTP time; 0 before the first. */
  readonly lastSenderReport: number;
  /** Since that SR came, in units of 1/65536 s. */
  readonly delaySinceLastSenderReport: number;
}

/** RFC 3550 §6.5: `kind` 1 is CNAME, up to 8 PRIV. */
export interface SdesItem {
  readonly kind: number;
  readonly text: string;
}

export interface SdesChunk {
  readonly ssrc: number;
  readonly items: readonly SdesItem[];
}

/** One lost packet, and a bit for each of the 16 after it, the lowest bit first (RFC 4585 §6.2.1). */
export interface NackItem {
  readonly packetId: number;
  readonly lostBits: number;
}

/** RFC 3611 §3: a block as bytes; its type says what they mean. */
export interface ExtendedReportBlock {
  readonly blockType: number;
  readonly typeSpecific: number;
  readonly contents: Uint8Array;
}

interface Feedback {
  /** Who says it. */
  readonly sender: number;
  /** Of which source; 0 where the message is of several. */
  readonly media: number;
}

export type RtcpPacket =
  | {
      readonly type: 'SR';
      readonly ssrc: number;
      /** Seconds since 1900 in the high 32 bits, fractions of 2^−32 s in the low ones. */
      readonly ntpTime: bigint;
      readonly rtpTimestamp: number;
      readonly packetCount: number;
      /** Payload bytes, without headers and padding. */
      readonly octetCount: number;
      readonly reports: readonly ReportBlock[];
      readonly profileExtension: Uint8Array;
    }
  | {
      readonly type: 'RR';
      readonly ssrc: number;
      readonly reports: readonly ReportBlock[];
      readonly profileExtension: Uint8Array;
    }
  | { readonly type: 'SDES'; readonly chunks: readonly SdesChunk[] }
  | {
      readonly type: 'BYE';
      readonly sources: readonly number[];
      readonly reason: string | undefined;
    }
  | {
      readonly type: 'APP';
      readonly subtype: number;
      readonly ssrc: number;
      /** Four letters. */
      readonly name: string;
      readonly data: Uint8Array;
    }
  | ({ readonly type: 'NACK'; readonly items: readonly NackItem[] } & Feedback)
  | ({
      readonly type: 'transport-cc';
      /** Of the first packet that is reported, 16 bits. */
      readonly baseSequenceNumber: number;
      /** Signed, 24 bits, in units of 64 ms. */
      readonly referenceTime: number;
      /** Counts these messages, 8 bits. */
      readonly feedbackCount: number;
      readonly arrivals: readonly PacketArrival[];
    } & Feedback)
  | ({ readonly type: 'PLI' } & Feedback)
  | ({
      readonly type: 'FIR';
      readonly requests: readonly { readonly ssrc: number; readonly sequenceNumber: number }[];
    } & Feedback)
  | ({
      readonly type: 'REMB';
      /** Bits per second. */
      readonly bitrate: number;
      readonly sources: readonly number[];
    } & Feedback)
  | {
      readonly type: 'XR';
      readonly sender: number;
      readonly blocks: readonly ExtendedReportBlock[];
    }
  /** Of a type or format that is not above. */
  | {
      readonly type: 'other';
      readonly packetType: number;
      /** The five bits behind version and padding: a count, or a format. */
      readonly count: number;
      readonly body: Uint8Array;
    };

export type RtcpNamed<Type extends RtcpPacket['type']> = Extract<
  RtcpPacket,
  { readonly type: Type }
>;

/** Where a packet of a compound lies. */
export interface RtcpLayout {
  readonly packetType: number;
  readonly range: ByteRange;
  /** The first four bytes. */
  readonly header: readonly FieldRange[];
  /** The fields of the body, in order. */
  readonly fields: readonly FieldRange[];
  readonly padding: ByteRange;
}

/** Why bytes are no compound of RTCP, and the offset at which that shows. */
export interface RtcpProblem {
  readonly offset: number;
  readonly kind:
    | 'shorter-than-a-header'
    | 'wrong-version'
    | 'packet-past-the-end'
    | 'wrong-padding'
    | 'malformed-body';
}

import type { ReceptionCounts } from './reception';

/** What a section's sender has counted since its beginning. */
export interface SentCounts {
  readonly ssrc: number;
  /** The first sending of each packet; its payload's bytes (RFC 3550 §6.4.1). */
  readonly packets: number;
  readonly octets: number;
  /** Packets that went again in the retransmission stream. */
  readonly retransmitted: number;
  readonly frames: number;
  readonly keyFrames: number;
  /** NACKs and PLIs of the other side. */
  readonly nacks: number;
  readonly keyFrameRequests: number;
  /** The other side's last report on it; undefined before the first. */
  readonly report: ReportedReception | undefined;
}

/** What a report block says, and the round trip that follows from it (RFC 3550 §6.4.1). */
export interface ReportedReception {
  /** 0 to 1, since the report before. */
  readonly fractionLost: number;
  readonly cumulativeLost: number;
  /** Milliseconds. */
  readonly jitter: number;
  /** Milliseconds; undefined before it has seen a sender report of ours. */
  readonly roundTrip: number | undefined;
}

/** What a section's receiver has counted since its beginning. */
export interface ReceivedCounts extends ReceptionCounts {
  readonly ssrc: number;
  /** Of the payloads of the stream itself. */
  readonly octets: number;
  /** Packets that came in the retransmission stream and were missing. */
  readonly recovered: number;
  /** Whole frames, and those of them that can be decoded. */
  readonly frames: number;
  readonly decodableFrames: number;
  /** NACKs and PLIs of this side. */
  readonly nacks: number;
  readonly keyFrameRequests: number;
}

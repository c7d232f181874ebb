import type { AssembledFrame } from './frame-assembly';

/** What happened in a media section. Sequence numbers have 16 bits, as they stand in packets. */
export type StreamEvent =
  /** The first packet of the other side's stream. */
  | { readonly kind: 'first-packet'; readonly ssrc: number; readonly sequenceNumber: number }
  | ({ readonly kind: 'frame-received' } & AssembledFrame)
  /** A gap: these were skipped. */
  | { readonly kind: 'packets-missing'; readonly sequenceNumbers: readonly number[] }
  /** A missing packet came late, or again. */
  | {
      readonly kind: 'packet-recovered';
      readonly sequenceNumber: number;
      readonly by: 'late-arrival' | 'retransmission';
    }
  | { readonly kind: 'packets-abandoned'; readonly sequenceNumbers: readonly number[] }
  /** A NACK went out. */
  | { readonly kind: 'packets-requested'; readonly sequenceNumbers: readonly number[] }
  /** A PLI went out. */
  | { readonly kind: 'key-frame-requested' }
  /** The other side's NACK: these went out again. */
  | { readonly kind: 'packets-retransmitted'; readonly sequenceNumbers: readonly number[] }
  /** The other side's PLI or FIR. */
  | { readonly kind: 'key-frame-asked-for'; readonly isHeeded: boolean }
  /** What the other side says of our stream. */
  | {
      readonly kind: 'report-received';
      /** 0 to 1, since the report before. */
      readonly fractionLost: number;
      readonly cumulativeLost: number;
      /** Milliseconds. */
      readonly jitter: number;
      /** Milliseconds; undefined before it has seen a sender report of ours. */
      readonly roundTrip: number | undefined;
    }
  /** The other side's BYE. */
  | { readonly kind: 'stream-ended'; readonly reason: string | undefined };

import type { RecordProblem } from '@/lib/dtls/record/read-records';
import type { SctpFault } from './field-values-sctp';

/** What is wrong with a field, with the values that its words need. */
export type PacketProblem =
  /** The bytes end inside the field: `wanted` and `had` are numbers of bytes. */
  | { readonly kind: 'cut-off'; readonly wanted: number; readonly had: number }
  /** No fault: the rest comes in the next segment of the stream. */
  | { readonly kind: 'continues'; readonly wanted: number; readonly had: number }
  | { readonly kind: 'wrong-magic-cookie'; readonly found: string }
  | { readonly kind: 'length-not-a-multiple-of-four'; readonly said: number }
  /** `had` is the number of bytes behind the header. */
  | {
      readonly kind: 'length-is-not-that-of-the-bytes';
      readonly said: number;
      readonly had: number;
    }
  | { readonly kind: 'malformed-attribute' }
  /** It stands behind MESSAGE-INTEGRITY, so a receiver must ignore it (RFC 8489 §14.5). */
  | { readonly kind: 'after-integrity' }
  | { readonly kind: 'fingerprint-wrong'; readonly expected: string }
  | { readonly kind: 'fingerprint-not-last' }
  | { readonly kind: 'reserved-channel'; readonly channel: string }
  | { readonly kind: 'longer-than-its-padding'; readonly extra: number }
  /** A header says that it is shorter than such a header can be, in bytes. */
  | { readonly kind: 'length-too-small'; readonly said: number; readonly least: number }
  | { readonly kind: 'checksum-wrong'; readonly expected: string }
  | { readonly kind: 'wrong-version'; readonly found: number }
  /** Padding of `said` bytes where only `had` could be padding. */
  | { readonly kind: 'impossible-padding'; readonly said: number; readonly had: number }
  /** `part` is the one that does not fit or should not be there, in the terms of the RFCs. */
  | { readonly kind: 'malformed-message'; readonly part: string }
  | { readonly kind: 'malformed-record'; readonly why: RecordProblem['kind'] }
  | { readonly kind: 'malformed-chunk'; readonly why: SctpFault }
  /** What it should be is not told: the codec of SCTP says right or wrong. */
  | { readonly kind: 'sctp-checksum-wrong' }
  | { readonly kind: 'unsupported-link-type'; readonly linkType: number };

export type ProblemKind = PacketProblem['kind'];

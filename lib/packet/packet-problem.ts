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
  | { readonly kind: 'longer-than-its-padding'; readonly extra: number };

export type ProblemKind = PacketProblem['kind'];

/** A fingerprint that the other side's description promises (RFC 8122 §5). */
export interface ExpectedFingerprint {
  /** In lower case: `sha-256`. */
  readonly algorithm: string;
  readonly bytes: Uint8Array;
}

/** What follows once ICE has found a path; both sides are alike but for their role. */
export interface SecureCall {
  readonly version: '1.2' | '1.3';
  /** Named groups by their registered codes, the preferred one first. */
  readonly groups: readonly number[];
  /** SRTP protection profiles by their registered codes, the preferred one first. */
  readonly srtpProfiles: readonly number[];
  /** When a DTLS flight is sent again: as RFC 6347 has it, or as libwebrtc does. */
  readonly timer: 'rfc6347' | 'libwebrtc';
  /** How long media and data run after the handshake, in milliseconds. */
  readonly lasts: number;
}

import type { Role } from '@/lib/dtls/keys/value-name';
import type { ScenarioNodeId } from '../node-id';

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
  /** Nobody hangs up: of the call only the handshake is wanted, however late its last datagram. */
  readonly staysUp?: boolean | undefined;
  /** Somebody on the path; undefined: nobody. */
  readonly attack?: Attack | undefined;
  /** Both sides act as this, and their descriptions say so; undefined: the answerer is the client. */
  readonly bothAct?: Role | undefined;
  /** The largest UDP payload that a side sends, in bytes. */
  readonly mtu: number;
  /** A side throws away what comes before it has a path of its own. */
  readonly dropsEarly?: boolean | undefined;
}

/** A man in the middle of the path, with a certificate of his own. */
export interface Attack {
  /** The router that is his. */
  readonly node: ScenarioNodeId;
  /** The signaling channel is his, too: he writes his fingerprint into the descriptions. */
  readonly rewrites: boolean;
}

import type { IceParameters } from '@/lib/ice/agent/agent';
import type { Random } from '@/lib/random';

/*
 * Descriptions of a call that has one data channel, as a browser would write them (RFC 9429 §5.2,
 * RFC 8841). The fingerprint is drawn by chance: nobody here has a certificate yet.
 */

export interface DescriptionParts {
  readonly type: 'offer' | 'answer';
  /** Counts the descriptions of a peer from 1; the session version is one more (RFC 9429 §5.2.1). */
  readonly version: number;
  readonly sessionId: string;
  readonly fingerprint: string;
  readonly parameters: IceParameters;
  readonly lite: boolean;
  readonly trickle: boolean;
  /** Candidate lines without "a=", of those that are known already. */
  readonly candidates: readonly string[];
  readonly ended: boolean;
}

/** The one m-section of a simulated call. */
export const MID = '0';

export function descriptionText(parts: DescriptionParts): string {
  const { type, version, sessionId, parameters, candidates } = parts;
  const lines = [
    'v=0',
    `o=- ${sessionId} ${version + 1} IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    ...(parts.lite ? ['a=ice-lite'] : []),
    `a=group:BUNDLE ${MID}`,
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    ...candidates.map((line) => `a=${line}`),
    ...(parts.ended ? ['a=end-of-candidates'] : []),
    `a=ice-ufrag:${parameters.usernameFragment}`,
    `a=ice-pwd:${parameters.password}`,
    `a=ice-options:${parts.trickle ? 'trickle ice2' : 'ice2'}`,
    `a=fingerprint:sha-256 ${parts.fingerprint}`,
    `a=setup:${type === 'offer' ? 'actpass' : 'active'}`,
    `a=mid:${MID}`,
    'a=sctp-port:5000',
    'a=max-message-size:262144',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

/** Who a simulated peer says to be: drawn once for the whole call. */
export interface PeerIdentity {
  readonly sessionId: string;
  readonly fingerprint: string;
}

export function newIdentity(random: Random): PeerIdentity {
  const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0');
  return {
    // 63 bits in Chrome; fewer here, so that every reader keeps them exactly.
    sessionId: String(random.uint32() * 2 ** 20 + random.integer(0, 2 ** 20 - 1)),
    fingerprint: [...random.bytes(32)].map(hex).join(':'),
  };
}

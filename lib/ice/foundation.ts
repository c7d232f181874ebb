import type { Random } from '@/lib/random';
import type { CandidateType } from '@/lib/sdp/candidate';
import { crc32 } from '@/lib/stun/crc32';
import type { TurnTransport } from '@/lib/turn/packet';

/** What two candidates share exactly when they have the same foundation (RFC 8445 §5.1.1.3). */
export interface FoundationParts {
  readonly type: CandidateType;
  /** The IP address of the base. */
  readonly base: string;
  /** The IP address of the STUN or TURN server; undefined for host and peer-reflexive ones. */
  readonly server: string | undefined;
  /** How the TURN server is reached; undefined for all but relayed ones. */
  readonly relayProtocol: TurnTransport | undefined;
}

/** Gives the same text for the same parts, as long as it lives; 1 to 32 ice-chars. */
export type FoundationRule = (parts: FoundationParts) => string;

/** Numbers from 1 in the order in which foundations appear; one rule for a generation. */
export function numberedFoundations(): FoundationRule {
  const numbers = new Map<string, string>();
  return ({ type, base, server, relayProtocol }) => {
    const key = [type, base, server, relayProtocol].join(' ');
    const number = numbers.get(key) ?? `${numbers.size + 1}`;
    numbers.set(key, number);
    return number;
  };
}

/**
 * As libwebrtc does: a CRC-32 in decimal over type, base, protocols and a number of the agent's
 * own, so that two agents' foundations do not coincide. The server is not in it.
 */
export function checksumFoundations(random: Random): FoundationRule {
  const tieBreaker = (BigInt(random.uint32()) << 32n) | BigInt(random.uint32());
  return ({ type, base, relayProtocol }) => {
    const text = `${type}${base}udp${relayProtocol ?? ''}${tieBreaker}`;
    return `${crc32(new TextEncoder().encode(text))}`;
  };
}

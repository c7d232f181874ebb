import type { Random } from '@/lib/random';
import type { IceParameters } from '../agent/agent';

/** Numbers of ice-chars, six bits of chance each. */
export interface IceParameterLengths {
  /** 4 to 256. */
  readonly usernameFragment: number;
  /** 22 to 256. */
  readonly password: number;
}

/** The least that RFC 8445 §5.3 allows: 24 bits of chance, and 128 (132 in whole characters). */
export const RFC8445_LENGTHS: IceParameterLengths = { usernameFragment: 4, password: 22 };

/** As in every description that Chromium makes. */
export const LIBWEBRTC_LENGTHS: IceParameterLengths = { usernameFragment: 4, password: 24 };

/** Fresh credentials for one generation (RFC 8445 §5.3). */
export function newIceParameters(random: Random, lengths: IceParameterLengths): IceParameters {
  return {
    usernameFragment: iceChars(random, lengths.usernameFragment),
    password: iceChars(random, lengths.password),
  };
}

/** 64 bits that decide who keeps its role when both claim the same (RFC 8445 §16.1). */
export function newTieBreaker(random: Random): bigint {
  return (BigInt(random.uint32()) << 32n) | BigInt(random.uint32());
}

/** USERNAME of a check: the receiver's fragment comes first (RFC 8445 §7.2.2). */
export function checkUsername(receiver: string, sender: string): string {
  return `${receiver}:${sender}`;
}

function iceChars(random: Random, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 1) text += ICE_CHARS.charAt(random.integer(0, 63));
  return text;
}

/** RFC 8839 §5.1: ALPHA, DIGIT, "+" and "/". */
const ICE_CHARS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

import type { Random } from '../../random';
import type { NamedGroupName } from '../handshake/named-groups';
import type { SchedulePlace } from './schedule-place';
import type { Role } from './value-name';

/** The groups of WebRTC on which two sides can agree here. */
export type AgreementGroup = Extract<NamedGroupName, 'x25519' | 'secp256r1' | 'X25519MLKEM768'>;

/** Why what the other side sent agrees on nothing: an `illegal_parameter` alert (RFC 8446 §4.2.8). */
export type KeyShareProblem =
  | { readonly kind: 'wrong-length'; readonly expected: number; readonly actual: number }
  /** A point off the curve, one of small order, or an encapsulation key out of its range. */
  | { readonly kind: 'invalid-key-share' };

export type AgreementResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: KeyShareProblem };

export type AnswerResult =
  | { readonly ok: true; readonly share: Uint8Array }
  | { readonly ok: false; readonly problem: KeyShareProblem };

/**
 * How two sides come to `shared-secret`. In 1.3 the client offers, in 1.2 the server does (in its
 * ServerKeyExchange). `role` is whose schedule this is; shares are as `key_exchange` carries them.
 */
export interface KeyAgreement {
  /** Draws a private key and gives the share of it. */
  offer(place: SchedulePlace, role: Role, random: Random): Uint8Array;
  /** Takes an offered share, draws its own, and derives `shared-secret`. */
  answer(place: SchedulePlace, role: Role, offered: Uint8Array, random: Random): AnswerResult;
  /** Takes the share that came back for an offered one, and derives `shared-secret`. */
  complete(place: SchedulePlace, role: Role, answered: Uint8Array): AgreementResult;
}

/** The result of what the cryptography may throw at: a share that is no key. */
export function attemptAgreement<Result>(
  agree: () => Result,
): Result | { readonly ok: false; readonly problem: KeyShareProblem } {
  try {
    return agree();
  } catch {
    return { ok: false, problem: { kind: 'invalid-key-share' } };
  }
}

/** The problem of a share that is not as long as its group demands. */
export function lengthProblem(
  share: Uint8Array,
  expected: number,
): { readonly ok: false; readonly problem: KeyShareProblem } | undefined {
  if (share.length === expected) return undefined;
  return { ok: false, problem: { kind: 'wrong-length', expected, actual: share.length } };
}

export function otherRole(role: Role): Role {
  return role === 'client' ? 'server' : 'client';
}

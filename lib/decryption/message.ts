import type { PacketField } from '../packet/packet-field';
import type { DecryptionProblem, EncryptedKind, EncryptedPart } from './outcome';
import type { Sending } from './paths';

/** A message that may hold something encrypted, and where it was sent. */
export interface EncryptedMessage extends Sending {
  /** The bytes that the field's offsets count in. */
  readonly bytes: Uint8Array;
  /** The innermost message: what TURN carries, where it carries one. */
  readonly field: PacketField;
  /** The end of the packet is missing, as in a capture that keeps the beginnings only. */
  readonly isCut: boolean;
  /** It never arrived, as far as is known: nobody could put a message together with it. */
  readonly isLost?: boolean;
}

/** A part that stays closed; of a packet that was cut off, a wrong tag proves nothing. */
export function closed(
  of: EncryptedKind,
  { isCut }: EncryptedMessage,
  range: { readonly start: number; readonly end: number },
  problem: DecryptionProblem,
): EncryptedPart {
  const isMissing = isCut && (problem.kind === 'tag-mismatch' || problem.kind === 'malformed');
  return { ok: false, of, ...range, problem: isMissing ? { kind: 'cut-off' } : problem };
}

import { GREATEST_UINT48 } from './wide-integers';

/*
 * A unified header holds only low bits of the epoch and of the sequence number; the receiver, who
 * knows about where the sender is, puts the high bits back (RFC 9147 §4.2.2).
 */

/**
 * The newest epoch, up to `current`, whose two low bits are these; undefined when there was none.
 * `current`: the newest epoch that the receiver has keys for.
 */
export function reconstructEpoch(epochBits: number, current: number): number | undefined {
  const epoch = current - ((current - epochBits) & 3);
  return epoch < 0 ? undefined : epoch;
}

/**
 * The sequence number, 0 to 2^48 - 1, whose low 8 or 16 bits are these and which is nearest to
 * `expected`: one more than the highest that was accepted in this epoch, 0 before any. Of two that
 * are equally near, the higher. `bits` must be in clear.
 */
export function reconstructSequenceNumber(
  bits: number,
  sequenceLength: 1 | 2,
  expected: number,
): number {
  const span = 256 ** sequenceLength;
  const candidate = expected - (expected % span) + bits;
  if (candidate <= expected - span / 2 && candidate + span <= GREATEST_UINT48) {
    return candidate + span;
  }
  return candidate > expected + span / 2 && candidate >= span ? candidate - span : candidate;
}

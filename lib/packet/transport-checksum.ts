import type { ByteRange } from '@/lib/bytes/byte-range';
import type { ChecksumVerdict } from './field-values-network';
import { foldedSum, wordSum } from './internet-checksum';
import { hexNumber } from './packet-field';
import type { PacketProblem } from './packet-problem';

/** What a checksum says, what it is worth, and the fault where it is wrong. */
export interface JudgedChecksum {
  readonly checksum: string;
  readonly verdict: ChecksumVerdict;
  readonly problem: PacketProblem | undefined;
}

/**
 * The checksum of UDP or TCP over the pseudo header and the whole segment (RFC 768, RFC 9293 §3.1).
 * `pseudoSum` is the sum of addresses and protocol, undefined where the segment is not whole.
 */
export function judgeTransportChecksum(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  found: number,
  pseudoSum: number | undefined,
  mayBeAbsent: boolean,
): JudgedChecksum {
  const checksum = hexNumber(found, 4);
  const judged = (verdict: ChecksumVerdict) => ({ checksum, verdict, problem: undefined });
  if (found === 0 && mayBeAbsent) return judged('absent');
  if (pseudoSum === undefined) return judged('unknown');
  const pseudo = pseudoSum + (end - start);
  // With the field itself, the sum of a sound segment is all ones.
  const sum = foldedSum(pseudo + wordSum(bytes, start, end));
  if (sum === 0xffff) return judged('right');
  if (found === foldedSum(pseudo)) return judged('partial');
  const expected = 0xffff - foldedSum(sum + 0xffff - found);
  const problem = { kind: 'checksum-wrong', expected: hexNumber(expected || 0xffff, 4) } as const;
  return { checksum, verdict: 'wrong', problem };
}

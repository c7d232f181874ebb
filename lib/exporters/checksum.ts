import { foldedSum, wordSum } from '../packet/internet-checksum';

/** The Internet checksum (RFC 1071) over several parts, each of an even length but the last. */
export function internetChecksum(...parts: readonly Uint8Array[]): number {
  const sum = parts.reduce((before, part) => before + wordSum(part, 0, part.length), 0);
  return ~foldedSum(sum) & 0xffff;
}

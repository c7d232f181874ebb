import type { SctpPacket } from './packet';

/**
 * Whether a packet bears the tag that it must (RFC 9260 §8.5, §8.5.1). That of a COOKIE-ECHO is
 * held against its cookie, which may be for another association than the present one.
 */
export function bearsRightTag(
  { chunks, verificationTag }: SctpPacket,
  localTag: number,
  remoteTag: number | undefined,
): boolean {
  const [first] = chunks;
  if (chunks.some(({ type }) => type === 'INIT')) {
    return chunks.length === 1 && verificationTag === 0;
  }
  if (first?.type === 'COOKIE-ECHO') return true;
  const isLast = first?.type === 'ABORT' || first?.type === 'SHUTDOWN-COMPLETE';
  if (isLast && first.tagIsReflected) return verificationTag === remoteTag;
  return verificationTag === localTag;
}

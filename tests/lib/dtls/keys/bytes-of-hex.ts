import { parseHex } from '@/lib/bytes/hex';

/** The bytes of hex digits that a test states; throws for a text that is none. */
export function bytesOfHex(hex: string): Uint8Array {
  const parsed = parseHex(hex);
  if (parsed === undefined) throw new Error(`No hex text: ${hex}`);
  return parsed;
}

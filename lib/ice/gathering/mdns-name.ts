import { hexText } from '@/lib/bytes/hex';
import type { Random } from '@/lib/random';

/**
 * The name under which a host address is signaled: a UUID of version 4 (RFC 9562 §5.4) and
 * `.local`. The same address has the same name for as long as the stream is the same.
 */
export function mdnsName(random: Random, address: string): string {
  const bytes = random.stream(address).bytes(16);
  bytes[6] = 0x40 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = hexText(bytes);
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `${[...groups, hex.slice(20)].join('-')}.local`;
}

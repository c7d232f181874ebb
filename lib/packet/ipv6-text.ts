import { addressText } from '@/lib/transport-address';

/** Texts kept: a capture names few addresses, many times. */
const MOST = 1024;

const texts = new Map<string, string>();

/** The canonical text of the IPv6 address at an offset (RFC 5952); once made, it is kept. */
export function ipv6Text(bytes: Uint8Array, view: DataView, at: number): string {
  const key = `${view.getUint32(at)} ${view.getUint32(at + 4)} ${view.getUint32(at + 8)} ${view.getUint32(at + 12)}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  if (texts.size >= MOST) texts.clear();
  const text = addressText(bytes.subarray(at, at + 16));
  texts.set(key, text);
  return text;
}

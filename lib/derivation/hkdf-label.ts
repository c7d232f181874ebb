import { joined } from '../bytes/joined';

/** RFC 8446 §7.1: the structure `HkdfLabel`. */
export function hkdfLabel(label: string, context: Uint8Array, length: number): Uint8Array {
  const name = new TextEncoder().encode(label);
  return joined([
    Uint8Array.of(length >> 8, length & 0xff, name.length),
    name,
    Uint8Array.of(context.length),
    context,
  ]);
}

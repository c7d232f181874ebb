import { createHash, createHmac } from 'node:crypto';
import { joined } from '@/lib/bytes/joined';

const LABEL = new TextEncoder().encode('EXTRACTOR-dtls_srtp');

/** RFC 5705 on P_SHA256 of RFC 5246 §5, as DTLS 1.2 with a SHA-256 suite does. */
export function export12(
  masterSecret: Uint8Array,
  clientRandom: Uint8Array,
  serverRandom: Uint8Array,
  length: number,
): Uint8Array {
  const seed = joined([LABEL, clientRandom, serverRandom]);
  const parts: Uint8Array[] = [];
  let step: Uint8Array = seed;
  for (let have = 0; have < length; have += 32) {
    step = hmac(masterSecret, step);
    parts.push(hmac(masterSecret, joined([step, seed])));
  }
  return joined(parts).slice(0, length);
}

/** RFC 8446 §7.5 with the labels of RFC 9147 §5.9. */
export function export13(exporterSecret: Uint8Array, length: number): Uint8Array {
  const none = new Uint8Array(createHash('sha256').digest());
  const secret = expandLabel(exporterSecret, 'EXTRACTOR-dtls_srtp', none, 32);
  return expandLabel(secret, 'exporter', none, length);
}

function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  return new Uint8Array(createHmac('sha256', key).update(message).digest());
}

function expandLabel(secret: Uint8Array, label: string, context: Uint8Array, length: number) {
  const name = new TextEncoder().encode(`dtls13${label}`);
  const info = joined([
    Uint8Array.of(length >> 8, length & 0xff, name.length),
    name,
    Uint8Array.of(context.length),
    context,
  ]);
  const parts: Uint8Array[] = [];
  let block: Uint8Array = new Uint8Array();
  for (let count = 1; 32 * (count - 1) < length; count += 1) {
    block = hmac(secret, joined([block, info, Uint8Array.of(count)]));
    parts.push(block);
  }
  return joined(parts).slice(0, length);
}

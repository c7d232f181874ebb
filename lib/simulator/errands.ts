import type { Random } from '@/lib/random';
import { bindingRequest } from '@/lib/stun/binding';
import { newTransactionId } from '@/lib/stun/message';
import { milliseconds } from '@/lib/time';
import type { Engine } from './engine';
import type { Host } from './host';
import type { Errand } from './scenario';

/**
 * Lets a host send what an errand says when it says so, from a socket that then stays open. Nothing
 * is sent where the host has no address of the family.
 */
export function runErrand({ clock }: Engine, host: Host, errand: Errand, index: number): void {
  const random = host.random.stream(`errand ${index}`);
  clock.schedule(milliseconds(errand.at), host.id, `errand ${index}`, () => {
    const address = host.addressLike(errand.to.address);
    if (address === undefined) return;
    const from = { address, port: errand.fromPort };
    if (!host.isBound(from)) host.bind(from, () => undefined);
    const bytes =
      errand.what.kind === 'binding'
        ? bindingRequest(newTransactionId(random))
        : plainBytes(random, errand.what.length);
    host.send(from, errand.to, bytes);
  });
}

/** Bytes by chance that nobody takes for STUN, DTLS, a channel or RTP (RFC 7983 §7: from 112 on). */
function plainBytes(random: Random, length: number): Uint8Array {
  const bytes = random.bytes(length);
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f);
  return bytes;
}

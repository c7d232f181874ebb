import type { Random } from '@/lib/random';
import { newTransactionId } from '@/lib/stun/message';
import { stunCodec } from '@/lib/stun/message-codec';
import { BINDING } from '@/lib/stun/message-type';

/** A Binding indication, which nobody answers (RFC 8445 §11). */
export function encodeKeepalive(random: Random): Uint8Array {
  const transactionId = newTransactionId(random);
  return stunCodec.encode(
    { class: 'indication', method: BINDING, transactionId, attributes: [] },
    { fingerprint: true },
  );
}

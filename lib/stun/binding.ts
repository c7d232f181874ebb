import type { TransportAddress } from '../transport-address';
import { stunError } from './error-code';
import { type StunMessage, type TransactionId, unknownRequired } from './message';
import { stunCodec } from './message-codec';
import { BINDING } from './message-type';

/** What browsers send to a STUN server: the header alone, 20 bytes. */
export function bindingRequest(transactionId: TransactionId): Uint8Array {
  return stunCodec.encode({ class: 'request', method: BINDING, transactionId, attributes: [] });
}

/**
 * What a STUN server answers a Binding request that came from `source` (RFC 8489 §6.3, §12): the
 * address it saw, or a 420 that names what it did not understand. Undefined for everything else.
 */
export function answerBinding(
  bytes: Uint8Array,
  source: TransportAddress,
  software?: string,
): Uint8Array | undefined {
  const decoded = stunCodec.decode(bytes);
  if (!decoded.ok || decoded.message.method !== BINDING) return undefined;
  if (decoded.message.class !== 'request') return undefined;
  return stunCodec.encode(bindingResponse(decoded.message, source, software), {
    fingerprint: decoded.layout.attributes.some(({ name }) => name === 'FINGERPRINT'),
  });
}

function bindingResponse(
  { transactionId, ...request }: StunMessage,
  source: TransportAddress,
  software: string | undefined,
): StunMessage {
  const signature = software === undefined ? [] : [{ type: 'SOFTWARE', value: software } as const];
  const unknown = unknownRequired({ transactionId, ...request });
  const head = { method: BINDING, transactionId };
  if (unknown.length === 0) {
    const mapped = { type: 'XOR-MAPPED-ADDRESS', value: source } as const;
    return { ...head, class: 'success-response', attributes: [mapped, ...signature] };
  }
  const error = { type: 'ERROR-CODE', value: stunError(420) } as const;
  const list = { type: 'UNKNOWN-ATTRIBUTES', value: unknown } as const;
  return { ...head, class: 'error-response', attributes: [error, list, ...signature] };
}

import { ByteWriter } from '@/lib/bytes/byte-writer';
import { joined } from '@/lib/bytes/joined';
import { writeUint24 } from '../record/wide-integers';
import type { SequencedMessage } from './fragment-message';
import { encodeFragment } from './handshake-fragment';
import { HANDSHAKE_TYPES } from './handshake-type';
import type { RawMessage } from './message-codec';

/*
 * What both sides hash of a message, however it was cut on the wire. 1.2 takes the header as if
 * unfragmented (RFC 6347 §4.2.6), 1.3 that of TLS: type and length (RFC 9147 §5.2).
 */

/**
 * Of DTLS 1.2: 12 bytes of header and the body. Before a cookie exchange nothing is hashed: neither
 * the first ClientHello nor the HelloVerifyRequest. Throws a RangeError past the header's fields.
 */
export function transcriptForm12({ body, messageSequence, type }: SequencedMessage): Uint8Array {
  const length = body.length;
  return encodeFragment({ type, length, messageSequence, fragmentOffset: 0, fragment: body });
}

/** Of DTLS 1.3: 4 bytes of header and the body. */
export function transcriptForm13({ body, type }: RawMessage): Uint8Array {
  const writer = new ByteWriter();
  writer.u8('type', type);
  writeUint24(writer, 'length', body.length);
  return joined([writer.peek(), body]);
}

/**
 * What stands for the first ClientHello in the transcript after a HelloRetryRequest (RFC 8446
 * §4.4.1). `hash`: of that ClientHello's form in the transcript.
 */
export function messageHash(hash: Uint8Array): RawMessage {
  return { type: HANDSHAKE_TYPES.message_hash, body: hash };
}

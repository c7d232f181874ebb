import type { ByteReader } from '@/lib/bytes/byte-reader';
import type { ContentProblem, DecodedContent } from './content';
import { decodeContent } from './decode-content';

/** From the next record on, the sender protects (RFC 5246 §7.1). DTLS 1.3 does not send it. */
export interface ChangeCipherSpec {
  readonly type: 1;
}

/** Its only value. */
export const CHANGE_CIPHER_SPEC: Uint8Array = Uint8Array.of(1);

/** The content of a ChangeCipherSpec record: one byte, 1. Never throws. */
export function decodeChangeCipherSpec(content: Uint8Array): DecodedContent<ChangeCipherSpec> {
  return decodeContent(content, readChangeCipherSpec);
}

function readChangeCipherSpec(reader: ByteReader): ChangeCipherSpec | ContentProblem {
  if (reader.u8('type') === 1) return { type: 1 };
  return { kind: 'out-of-range', offset: 0, field: 'type' };
}

import { encodeRecord } from '../record/encode-record';
import { DTLS_1_2 } from '../record/protocol-version';
import type { SealedRecord } from './record-layer';

/** A record of epoch 0, which looks the same in both versions (RFC 9147 §4). */
export function clearRecord(
  sequenceNumber: number,
  contentType: number,
  content: Uint8Array,
): SealedRecord {
  const header = { contentType, epoch: 0, sequenceNumber } as const;
  const bytes = encodeRecord({
    ...header,
    header: 'full',
    version: DTLS_1_2,
    connectionId: new Uint8Array(),
    fragment: content,
  });
  return { ...header, isProtected: false, plaintext: content, bytes };
}

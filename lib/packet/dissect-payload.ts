import type { ByteRange } from '@/lib/bytes/byte-range';
import type { PayloadFamily } from './field-values';
import { type PacketField, packetField } from './packet-field';

/** Bytes that are not taken apart; `family` is what the first byte makes of them. */
export function dissectPayload(range: ByteRange, family: PayloadFamily = 'other'): PacketField {
  const length = range.end - range.start;
  return packetField('payload', range, { length, family }, `${length} B`);
}

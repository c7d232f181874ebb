import type { ByteRange } from '@/lib/bytes/byte-range';
import type { PacketField } from './packet-field';

/** What the dissector of a message needs besides its bytes. */
export interface MessageContext {
  /** Takes apart the datagram that the message carries. */
  readonly nested: (bytes: Uint8Array, range: ByteRange) => PacketField;
  /** The message stands in a stream, so what is missing may follow in the next segment. */
  readonly isStream: boolean;
}

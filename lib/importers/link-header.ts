import type { ByteRange } from '../bytes/byte-range';
import type { PacketField } from '../packet/packet-field';

/** What stands below IP in a captured packet, and what follows it. */
export interface LinkHeader {
  readonly fields: readonly PacketField[];
  /** `ip`: the first four bits tell which. `sctp`: a packet of SCTP without anything below it. */
  readonly next: 'ip' | 'sctp' | 'other';
  readonly rest: ByteRange;
}
